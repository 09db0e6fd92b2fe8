import Diagnostics
import Shell
import Simulator
import YAML

/// Reads YAML and gives the number of its diagnostics' characters and pairs: enough to keep the core
/// from being stripped, and to see that it runs.
@_expose(wasm, "pilgi_probe") @_cdecl("pilgi_probe")
public func probe(_ bytes: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
  let text = UnsafeBufferPointer(start: bytes, count: Int(count))
  let read = YAMLReader(file: "probe.yaml").read(text)
  var result = Int32(read.documents.first?.pairs?.count ?? 0)
  for diagnostic in read.diagnostics {
    let message = DiagnosticRenderer(.terminal(color: false)).render(diagnostic) { _, _ in nil }
    result += 100 * Int32(message.utf8.count)
  }
  return result
}

/// Runs a script on a fresh machine, in a folder of its own.
///
/// Gives back memory of the caller's to free: the exit status and the number of bytes of output as two
/// 32-bit numbers, then standard output.
@_expose(wasm, "pilgi_run") @_cdecl("pilgi_run")
public func run(_ bytes: UnsafePointer<UInt8>, _ count: Int32) -> UnsafeMutableRawPointer? {
  let machine = Machine()
  for command in Utilities.all { machine.install(command) }
  machine.installShell("bash")
  machine.installShell("sh")
  machine.fileSystem.install("/work", .folder([:]))
  let shell = Interpreter(machine: machine, folder: "/work")
  let output = Stream.Sink()
  shell.connect(input: .null(), output: output, errors: Stream.Sink())
  let script = UnsafeBufferPointer(start: bytes, count: Int(count))
  let status = shell.runToEnd(Array(script))
  return answer(status: status & 255, output.bytes)
}

/// A machine's terminal, and the world that it is in.
private final class Session {
  let world = World(hosts: ["docker"])
  lazy var terminal = Terminal(on: world.hosts[0], isTerminal: true)
}

/// Opens a terminal on the first machine of a new world.
@_expose(wasm, "pilgi_open") @_cdecl("pilgi_open")
public func open() -> UnsafeMutableRawPointer {
  Unmanaged.passRetained(Session()).toOpaque()
}

/// Runs what is typed in a terminal, and gives back what it shows as `pilgi_run` does.
@_expose(wasm, "pilgi_type") @_cdecl("pilgi_type")
public func type(
  _ session: UnsafeMutableRawPointer, _ bytes: UnsafePointer<UInt8>, _ count: Int32
) -> UnsafeMutableRawPointer? {
  let session = Unmanaged<Session>.fromOpaque(session).takeUnretainedValue()
  let typed = UnsafeBufferPointer(start: bytes, count: Int(count))
  let result = session.terminal.run(Array(typed))
  return answer(status: result.status, result.screen)
}

/// Closes a terminal; its world ends with it.
@_expose(wasm, "pilgi_close") @_cdecl("pilgi_close")
public func close(_ session: UnsafeMutableRawPointer) {
  Unmanaged<Session>.fromOpaque(session).release()
}

private func answer(status: Int, _ output: [UInt8]) -> UnsafeMutableRawPointer? {
  let result = UnsafeMutableRawPointer.allocate(byteCount: 8 + output.count, alignment: 8)
  result.storeBytes(of: Int32(status), as: Int32.self)
  result.storeBytes(of: Int32(output.count), toByteOffset: 4, as: Int32.self)
  (result + 8).copyMemory(from: output, byteCount: output.count)
  return result
}
