import Diagnostics
import Testing

struct SpellingSuggestionTests {
  @Test(arguments: [
    ("tilte", "title"), ("descripton", "description"), ("catgory", "category"),
    ("header_img", "header-img"), ("Title", "title"), ("tag", "tags"),
  ])
  func slipsAreRecognised(word: String, meant: String) {
    let keys = ["title", "description", "category", "header-img", "date", "draft", "tags"]
    #expect(SpellingSuggestion.nearest(to: word, among: keys) == meant)
  }

  @Test(arguments: ["x", "foo", "sidebar", "제목", "d"])
  func unrelatedWordsGetNoAnswer(word: String) {
    let keys = ["title", "description", "category", "header-img", "date", "draft", "tags"]
    #expect(SpellingSuggestion.nearest(to: word, among: keys) == nil)
  }
}
