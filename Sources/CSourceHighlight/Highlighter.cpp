#include "CSourceHighlight.h"

#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <srchilite/formatter.h>
#include <srchilite/formattermanager.h>
#include <srchilite/langdefmanager.h>
#include <srchilite/langmap.h>
#include <srchilite/regexrulefactory.h>
#include <srchilite/sourcehighlighter.h>

namespace {

// The elements of the library's definitions that have a class here; the others are plain text.
struct Element {
  const char *name;
  csh_kind kind;
};

const Element elements[] = {
    {"keyword", CSH_KEYWORD},       {"type", CSH_TYPE},
    {"usertype", CSH_TYPE},         {"classname", CSH_TYPE},
    {"string", CSH_STRING},         {"specialchar", CSH_STRING},
    {"regexp", CSH_STRING},         {"value", CSH_STRING},
    {"comment", CSH_COMMENT},       {"todo", CSH_COMMENT},
    {"number", CSH_NUMBER},         {"function", CSH_FUNCTION},
    {"predef_func", CSH_FUNCTION},  {"variable", CSH_VARIABLE},
    {"predef_var", CSH_VARIABLE},   {"argument", CSH_VARIABLE},
    {"optionalargument", CSH_VARIABLE},
    {"attribute", CSH_KEY},         {"property", CSH_KEY},
    {"label", CSH_KEY},             {"section", CSH_KEY},
    {"selector", CSH_TYPE},         {"name", CSH_KEYWORD},
    {"preproc", CSH_INSTRUCTION},
};

// Collects the stretches, and checks that they are those of the text: the library hands out copies.
class Collector {
 public:
  void begin(const char *text, size_t count) {
    text_ = text;
    count_ = count;
    position_ = 0;
    isExact_ = true;
    spans_.clear();
  }

  void append(csh_kind kind, const char *text, size_t length) {
    if (length > count_ - position_ || std::memcmp(text_ + position_, text, length) != 0) {
      isExact_ = false;
      return;
    }
    position_ += length;
    if (!spans_.empty() && spans_.back().kind == kind) {
      spans_.back().end = position_;
    } else if (length > 0) {
      spans_.push_back({position_, kind});
    }
  }

  size_t position() const { return position_; }
  bool isExact() const { return isExact_; }
  const std::vector<csh_span> &spans() const { return spans_; }

 private:
  const char *text_ = nullptr;
  size_t count_ = 0;
  size_t position_ = 0;
  bool isExact_ = true;
  std::vector<csh_span> spans_;
};

class CollectingFormatter : public srchilite::Formatter {
 public:
  CollectingFormatter(Collector &collector, csh_kind kind) : collector_(collector), kind_(kind) {}

  void format(const std::string &text, const srchilite::FormatterParams *) override {
    collector_.append(kind_, text.data(), text.size());
  }

 private:
  Collector &collector_;
  csh_kind kind_;
};

// Everything the library keeps, made when the first block needs it, and never taken down: blocks may
// be rendered until the process ends.
class Library {
 public:
  Library()
      : definitions_(&rules_), map_("lang.map"),
        formatters_(boost::shared_ptr<srchilite::Formatter>(
            new CollectingFormatter(collector_, CSH_PLAIN))) {
    for (const Element &element : elements) {
      formatters_.addFormatter(element.name, boost::shared_ptr<srchilite::Formatter>(
                                                 new CollectingFormatter(collector_, element.kind)));
    }
  }

  std::string definition(const std::string &language) {
    return map_.getMappedFileName(language);
  }

  // Whether all of the text came back as it was.
  bool highlight(const std::string &language, const char *text, size_t count) {
    srchilite::SourceHighlighter *highlighter = this->highlighter(language);
    if (highlighter == nullptr) return false;
    highlighter->clearStateStack();
    highlighter->setCurrentState(highlighter->getMainState());
    collector_.begin(text, count);
    size_t line = 0;
    while (line < count) {
      const void *found = std::memchr(text + line, '\n', count - line);
      const size_t end = found ? static_cast<const char *>(found) - text : count;
      highlighter->highlightParagraph(std::string(text + line, end - line));
      if (!collector_.isExact() || collector_.position() != end) return false;
      if (found) collector_.append(CSH_PLAIN, "\n", 1);
      line = end + 1;
    }
    return true;
  }

  const std::vector<csh_span> &spans() const { return collector_.spans(); }

 private:
  srchilite::SourceHighlighter *highlighter(const std::string &language) {
    const auto known = highlighters_.find(language);
    if (known != highlighters_.end()) return known->second.get();
    std::unique_ptr<srchilite::SourceHighlighter> made;
    const std::string file = definition(language);
    if (!file.empty()) {
      made.reset(new srchilite::SourceHighlighter(definitions_.getHighlightState(file)));
      made->setFormatterManager(&formatters_);
      made->setOptimize(false);
    }
    return (highlighters_[language] = std::move(made)).get();
  }

  srchilite::RegexRuleFactory rules_;
  srchilite::LangDefManager definitions_;
  srchilite::LangMap map_;
  Collector collector_;
  srchilite::FormatterManager formatters_;
  std::map<std::string, std::unique_ptr<srchilite::SourceHighlighter>> highlighters_;
};

std::mutex &mutex() {
  static std::mutex mutex;
  return mutex;
}

Library &library() {
  static Library *library = new Library;
  return *library;
}

}  // namespace

int csh_knows(const char *language) {
  try {
    const std::lock_guard<std::mutex> guard(mutex());
    return !library().definition(language).empty();
  } catch (...) {
    return 0;
  }
}

csh_result csh_highlight(const char *language, const uint8_t *text, size_t count) {
  csh_result result = {nullptr, 0};
  try {
    const std::lock_guard<std::mutex> guard(mutex());
    if (!library().highlight(language, reinterpret_cast<const char *>(text), count)) return result;
    const std::vector<csh_span> &spans = library().spans();
    if (spans.empty()) return result;
    csh_span *copy = static_cast<csh_span *>(std::malloc(spans.size() * sizeof(csh_span)));
    if (copy == nullptr) return result;
    std::memcpy(copy, spans.data(), spans.size() * sizeof(csh_span));
    result.spans = copy;
    result.count = spans.size();
  } catch (...) {
    // A definition with an error, a pattern that gives up: the code stays plain.
  }
  return result;
}

void csh_free(csh_result result) { std::free(result.spans); }
