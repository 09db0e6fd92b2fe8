import Testing

@testable import Highlighting

struct DockerfileLexerTests {
  @Test func instructionsFlagsAndStagesAreMarked() {
    let code = """
      # syntax=docker/dockerfile:1
      FROM --platform=$BUILDPLATFORM golang:${V} AS builder
      WORKDIR /src
      COPY --from=builder --chown=1:1 /a /b
      EXPOSE 8080

      """
    #expect(
      marked("dockerfile", code)
        == """
        ‹cm # syntax=docker/dockerfile:1›
        ‹pp FROM› ‹fl --platform›=$BUILDPLATFORM golang:‹va ${V}› ‹kw AS› builder
        ‹pp WORKDIR› /src
        ‹pp COPY› ‹fl --from›=builder ‹fl --chown›=1:1 /a /b
        ‹pp EXPOSE› ‹nu 8080›

        """)
  }

  @Test func shellFormIsShell() {
    let code = #"""
      RUN --mount=type=cache,target=/x apt-get update && \
          # 설치
          apt-get install -y curl # x
      CMD echo "$HOME"

      """#
    #expect(
      marked("dockerfile", code)
        == #"""
        ‹pp RUN› ‹fl --mount›=type=cache,target=/x ‹fn apt-get› update ‹op &&› \
            ‹cm # 설치›
            ‹fn apt-get› install ‹fl -y› curl # x
        ‹pp CMD› ‹fn echo› ‹st "›‹va $HOME›‹st "›

        """#)
  }

  @Test func execFormIsAList() {
    let code = #"""
      CMD ["nginx", "-g", "daemon off;"]
      ENTRYPOINT [ "a", \
        "b" ]
      RUN [ -f x ] || exit 1

      """#
    #expect(
      marked("dockerfile", code)
        == #"""
        ‹pp CMD› [‹st "nginx"›, ‹st "-g"›, ‹st "daemon off;"›]
        ‹pp ENTRYPOINT› [ ‹st "a"›, \
          ‹st "b"› ]
        ‹pp RUN› ‹op [› ‹fl -f› x ‹op ]› ‹op ||› ‹fn exit› ‹nu 1›

        """#)
  }

  @Test func variablesAreDeclared() {
    let code = """
      ENV A=1 B="x $A"
      ARG VERSION=1.0
      LABEL com.example.a="b"

      """
    #expect(
      marked("dockerfile", code)
        == """
        ‹pp ENV› ‹va A›‹op =›1 ‹va B›‹op =›‹st "x ›‹va $A›‹st "›
        ‹pp ARG› ‹va VERSION›‹op =›1.0
        ‹pp LABEL› ‹va com.example.a›‹op =›‹st "b"›

        """)
  }

  @Test func instructionsWrapOthers() {
    let code = """
      ONBUILD RUN make
      HEALTHCHECK --interval=5s CMD curl -f http://localhost/
      from scratch

      """
    #expect(
      marked("dockerfile", code)
        == """
        ‹pp ONBUILD› ‹pp RUN› ‹fn make›
        ‹pp HEALTHCHECK› ‹fl --interval›=5s ‹pp CMD› ‹fn curl› ‹fl -f› http://localhost/
        ‹pp from› scratch

        """)
  }

  @Test func hereDocumentsBelongToTheirInstruction() {
    let code = """
      RUN <<EOF
      ls $X
      EOF
      COPY <<-"E" /x
      $a
      E
      USER app

      """
    #expect(
      marked("dockerfile", code)
        == """
        ‹pp RUN› ‹op <<›‹st EOF›
        ‹st ls ›‹va $X›‹st 
        ›‹st EOF›
        ‹pp COPY› ‹op <<-›‹st "E"› /x
        ‹st $a
        ›‹st E›
        ‹pp USER› app

        """)
  }
}
