import Testing

@testable import Simulator

/// What docker's client says of the values of flags, as the real one words it.
@Suite struct FlagValueTests {
  @Test(arguments: [
    ("service create --secret ''", "", "--secret", "EOF"),
    ("service update --secret-add ''", "", "--secret-add", "EOF"),
    (
      "service create --secret a,b", "a,b", "--secret", "invalid field 'a' must be a key=value pair"
    ),
    ("service create --config foo=x", "foo=x", "--config", "invalid field in config request: foo"),
    ("service create --secret target=x", "target=x", "--secret", "source is required"),
    (
      "service create --secret 'a\"b'", "a\\\"b", "--secret",
      "parse error on line 1, column 2: bare \" in non-quoted-field"
    ),
    (
      "service create --config '\"a\"b'", "\\\"a\\\"b", "--config",
      "parse error on line 1, column 3: extraneous or missing \" in quoted-field"
    ),
    (
      "service create --config '\"x'", "\\\"x", "--config",
      "parse error on line 1, column 3: extraneous or missing \" in quoted-field"
    ),
    ("run --gpus ''", "", "--gpus", "EOF"),
    (
      "run --gpus device=0,count", "device=0,count", "--gpus",
      "invalid count (count): value must be either \"all\" or an integer: invalid syntax"
    ),
    ("run --network foo=x", "foo=x", "--network", "invalid field key foo"),
    ("run --network alias=x", "alias=x", "--network", "network name/id is not specified"),
    (
      "run --network name=a,driver-opt=foo", "name=a,driver-opt=foo", "--network",
      "invalid key value pair format in driver options"
    ),
    ("run --mount ''", "", "--mount", "EOF"),
    (
      "run -m 'a 5'", "a 5", "-m, --memory", "strconv.ParseFloat: parsing \"a 5\": invalid syntax"
    ),
    ("run -m abc", "abc", "-m, --memory", "invalid size: 'abc'"),
    ("run -m -5", "-5", "-m, --memory", "invalid size: '-5'"),
    ("run -m 5bb", "5bb", "-m, --memory", "invalid suffix: 'bb'"),
    (
      "run --device-cgroup-rule 'c 1 r'", "c 1 r", "--device-cgroup-rule",
      "invalid device cgroup format 'c 1 r'"
    ),
  ])
  func wrongFieldsAreNamed(_ line: String, _ value: String, _ flag: String, _ why: String) {
    let result = DockerHost().run("docker \(line) nginx")
    #expect(
      result.errors.split(separator: "\n").first.map(String.init)
        == "invalid argument \"\(value)\" for \"\(flag)\" flag: \(why)")
    #expect(result.status == 125)
  }

  @Test(arguments: [
    ("--mac-address x", "x is not a valid mac address"),
    ("--storage-opt 5", "invalid storage option"),
    ("--security-opt x", "Invalid --security-opt: \"x\""),
  ])
  func optionsOfAContainerAreCheckedBeforeItIsMade(_ flag: String, _ why: String) {
    let result = DockerHost().run("docker run \(flag) nginx")
    #expect(result.errors.hasPrefix("docker: \(why)\n"))
    #expect(result.status == 125)
    #expect(
      DockerHost().run("docker run -q --rm --mac-address 02:42:ac:11:00:99 alpine true").status == 0
    )
  }

  @Test func fieldsMayBeQuoted() {
    let host = DockerHost()
    #expect(
      host.run(
        "docker run -q --rm --mount 'type=volume,source=data,\"target=/x,y\"' alpine ls -d /x,y"
      ).output == "/x,y\n")
  }
}
