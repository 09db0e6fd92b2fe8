internal import Foundation

/// The time zone of dates that name none.
struct TimeZoneRules: Sendable, Hashable {
  /// The name in the tz database.
  let name: String
  /// The zone where its rules have to be asked; `nil` for a zone of one offset.
  private let zone: TimeZone?
  private let fixedOffset: Int

  /// Finds a zone by its name; `nil` when there is none.
  init?(_ name: String) {
    self.name = name
    switch name {
    // Most sites are Korean: their zone must not cost the reading of the tz database. Summer time
    // ended there in 1988, before there were notes to publish.
    case "Asia/Seoul", "KST": (zone, fixedOffset) = (nil, 9 * 3_600)
    case "UTC", "Etc/UTC", "GMT": (zone, fixedOffset) = (nil, 0)
    default:
      guard let zone = TimeZone(identifier: name) else { return nil }
      self.zone = zone
      fixedOffset = 0
    }
  }

  /// The zone of Korean sites.
  static let seoul = TimeZoneRules(fixed: 9 * 3_600, name: "Asia/Seoul")

  private init(fixed offset: Int, name: String) {
    self.name = name
    zone = nil
    fixedOffset = offset
  }

  /// The moment when the zone's clocks show a date and time.
  func moment(_ civil: CivilDateTime) -> Moment {
    let local = civil.secondsSince1970
    guard zone != nil else {
      return Moment(seconds: local - Int64(fixedOffset), offset: fixedOffset)
    }
    // The offset at a guess of the moment is the right one but for hours around a change of clocks.
    let guess = offset(at: local)
    let better = offset(at: local - Int64(guess))
    return Moment(seconds: local - Int64(better), offset: better)
  }

  /// A moment as the zone's clocks show it.
  func moment(secondsSince1970 seconds: Int64) -> Moment {
    Moment(seconds: seconds, offset: offset(at: seconds))
  }

  private func offset(at seconds: Int64) -> Int {
    guard let zone else { return fixedOffset }
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }

  /// The names of all zones, for suggestions.
  static var knownNames: [String] { TimeZone.knownTimeZoneIdentifiers.sorted() }
}
