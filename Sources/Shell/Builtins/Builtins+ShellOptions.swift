extension Builtins {
  /// The options that `shopt` knows, as bash 5.2 lists them.
  private static let shoptNames: [ByteString] = [
    "autocd", "assoc_expand_once", "cdable_vars", "cdspell", "checkhash", "checkjobs",
    "checkwinsize", "cmdhist", "compat31", "compat32", "compat40", "compat41", "compat42",
    "compat43", "compat44", "complete_fullquote", "direxpand", "dirspell", "dotglob", "execfail",
    "expand_aliases", "extdebug", "extglob", "extquote", "failglob", "force_fignore",
    "globasciiranges", "globskipdots", "globstar", "gnu_errfmt", "histappend", "histreedit",
    "histverify", "hostcomplete", "huponexit", "inherit_errexit", "interactive_comments",
    "lastpipe", "lithist", "localvar_inherit", "localvar_unset", "login_shell", "mailwarn",
    "no_empty_cmd_completion", "nocaseglob", "nocasematch", "noexpand_translation", "nullglob",
    "patsub_replacement", "progcomp", "progcomp_alias", "promptvars", "restricted_shell",
    "shift_verbose", "sourcepath", "varredir_close", "xpg_echo",
  ]

  static func shopt(_ shell: Interpreter, _ call: BuiltinCall) throws(Unwind) -> Int {
    var letters: [UInt8] = []
    var operands = call.operands
    while let option = operands.first, option.count > 1, option.bytes[0] == 45 {
      operands = operands.dropFirst()
      if option == "--" { break }
      for letter in option.bytes.dropFirst() {
        guard Array("opqsu".utf8).contains(letter) else {
          return shell.badOption(
            call, ByteString([45, letter]), usage: "shopt [-pqsu] [-o] [optname ...]")
        }
        letters.append(letter)
      }
    }
    let isOfSet = letters.contains(111)
    let value: Bool? = letters.contains(115) ? true : letters.contains(117) ? false : nil
    let names = isOfSet ? Options.names.map { $0.name } : shoptNames
    func isOn(_ name: ByteString) -> Bool {
      isOfSet ? Options.isOn(name, in: shell.state) : shell.state.shopt.contains(name)
    }
    var status = 0
    for name in operands.isEmpty
      ? names.filter({ value == nil || isOn($0) == value })
      : Array(operands)
    {
      guard names.contains(name) else {
        shell.complain("shopt: \(name): invalid \(isOfSet ? "" : "shell ")option name")
        status = 1
        continue
      }
      if let value, !operands.isEmpty {
        if isOfSet {
          _ = Options.set(name, value, in: &shell.state)
        } else if value {
          shell.state.shopt.set(name, true)
        } else {
          shell.state.shopt.set(name, false)
        }
        continue
      }
      if !operands.isEmpty && !isOn(name) { status = 1 }
      if !letters.contains(113) {
        try show(name, isOn(name), shell, isScript: letters.contains(112), isOfSet: isOfSet)
      }
    }
    return status
  }

  private static func show(
    _ name: ByteString, _ isOn: Bool, _ shell: Interpreter, isScript: Bool, isOfSet: Bool
  ) throws(Unwind) {
    if isScript {
      let command: ByteString =
        isOfSet ? "set \(isOn ? "-" : "+")o" : "shopt \(isOn ? "-s" : "-u")"
      return try shell.write("\(command) \(name)\n", for: "shopt")
    }
    let padding = ByteString([UInt8](repeating: 32, count: max(0, 15 - name.count)))
    try shell.write("\(name)\(padding)\t\(isOn ? "on" : "off")\n", for: "shopt")
  }
}
