/// How a block is to be read.
enum Language: Equatable {
  case plain
  case shell
  case console
  case powerShell
  case yaml
  case dockerfile
  case json
  case diff
  case settings
  /// A language of libsource-highlight, by its name there.
  case library(String)

  /// The language of a lowercase name, as authors write it behind a fence.
  init(name: String) {
    if let known = Self.names[name] {
      self = known
    } else {
      let alias = Self.aliases[name] ?? name
      self = LibraryHighlighter.knows(alias) ? .library(alias) : .plain
    }
  }

  /// The language that an untagged block plainly is in, and the name for it; plain text else.
  init(guessedFrom bytes: UnsafeBufferPointer<UInt8>) {
    if YAMLLexer.isManifest(bytes, from: 0, to: bytes.count) {
      self = .yaml
    } else if DockerfileLexer.isDockerfile(bytes) {
      self = .dockerfile
    } else if JSONLexer.isObject(bytes) {
      self = .json
    } else if DiffLexer.isDiff(bytes) {
      self = .diff
    } else if bytes.hasText("#!", at: 0, limit: bytes.count) {
      self = Self.isShellScript(bytes) ? .shell : .plain
    } else {
      self = .plain
    }
  }

  /// Whether the first line, behind `#!`, names a shell.
  private static func isShellScript(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let lineEnd = bytes.lineEnd(from: 0, limit: min(bytes.count, 80))
    var stop = lineEnd
    while stop > 2, bytes[stop - 1].isBlank { stop -= 1 }
    return bytes.hasText("sh", at: max(2, stop - 2), limit: lineEnd)
  }

  /// The name of a guessed language, for `data-lang`.
  var name: String {
    switch self {
    case .plain, .library: ""
    case .shell: "shell"
    case .console: "console"
    case .powerShell: "powershell"
    case .yaml: "yaml"
    case .dockerfile: "dockerfile"
    case .json: "json"
    case .diff: "diff"
    case .settings: "ini"
    }
  }

  private static let names: [String: Language] = [
    "bash": .shell, "sh": .shell, "shell": .shell, "zsh": .shell, "ksh": .shell, "bsh": .shell,
    "fish": .shell, "env": .shell, "dotenv": .shell,
    "console": .console, "terminal": .console, "shell-session": .console,
    "shellsession": .console, "bash-session": .console, "sh-session": .console, "term": .console,
    "cmd": .console, "dos": .console,
    "powershell": .powerShell, "pwsh": .powerShell, "ps1": .powerShell, "posh": .powerShell,
    "yaml": .yaml, "yml": .yaml, "helm": .yaml,
    "dockerfile": .dockerfile, "docker": .dockerfile, "containerfile": .dockerfile,
    "json": .json, "jsonc": .json, "json5": .json, "jsonl": .json, "ndjson": .json,
    "diff": .diff, "patch": .diff, "udiff": .diff,
    "ini": .settings, "toml": .settings, "properties": .settings, "systemd": .settings,
    "cfg": .settings, "conf": .settings, "config": .settings, "editorconfig": .settings,
    "unit": .settings, "service": .settings, "desktop": .settings, "gitconfig": .settings,
    "text": .plain, "txt": .plain, "plain": .plain, "plaintext": .plain, "none": .plain,
    "output": .plain, "out": .plain, "log": .plain,
  ]

  /// Names that authors use for languages that the library has under another.
  private static let aliases: [String: String] = [
    "golang": "go", "python3": "python", "py3": "python", "node": "javascript",
    "nodejs": "javascript", "jsx": "javascript", "mjs": "javascript", "ts": "javascript",
    "typescript": "javascript", "tsx": "javascript", "c++": "cpp", "c#": "csharp", "rust": "rs",
    "make": "makefile", "mysql": "sql", "postgresql": "sql", "pgsql": "sql", "psql": "sql",
    "plsql": "sql", "svg": "xml", "xslt": "xml", "vue": "html",
    "nginx": "conf", "scss": "css",
    "objc": "cpp", "protobuf3": "proto", "elisp": "el", "emacs-lisp": "el", "viml": "vim",
  ]
}
