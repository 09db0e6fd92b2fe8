@testable import Markdown

/// The HTML of `markdown` with a site's defaults, or with `options`.
func html(_ markdown: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
  String(decoding: render(markdown, options).html, as: UTF8.self)
}

/// What `markdown` renders to, as the body of `a.md` from line 1.
func render(
  _ markdown: String, _ options: MarkdownOptions = MarkdownOptions(),
  resolvingLinks resolve: LinkResolver? = nil
) -> RenderedMarkdown {
  MarkdownRenderer(options).render(
    MarkdownSource(markdown, file: "a.md"), resolvingLinks: resolve)
}
