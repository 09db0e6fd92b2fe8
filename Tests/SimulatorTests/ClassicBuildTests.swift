import Shell
import Testing

@testable import Simulator

/// `docker build` with the engine's own builder.
@Suite struct ClassicBuildTests {
  private static let notice = """
    DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
                BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
                environment-variable.


    """

  private static func prepared(_ file: String) -> DockerHost {
    let host = DockerHost()
    host.run("docker pull -q busybox; export DOCKER_BUILDKIT=0; mkdir c; cd c")
    host.run("printf '\(file)' > Dockerfile")
    return host
  }

  /// The output without identifiers.
  private static func plain(_ text: String) -> String {
    text.replacing(/\ [0-9a-f]{12}$/.anchorsMatchLineEndings(), with: " ID")
  }

  @Test func everyInstructionMakesAnImage() {
    let host = Self.prepared("FROM busybox\\nRUN echo hi\\nCMD true\\n")
    let built = host.run("docker build -t x .")
    #expect(built.errors == Self.notice)
    #expect(
      Self.plain(built.output) == """
        Sending build context to Docker daemon  2.048kB\r\r
        Step 1/3 : FROM busybox
         ---> ID
        Step 2/3 : RUN echo hi
         ---> Running in ID
        hi
         ---> Removed intermediate container ID
         ---> ID
        Step 3/3 : CMD true
         ---> Running in ID
         ---> Removed intermediate container ID
         ---> ID
        Successfully built ID
        Successfully tagged x:latest

        """)
    #expect(host.run("docker images -q | wc -l").output == "2\n")
    #expect(host.run("docker images -aq | wc -l").output == "3\n")
    #expect(host.run("docker build . | grep -c 'Using cache'").output == "2\n")
    #expect(host.run("docker build --no-cache . | grep -c 'Using cache'").output == "0\n")
  }

  @Test func aCommandThatFailsLeavesItsContainer() {
    let host = Self.prepared("FROM busybox\\nRUN exit 3\\n")
    let built = host.run("docker build .")
    #expect(built.status == 3)
    #expect(
      built.errors == Self.notice + "The command '/bin/sh -c exit 3' returned a non-zero code: 3\n")
    #expect(
      host.run("docker ps -a --format '{{.Status}}' | cut -c1-10").output == "Exited (3)\n")
    host.run("docker rm $(docker ps -aq)")
    host.run("docker build --force-rm .")
    #expect(host.run("docker ps -aq").output == "")
  }

  @Test func mistakesAreSaidInItsOwnWords() {
    let host = Self.prepared("FROM busybox\\nCOPY nosuch /x\\n")
    let lead = Self.notice
    #expect(
      host.run("docker build .").errors == lead
        + "COPY failed: file not found in build context or excluded by .dockerignore: stat nosuch: file does not exist\n"
    )
    host.run("printf 'FROM busybox\\nRUN --mount=type=cache,target=/x true\\n' > Dockerfile")
    #expect(
      host.run("docker build .").errors == lead
        + "the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled\n"
    )
    host.run("rm Dockerfile")
    #expect(
      host.run("docker build .").errors == lead
        + "unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /root/c/Dockerfile: no such file or directory\n"
    )
  }

  @Test func aClientWithoutItsPluginBuildsWithIt() {
    let host = DockerHost()
    host.run("rm /usr/libexec/docker/cli-plugins/docker-buildx")
    #expect(
      host.run("docker buildx ls").errors
        == "docker: unknown command: docker buildx\n\nRun 'docker --help' for more information\n")
    #expect(host.run("docker build --help").errors.hasPrefix("DEPRECATED: The legacy builder"))
  }
}
