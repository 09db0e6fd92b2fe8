import Foundation

/// Runs a body on a thread that blocks no signals.
///
/// A test's thread blocks nearly all, and what it starts would inherit that: no signal would end it.
package func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
  var none = sigset_t()
  var before = sigset_t()
  sigemptyset(&none)
  pthread_sigmask(SIG_SETMASK, &none, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  try body()
}
