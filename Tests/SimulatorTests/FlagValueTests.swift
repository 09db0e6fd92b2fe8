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
  ])
  func wrongFieldsAreNamed(_ line: String, _ value: String, _ flag: String, _ why: String) {
    let result = DockerHost().run("docker \(line) nginx")
    #expect(
      result.errors.split(separator: "\n").first.map(String.init)
        == "invalid argument \"\(value)\" for \"\(flag)\" flag: \(why)")
    #expect(result.status == 125)
  }

  @Test func fieldsMayBeQuoted() {
    let host = DockerHost()
    #expect(
      host.run(
        "docker run -q --rm --mount 'type=volume,source=data,\"target=/x,y\"' alpine ls -d /x,y"
      ).output == "/x,y\n")
  }
}
