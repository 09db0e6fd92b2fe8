import Testing
import YAML

@testable import Simulator

/// Reports of differences, as go-cmp lays them out.
struct GoDifferenceTests {
  private func spec(_ text: String) throws -> JSONValue {
    let (documents, _) = YAMLReader(file: "spec").read(Array(text.utf8))
    return JSONValue(try #require(documents.first))
  }

  private static let pod = """
    containers:
    - name: web
      image: nginx
      resources: {limits: {cpu: 500m, memory: 128Mi}}
    restartPolicy: Always
    terminationGracePeriodSeconds: 30
    """

  private func report(_ change: (inout JSONValue) -> Void) throws -> String {
    let old = try spec(Self.pod)
    var new = old
    change(&new)
    return GoDifference.report(GoValue(podSpec: old), GoValue(podSpec: new))
  }

  @Test func aFieldIsShownWithTwoNeighboursOnEitherSide() throws {
    let found = try report { $0.set("restartPolicy", to: .string("Never")) }
    #expect(
      found == """
          core.PodSpec{
          	... // 2 identical fields
          	Containers:                    {{Name: "web", Image: "nginx", Resources: {Limits: {s"cpu": {i: {...}, s: "500m", Format: "DecimalSI"}, s"memory": {i: {...}, Format: "BinarySI"}}}}},
          	EphemeralContainers:           nil,
        - 	RestartPolicy:                 "Always",
        + 	RestartPolicy:                 "Never",
          	TerminationGracePeriodSeconds: &30,
          	ActiveDeadlineSeconds:         nil,
          	... // 27 identical fields
          }

        """)
  }

  @Test func amountsShowTheirNumbersWhereTheyDiffer() throws {
    let found = try report { spec in
      Defaults.each(&spec, ["containers"]) {
        $0.set("resources", "limits", "cpu", to: .string("1"))
      }
    }
    #expect(
      found.has(
        """
        - 					s"cpu":    {i: resource.int64Amount{value: 500, scale: -3}, s: "500m", Format: "DecimalSI"},
        + 					s"cpu":    {i: resource.int64Amount{value: 1}, s: "1", Format: "DecimalSI"},
          					s"memory": {i: {...}, Format: "BinarySI"},

        """))
  }

  @Test func anAddedElementStandsBehindThoseThatStay() throws {
    let old = try spec("containers: [{name: a, image: b, args: [one, two, three]}]")
    let new = try spec("containers: [{name: a, image: b, args: [one, two, three, new]}]")
    let found = GoDifference.report(GoValue(podSpec: old), GoValue(podSpec: new))
    #expect(
      found.has(
        """
          			Args: []string{
          				"one",
          				"two",
          				"three",
        + 				"new",
          			},

        """))
  }

  @Test func whatConcernsTheHostStandsInTheSecurityContext() throws {
    let found = try report { $0.set("hostNetwork", to: .boolean(true)) }
    #expect(found.has("- \t\tHostNetwork: false,\n"))
    #expect(found.has("+ \t\tHostNetwork: true,\n"))
  }

  @Test func equalAmountsInOtherWordsAreNoDifference() {
    #expect(GoQuantity("1000m") == GoQuantity("1"))
    #expect(GoQuantity("1Gi") != GoQuantity("1G"))
  }

  @Test func theShortestEditsAreFoundFromBothEnds() {
    func edits(_ a: String, _ b: String) -> [GoEdits.Edit] {
      let (a, b) = (Array(a.utf8), Array(b.utf8))
      return GoEdits.between(a.count, b.count) { x, y in a[x] == b[y] ? (1, 0) : (0, 2) }
    }
    #expect(edits("abc", "abc") == [.equal, .equal, .equal])
    #expect(edits("abc", "abcd") == [.equal, .equal, .equal, .added])
    #expect(edits("abc", "bc") == [.dropped, .equal, .equal])
    #expect(edits("", "a") == [.added])
    #expect(edits("a", "b").sorted { "\($0)" < "\($1)" } == [.added, .dropped])
  }

  @Test func valuesAreAsTheirTypesDeclareThem() throws {
    let value = GoValue(try spec("cpu: 500m"), type: "ResourceList")
    #expect(
      GoSyntax.text(value)
        == "core.ResourceList{\"cpu\":resource.Quantity{i:resource.int64Amount{value:500, scale:-3}, d:resource.infDecAmount{Dec:(*inf.Dec)(nil)}, s:\"500m\", Format:\"DecimalSI\"}}"
    )
    #expect(GoSyntax.text(GoValue(nil, type: "[]Container")) == "[]core.Container(nil)")
    #expect(GoSyntax.text(GoValue(nil, type: "*int64")) == "(*int64)(nil)")
  }
}
