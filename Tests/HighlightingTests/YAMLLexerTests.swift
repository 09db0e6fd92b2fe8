import Testing

@testable import Highlighting

struct YAMLLexerTests {
  @Test func aManifestHasKeysNumbersAndConstants() {
    let code = """
      apiVersion: v1
      kind: Pod # 파드
      spec:
        replicas: 3
        hostNetwork: true
        cpu: 500m
        image: nginx:1.14

      """
    #expect(
      marked("yaml", code)
        == """
        ‹ke apiVersion›: v1
        ‹ke kind›: Pod ‹cm # 파드›
        ‹ke spec›:
          ‹ke replicas›: ‹nu 3›
          ‹ke hostNetwork›: ‹kw true›
          ‹ke cpu›: 500m
          ‹ke image›: nginx:1.14

        """)
  }

  @Test func sequencesHaveDashesAndKeys() {
    let code = """
      - a
      - name: x
        - - b
      -

      """
    #expect(
      marked("yaml", code)
        == """
        ‹op -› a
        ‹op -› ‹ke name›: x
          ‹op -› ‹op -› b
        ‹op -›

        """)
  }

  @Test func quotedScalarsAndKeysAreToldApart() {
    let code = #"""
      "a b": 'it''s'
      'c': "d\"e" # f

      """#
    #expect(
      marked("yaml", code)
        == #"""
        ‹ke "a b"›: ‹st 'it''s'›
        ‹ke 'c'›: ‹st "d\"e"› ‹cm # f›

        """#)
  }

  @Test func flowCollectionsHaveKeysToo() {
    let code = """
      args: ["sh", -c, {a: 1, "b":2, c: [true]}]
      m: {
        x: 1
      }

      """
    #expect(
      marked("yaml", code)
        == """
        ‹ke args›: [‹st "sh"›, -c, {‹ke a›: ‹nu 1›, ‹ke "b"›:‹nu 2›, ‹ke c›: [‹kw true›]}]
        ‹ke m›: {
          ‹ke x›: ‹nu 1›
        }

        """)
  }

  @Test func blockScalarsTakeTheLinesBelow() {
    let code = """
      a: |
        b: c
          # d

        e
      f: >-  # g
        h
      i: | j

      """
    #expect(
      marked("yaml", code)
        == """
        ‹ke a›: ‹op |›
          ‹st b: c
            # d

          e›
        ‹ke f›: ‹op >-›  ‹cm # g›
          ‹st h›
        ‹ke i›: | j

        """)
  }

  @Test func anchorsAliasesAndTagsAreMarked() {
    let code = """
      a: &x !!str 1
      b: *x
      <<: *x
      c: !Ref d

      """
    #expect(
      marked("yaml", code)
        == """
        ‹ke a›: ‹va &x› ‹ty !!str› ‹nu 1›
        ‹ke b›: ‹va *x›
        ‹ke <<›: ‹va *x›
        ‹ke c›: ‹ty !Ref› d

        """)
  }

  @Test func documentMarkersAndDirectivesAreMarked() {
    let code = """
      %YAML 1.2
      ---
      a: 1
      ...
      --- |
       b

      """
    #expect(
      marked("yaml", code)
        == """
        ‹pp %YAML 1.2›
        ‹pp ---›
        ‹ke a›: ‹nu 1›
        ‹pp ...›
        ‹pp ---› ‹op |›
         ‹st b›

        """)
  }

  @Test func templatesOfChartsAreMarked() {
    let code = """
      {{- if .Values.on }}
      name: {{ .Release.Name }}-x
      {{- end }}

      """
    #expect(
      marked("yaml", code)
        == """
        ‹va {{- if .Values.on }}›
        ‹ke name›: ‹va {{ .Release.Name }}›-x
        ‹va {{- end }}›

        """)
  }

  @Test func numbersFollowTheCoreSchema() {
    let code = """
      - 1
      - -1.5e3
      - 0x1F
      - 1.2.3
      - 2023-01-20
      - .5
      - ~
      - 1e

      """
    #expect(
      marked("yaml", code)
        == """
        ‹op -› ‹nu 1›
        ‹op -› ‹nu -1.5e3›
        ‹op -› ‹nu 0x1F›
        ‹op -› 1.2.3
        ‹op -› 2023-01-20
        ‹op -› ‹nu .5›
        ‹op -› ‹kw ~›
        ‹op -› 1e

        """)
  }

  @Test func aStringTakesOnlyLinesThatAreIndentedMore() {
    let code = """
      a: "b
        c"
      d: "e
      f: "g"

      """
    #expect(
      marked("yaml", code)
        == """
        ‹ke a›: ‹st "b
          c"›
        ‹ke d›: ‹st "e›
        ‹ke f›: ‹st "g"›

        """)
  }
}
