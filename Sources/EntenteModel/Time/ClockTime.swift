/// A time of day as it was written after a date, kept for printing.
///
/// It takes no part in any reckoning: dates are compared by the day.
public struct ClockTime: Hashable, Sendable {
  /// Where the clock stands.
  public enum Zone: Hashable, Sendable {
    /// No zone is stated.
    case local

    /// Universal time, written `Z`.
    case utc

    /// A shift from universal time in minutes, positive to the east.
    case offset(minutes: Int16)
  }

  private let hourOfDay: UInt8
  private let minuteOfHour: UInt8
  private let secondOfMinute: UInt8

  /// The zone of the clock.
  public let zone: Zone

  /// The hour, from 0 to 23.
  public var hour: Int { Int(hourOfDay) }

  /// The minute, from 0 to 59.
  public var minute: Int { Int(minuteOfHour) }

  /// The second, from 0 to 59, or 60 for a leap second.
  public var second: Int { Int(secondOfMinute) }

  /// Creates a time of day, or nothing if no clock shows it.
  ///
  /// A second 60 is accepted in the last minute of an hour: leap seconds fall there in every zone
  /// of whole hours. A shift from universal time is less than a day.
  public init?(hour: Int, minute: Int, second: Int, zone: Zone = .local) {
    guard
      0 <= hour, hour <= 23, 0 <= minute, minute <= 59, 0 <= second,
      second <= 59 || (second == 60 && minute == 59)
    else { return nil }
    if case .offset(let minutes) = zone, !(-1439...1439).contains(minutes) { return nil }
    hourOfDay = UInt8(hour)
    minuteOfHour = UInt8(minute)
    secondOfMinute = UInt8(second)
    self.zone = zone
  }
}

extension ClockTime: CustomStringConvertible {
  /// The time as ISO 8601 writes it, such as `23:20:30+04:30`.
  public var description: String {
    let clock = [hour, minute, second].map { EDTFText.padded($0, to: 2) }.joined(separator: ":")
    switch zone {
    case .local: return clock
    case .utc: return clock + "Z"
    case .offset(let minutes):
      let (hours, rest) = Int(minutes.magnitude).quotientAndRemainder(dividingBy: 60)
      return clock + (minutes < 0 ? "-" : "+") + EDTFText.padded(hours, to: 2) + ":"
        + EDTFText.padded(rest, to: 2)
    }
  }
}
