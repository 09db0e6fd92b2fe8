import Testing

@testable import Highlighting

struct FenceInfoTests {
  @Test func aBareLanguageIsKeptAsWritten() {
    #expect(FenceInfo("YAML").language == "YAML")
    #expect(FenceInfo("c++").language == "c++")
    #expect(FenceInfo("").language == "")
  }
}
