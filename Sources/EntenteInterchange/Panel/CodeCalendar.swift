import EntenteModel
import OrderedCollections

/// Who held which code in which year.
///
/// A unit of a panel is a code, as in the field's data sets: 365 is the Soviet Union and then Russia,
/// and in 1991 both in turn. An actor has a code in a year if it existed and held the code on any day
/// of it; where nothing says since when it exists, it always did.
struct CodeCalendar: Sendable {
  /// An actor that holds a code in a year.
  struct Holder: Sendable {
    let actor: ActorID
    /// The days of the year on which it can have existed with the code.
    let days: ClosedRange<CalendarDay>
    /// The days that relations are asked about: the whole year, but for days on which the actor had
    /// another code or none.
    ///
    /// A relation of `1991` is then certain for a state that began in 1991.
    let asked: ClosedRange<CalendarDay>
  }

  /// The codes, in order: by number where all are numbers, else by their bytes.
  let codes: [String]
  let years: ClosedRange<Int>
  /// Actors that nothing is said of, since when they exist, in the order given.
  let undated: [ActorID]
  private let holders: [[Holder]]
  private let places: [ActorID: [Int]]

  init(_ actors: [Actor], scheme: SchemeID, years: ClosedRange<Int>) {
    self.years = years
    let held = actors.map { actor in (actor, actor.ids.filter { $0.scheme == scheme }) }
    codes = Self.sorted(OrderedSet(held.flatMap { $0.1.map(\.value) }))
    undated = held.filter { !$0.1.isEmpty && $0.0.exists == nil }.map(\.0.id)
    let order = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var holders = [[Holder]](repeating: [], count: codes.count * years.count)
    var places: [ActorID: [Int]] = [:]
    for (actor, identifiers) in held {
      for identifier in identifiers {
        guard let code = order[identifier.value] else { continue }
        if places[actor.id]?.contains(code) != true { places[actor.id, default: []].append(code) }
        for (place, year) in years.enumerated() {
          guard let holder = Self.holder(actor, identifier, in: Self.days(of: year)) else {
            continue
          }
          holders[code * years.count + place].append(holder)
        }
      }
    }
    // In the order of time, for they hold the code in turn.
    self.holders = holders.map { $0.sorted { $0.days.lowerBound < $1.days.lowerBound } }
    self.places = places
  }

  static func days(of year: Int) -> ClosedRange<CalendarDay> {
    let first = CalendarDay(year: year, month: 1, day: 1) ?? .distantPast
    let last = CalendarDay(year: year, month: 12, day: 31) ?? .distantFuture
    return first...last
  }

  private static func holder(
    _ actor: Actor,
    _ code: ExternalIdentifier,
    in year: ClosedRange<CalendarDay>
  ) -> Holder? {
    let always = CalendarDay.distantPast...CalendarDay.distantFuture
    let existence = actor.exists?.widestRange ?? always
    let tenure = code.when?.widestRange ?? always
    guard existence.overlaps(year), tenure.overlaps(year), existence.overlaps(tenure) else {
      return nil
    }
    let held = existence.clamped(to: tenure)
    guard held.overlaps(year) else { return nil }
    let first = tenure.lowerBound > existence.lowerBound ? tenure.lowerBound : year.lowerBound
    let last = tenure.upperBound < existence.upperBound ? tenure.upperBound : year.upperBound
    return Holder(
      actor: actor.id,
      days: held.clamped(to: year),
      asked: (first...max(first, last)).clamped(to: year)
    )
  }

  private static func sorted(_ codes: OrderedSet<String>) -> [String] {
    let numbers = codes.map { Int($0) }
    if numbers.allSatisfy({ $0 != nil }) {
      return codes.sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
    }
    return codes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Who holds a code in a year, both by their places.
  func holders(of code: Int, in year: Int) -> [Holder] {
    holders[code * years.count + year]
  }

  /// The codes that an actor ever holds.
  func codes(of actor: ActorID) -> [Int] { places[actor] ?? [] }

  /// The holders of two codes in a year who existed together on some day of it.
  func dyad(_ first: Int, _ second: Int, in year: Int) -> [(Holder, Holder)] {
    guard first != second else { return [] }
    let others = holders(of: second, in: year)
    return holders(of: first, in: year).flatMap { holder in
      others.filter { $0.actor != holder.actor && $0.days.overlaps(holder.days) }
        .map { (holder, $0) }
    }
  }
}
