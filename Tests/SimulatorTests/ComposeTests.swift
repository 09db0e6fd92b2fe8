import Shell
import Testing

@testable import Simulator

/// `docker compose` on the host of a world, driven by its command line.
@Suite struct ComposeTests {
  private static let site = """
    services:
      web:
        image: nginx:${TAG:-1.25}
        ports: ["8080:80"]
        volumes: ["./html:/usr/share/nginx/html:ro"]
        depends_on: [db]
      db:
        image: mysql:8.0
        environment:
          MYSQL_ROOT_PASSWORD: ${PW:?set it}
        volumes: [data:/var/lib/mysql]
    volumes:
      data:
    """

  @Test func upMakesWhatTheFileDescribesAndDownTakesItAway() {
    let host = DockerHost(project: Self.site)
    host.run("export PW=x; mkdir html; echo hello > html/index.html")
    let up = host.run("docker compose up -d")
    #expect(up.status == 0)
    #expect(up.errors.hasSuffix(" Container app-web-1  Starting\n Container app-web-1  Started\n"))
    #expect(host.run("curl -s localhost:8080").output == "hello\n")
    #expect(host.run("docker compose exec -T db curl -s http://web").output == "hello\n")
    #expect(host.run("docker ps -q | wc -l").output == "2\n")
    #expect(host.run("docker compose up -d").errors.contains("app-web-1  Running"))
    host.run("docker compose down -v")
    let rest = "docker ps -aq; docker volume ls -q; docker network ls --filter type=custom -q"
    #expect(host.run(rest).output == "")
  }

  @Test func changedServicesAreMadeAnew() {
    let host = DockerHost(project: "services: {a: {image: redis}, b: {image: redis}}")
    host.run("docker compose up -d")
    host.run("sed -i 's/b: {/b: {environment: [X=1], /' compose.yaml")
    let errors = host.run("docker compose up -d").errors
    #expect(errors.contains("app-a-1  Running") && errors.contains("app-b-1  Recreated"))
    #expect(host.run("docker compose exec b env | grep X=").output == "X=1\n")
  }

  @Test func variablesComeFromTheShellBeforeTheFile() {
    let host = DockerHost(project: "services: {a: {image: \"alpine:${V:-3.18}\"}}")
    let image = "docker compose config --images"
    #expect(host.run(image).output == "alpine:3.18\n")
    host.run("echo 'V=3.19 # newer' > .env")
    #expect(host.run(image).output == "alpine:3.19\n")
    #expect(host.run("V=3.20 " + image).output == "alpine:3.20\n")
    let missing = DockerHost(project: Self.site).run("docker compose config")
    #expect(
      missing.errors
        == "error while interpolating services.db.environment.MYSQL_ROOT_PASSWORD: required variable PW is missing a value: set it\n"
    )
    #expect(missing.status == 1)
  }

  @Test func mistakesOfTheFileAreSaid() {
    for (file, words) in [
      (
        "services: {a: {image: x, port: [80]}}",
        "validating /root/app/compose.yaml: services.a additional properties 'port' not allowed"
      ),
      ("web: {image: x}", "validating /root/app/compose.yaml: (root) additional properties 'web'"),
      ("services: {a: {ports: [80]}}", "service \"a\" has neither an image nor a build context"),
      ("services: {a: {image: x, volumes: [d:/d]}}", "refers to undefined volume d"),
      ("services: {a: {image: x, networks: [n]}}", "refers to undefined network n"),
      ("services: {a: {image: x, depends_on: [b]}}", "depends on undefined service \"b\""),
      (
        "services: {a: {image: x, depends_on: [b]}, b: {image: x, depends_on: [a]}}",
        "dependency cycle detected: a -> b -> a"
      ), ("services: {a: {image: x, ports: 80}}", "services.a.ports must be a array"),
      ("services: {a: {image: \"${\"}}", "invalid interpolation format for services.a.image"),
      ("services: [", "yaml: line 1: did not find expected node content"),
      ("services: {a: {image: x, restart: often}}", "unknown policy 'often'"),
    ] {
      let result = DockerHost(project: file).run("docker compose config -q")
      #expect(result.status == 1 && result.errors.contains(words), "\(result.errors)")
    }
    let host = DockerHost(project: "services: {a: {image: redis}}")
    #expect(
      host.run("cd /; docker compose ps").errors == "no configuration file provided: not found\n")
  }

  @Test func aServiceWaitsForTheHealthOfAnother() {
    let host = DockerHost(
      project:
        """
        services:
          web: {image: redis, depends_on: {db: {condition: service_healthy}}}
          db: {image: redis, healthcheck: {test: [CMD, test, -f, /ready], interval: 1s, retries: 2}}
        """)
    let up = host.run("docker compose up -d")
    #expect(
      up.errors.hasSuffix("dependency failed to start: container app-db-1 is unhealthy\n"))
    #expect(up.status == 1)
    host.run("sed -i 's/test, -f, .ready/\"true\"/' compose.yaml")
    #expect(host.run("docker compose up -d").status == 0)
  }

  @Test func aScaledServiceCannotPublishOnePortTwice() {
    let host = DockerHost(project: "services: {web: {image: nginx, ports: [\"80:80\"]}}")
    let up = host.run("docker compose up -d --scale web=2")
    #expect(up.status == 1)
    #expect(up.errors.hasSuffix("Bind for 0.0.0.0:80 failed: port is already allocated\n"))
    let free = DockerHost(project: "services: {web: {image: nginx, ports: [\"80\"]}}")
    #expect(free.run("docker compose up -d --scale web=3").status == 0)
    #expect(free.run("docker compose ps -q | wc -l").output == "3\n")
  }

  @Test func runMakesAContainerForOneCommand() {
    let host = DockerHost(
      project: "services: {job: {image: alpine, environment: {A: b}, profiles: [tools]}}")
    #expect(host.run("docker compose run --rm job sh -c 'echo $A'").output == "b\n")
    #expect(host.run("docker ps -aq").output == "")
    #expect(host.run("docker compose up -d").errors == "no service selected\n")
    #expect(host.run("docker compose --profile tools up").output.contains("job-1"))
  }

  @Test func laterFilesChangeEarlierOnes() {
    let host = DockerHost(project: "services: {a: {image: redis, environment: [X=1, Y=1]}}")
    host.run("echo 'services: {a: {environment: {X: 2}}}' > two.yaml")
    host.run("docker compose -f compose.yaml -f two.yaml up -d")
    #expect(host.run("docker exec app-a-1 env | grep '^[XY]=' | sort").output == "X=2\nY=1\n")
  }

  @Test(arguments: [
    ("version: 3.8\nservices: {a: {image: x}}", "version must be a string"),
    ("services: {a: {image: x, ports: [[80]]}}", "services.a.ports.0 must be a number"),
    ("services: {a: {image: x, environment: A}}", "services.a.environment must be a mapping"),
    (
      "services: {a: {image: x, environment: {A: [b]}}}",
      "services.a.environment.A must be a boolean, null, number or string"
    ),
    (
      "services: {a: {image: x, healthcheck: {interval: 5}}}",
      "services.a.healthcheck.interval must be a string"
    ),
    (
      "services: {a: {image: x, depends_on: {b: {}}}, b: {image: x}}",
      "services.a.depends_on.b missing property 'condition'"
    ),
    (
      "services: {a: {image: x, depends_on: {b: {condition: up}}}, b: {image: x}}",
      "services.a.depends_on.b.condition value must be one of 'service_started', 'service_healthy', 'service_completed_successfully'"
    ),
    (
      "services: {a: {build: {contxt: .}}}",
      "services.a.build additional properties 'contxt' not allowed"
    ),
    (
      "services: {a: {image: x, ports: [\"80:80\", \"80:80\"]}}",
      "services.a.ports items at 0 and 1 are equal"
    ),
    ("services: {a b: {image: x}}", "services additional properties 'a b' not allowed"),
    ("services: [a]", "services must be a mapping"),
    ("services: {a: {image: x}}\nvolume: {}", "(root) additional properties 'volume' not allowed"),
  ]) func placesThatBreakTheSpecificationAreNamed(_ file: String, _ words: String) {
    let result = DockerHost(project: file).run("docker compose config -q")
    #expect(result.status == 1)
    #expect(result.errors == "validating /root/app/compose.yaml: \(words)\n")
  }

  @Test func whatTheSpecificationAllowsIsAccepted() {
    let host = DockerHost(
      project:
        """
        name: shop
        x-common: &common
          restart: always
          environment: {A: 1, B: true, C: , D: 1.5}
        services:
          web:
            <<: *common
            image: nginx
            ports: [80, "8080:80", {target: 443, published: "8443", mode: host}]
            networks: {front: {aliases: [w]}, back: }
            ulimits: {nofile: {soft: 1024, hard: 2048}, nproc: 512}
            healthcheck: {test: curl -f localhost, interval: 1m30s, retries: 3}
            deploy: {replicas: 2, resources: {limits: {cpus: "0.5", memory: 50M}}}
            x-note: fine
        networks: {front: , back: {driver: bridge}}
        volumes: {data: }
        """)
    #expect(host.run("docker compose config -q").errors == "")
  }

  @Test func servicesExtendOthersAndFilesAreIncluded() {
    let host = DockerHost(
      project:
        """
        include: [more/db.yml]
        services:
          web:
            extends: {file: more/common.yml, service: base}
            environment: {B: "3"}
            configs: [greeting]
            command: cat /greeting
        configs:
          greeting: {content: hello}
        """)
    host.run("mkdir more; echo 'X=1' > more/db.env")
    host.run(
      "printf 'services:\\n  base:\\n    image: alpine\\n    environment: {A: \"1\", B: \"2\"}\\n' > more/common.yml"
    )
    host.run(
      "printf 'services:\\n  db:\\n    image: redis\\n    env_file: db.env\\n' > more/db.yml")
    let config = host.run("docker compose config").output
    #expect(config.contains("      A: \"1\"\n      B: \"3\"\n"))
    #expect(config.contains("      X: \"1\"\n"))
    #expect(host.run("docker compose run --rm web").output == "hello")
    host.run("printf 'services:\\n  web:\\n    extends: base\\n' > compose.yaml")
    #expect(
      host.run("docker compose config").errors
        == "cannot extend service \"web\" in /root/app/compose.yaml: service \"base\" not found in /root/app/compose.yaml\n"
    )
  }

  @Test func configWritesTheLongFormsOut() {
    let host = DockerHost(
      project: """
        services:
          web:
            image: nginx
            ports: ["8080:80"]
            labels: [x=y]
            mem_limit: 64m
            secrets: [pw]
        secrets:
          pw: {file: pw.txt}
        """)
    #expect(
      host.run("docker compose config").output == """
        name: app
        services:
          web:
            command: null
            entrypoint: null
            image: nginx
            labels:
              x: "y"
            mem_limit: "67108864"
            networks:
              default: null
            ports:
              - mode: ingress
                target: 80
                published: "8080"
                protocol: tcp
            secrets:
              - source: pw
                target: /run/secrets/pw
        networks:
          default:
            name: app_default
        secrets:
          pw:
            name: app_pw
            file: /root/app/pw.txt

        """)
  }

  @Test func watchingNeedsWhatIsToBeWatched() {
    let host = DockerHost(project: "services: {a: {image: redis}}")
    #expect(
      host.run("docker compose watch").errors
        == "none of the selected services is configured for watch, consider setting an 'develop' section\n"
    )
  }
}
