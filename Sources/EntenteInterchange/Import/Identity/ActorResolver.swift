internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

/// Who is meant by a code or name of a data set at a date.
///
/// Codes come from `graphs/base`: those that models carry, and those of its crosswalk, which only
/// imports read. A code that changed hands belongs to whoever held it on most days of the time asked
/// about: 365 is the Soviet Union in 1991 and Russia in 1992. A name that its owner of today did not
/// bear yet is that of who held the owner's code then, and a name that a state of long ago left to a
/// place of today is that state's only in its time. Nothing is ever guessed from a spelling.
struct ActorResolver: Sendable {
  /// What became of a code or name.
  enum Answer: Hashable, Sendable {
    case actor(ActorID)
    /// Nobody has it, or nobody at the date; some may be meant.
    case unknown(suggestions: [ActorID])
  }

  private struct Holder {
    var actor: ActorID
    var days: ClosedRange<CalendarDay>?
  }

  /// The actors of the base, in its order.
  let actors: OrderedDictionary<ActorID, Actor>
  /// The embedded file that each actor comes from.
  private let files: [ActorID: String]
  private var holders: [SchemeID: [String: [Holder]]] = [:]
  private var names: [FoldedName: [Holder]] = [:]
  private var spellings: [String: ActorID] = [:]
  private let lifetimes: [ActorID: ClosedRange<CalendarDay>]

  /// The resolver on the embedded base.
  static let base = ActorResolver()

  private init() {
    var actors: OrderedDictionary<ActorID, Actor> = [:]
    var files: [ActorID: String] = [:]
    for file in ["entente:states", "entente:organizations"] {
      let reading = ModelReader(atLeast: .error).read(
        text: "entente: \"1\"\nimports: [\(file)]\n"
      )
      for actor in (reading.model?.actors ?? [:]).values {
        actors[actor.id] = actor
        files[actor.id] = file
      }
    }
    self.actors = actors
    self.files = files
    lifetimes = Dictionary(
      uniqueKeysWithValues: actors.values.compactMap { actor in
        actor.exists.map { (actor.id, $0.widestRange) }
      }
    )
    for actor in actors.values {
      for identifier in actor.ids {
        add(identifier.value, identifier.scheme, actor.id, days: identifier.when?.widestRange)
      }
      for name in Array(actor.label.wordings.values) + actor.aliases.values.flatMap(\.self) {
        add(name: name, actor.id)
      }
    }
    readCrosswalk()
  }

  private mutating func readCrosswalk() {
    var reader = TableReader(delimiter: .tab)
    reader.quote = nil
    reader.preface = .lines(1)
    guard let table = try? reader.read(.bytes(BaseCrosswalk.bytes)) else { return }
    for record in table.records where record.count == 5 {
      let actor = ActorID(record[2].text)
      let start = try? CalendarDay(parsing: record[3].text)
      let end = try? CalendarDay(parsing: record[4].text)
      let isDated = start != nil || end != nil
      let days = isDated ? (start ?? .distantPast)...(end ?? .distantFuture) : nil
      if record[0].text == "name" {
        add(name: record[1].text, actor, days: days)
      } else {
        add(record[1].text, SchemeID(record[0].text), actor, days: days)
      }
    }
  }

  private mutating func add(
    _ code: String,
    _ scheme: SchemeID,
    _ actor: ActorID,
    days: ClosedRange<CalendarDay>?
  ) {
    holders[scheme, default: [:]][code, default: []].append(Holder(actor: actor, days: days))
  }

  private mutating func add(
    name: String,
    _ actor: ActorID,
    days: ClosedRange<CalendarDay>? = nil
  ) {
    let folded = FoldedName(name)
    guard !folded.text.isEmpty else { return }
    if names[folded]?.contains(where: { $0.actor == actor }) != true {
      names[folded, default: []].append(Holder(actor: actor, days: days))
    }
    spellings[folded.text] = spellings[folded.text] ?? actor
  }

  /// The schemes of codes that are known.
  var schemes: [SchemeID] { holders.keys.sorted() }

  /// Holders of codes that are no actors of the base, of which there should be none.
  var unknownHolders: [ActorID] {
    let all =
      (holders.values.flatMap(\.values) + Array(names.values)).flatMap { $0.map(\.actor) }
    return Set(all.filter { actors[$0] == nil }).sorted()
  }

  /// The embedded file that holds an actor; nil if it is not one of the base.
  func file(of actor: ActorID) -> String? { files[actor] }

  // MARK: Answers

  /// Who has a code during some days; at whatever time if nil.
  func actor(
    _ code: String,
    _ scheme: SchemeID,
    during days: ClosedRange<CalendarDay>?
  ) -> Answer {
    let known = holders[scheme] ?? [:]
    let all = known[code] ?? known[Self.plain(code, scheme)] ?? []
    var distinct: [ActorID] = []
    for holder in all where !distinct.contains(holder.actor) { distinct.append(holder.actor) }
    if distinct.count == 1 { return .actor(distinct[0]) }
    guard !distinct.isEmpty else { return .unknown(suggestions: holders(inOtherSchemes: code)) }
    guard let days else { return .unknown(suggestions: distinct) }
    var best: (actor: ActorID, days: Int)?
    for holder in all {
      let held = Self.commonDays(holder.days ?? .distantPast...CalendarDay.distantFuture, days)
      // The later of two who held it equally long.
      if held > 0, held >= best?.days ?? 1 { best = (holder.actor, held) }
    }
    return best.map { .actor($0.actor) } ?? .unknown(suggestions: distinct)
  }

  /// Who had a code in turn during some days, with the days of each.
  func turns(
    _ code: String,
    _ scheme: SchemeID,
    during days: ClosedRange<CalendarDay>
  ) -> [(actor: ActorID, days: ClosedRange<CalendarDay>)] {
    let known = holders[scheme] ?? [:]
    let all = known[code] ?? known[Self.plain(code, scheme)] ?? []
    var turns: [(actor: ActorID, days: ClosedRange<CalendarDay>)] = []
    for holder in all.sorted(by: {
      ($0.days?.lowerBound ?? .distantPast) < ($1.days?.lowerBound ?? .distantPast)
    }) {
      let held = (holder.days ?? .distantPast...CalendarDay.distantFuture)
      guard held.overlaps(days) else { continue }
      let common = held.clamped(to: days)
      if let last = turns.last, last.actor == holder.actor {
        turns[turns.count - 1].days = last.days.lowerBound...common.upperBound
      } else {
        turns.append((holder.actor, common))
      }
    }
    return turns
  }

  /// Who has a code that its scheme does not know in another one, as if the schemes were mixed up.
  private func holders(inOtherSchemes code: String) -> [ActorID] {
    let all = schemes.flatMap { scheme in
      holders[scheme]?[code] ?? holders[scheme]?[Self.plain(code, scheme)] ?? []
    }
    return Array(OrderedSet(all.map(\.actor)).prefix(3))
  }

  /// Who has a name during some days; at whatever time if nil.
  func actor(named name: String, during days: ClosedRange<CalendarDay>?) -> Answer {
    let folded = FoldedName(name)
    let bearers = names[folded] ?? []
    let owners = bearers.filter { bearer in
      guard let span = bearer.days else { return true }
      return days.map(span.overlaps) ?? false
    }.map(\.actor)
    let living = owners.filter { isInBeing($0, during: days) }
    if living.count == 1 { return .actor(living[0]) }
    if owners.count == 1 {
      return .actor(days.flatMap { holder(ofCodesOf: owners[0], during: $0) } ?? owners[0])
    }
    if !bearers.isEmpty { return .unknown(suggestions: bearers.map(\.actor)) }
    let near = EditDistance.nearest(to: folded.text, among: spellings.keys.sorted())
    return .unknown(suggestions: near.flatMap { spellings[$0] }.map { [$0] } ?? [])
  }

  /// A code as its issuer writes it.
  ///
  /// Spreadsheets strip the zeros that a number begins with or fill it up with them, and some write
  /// letters small.
  private static func plain(_ code: String, _ scheme: SchemeID) -> String {
    guard !code.isEmpty, code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return code.uppercased()
    }
    let digits = String(code.drop { $0 == "0" })
    guard scheme == "iso3n" || scheme == "un" else { return digits }
    return String(repeating: "0", count: max(3 - digits.count, 0)) + digits
  }

  /// Whether the actor exists on one of the days, as far as is known.
  private func isInBeing(_ actor: ActorID, during days: ClosedRange<CalendarDay>?) -> Bool {
    guard let days, let lifetime = lifetimes[actor] else { return true }
    return lifetime.overlaps(days)
  }

  /// Who held the code of a state's before or after it did.
  private func holder(ofCodesOf actor: ActorID, during days: ClosedRange<CalendarDay>) -> ActorID? {
    for scheme in ["cow", "gw"] as [SchemeID] {
      for identifier in actors[actor]?.ids ?? [] where identifier.scheme == scheme {
        if case .actor(let other) = self.actor(identifier.value, scheme, during: days),
          other != actor, isInBeing(other, during: days)
        {
          return other
        }
      }
    }
    return nil
  }

  private static func commonDays(
    _ one: ClosedRange<CalendarDay>,
    _ other: ClosedRange<CalendarDay>
  ) -> Int {
    let first = max(one.lowerBound, other.lowerBound)
    let last = min(one.upperBound, other.upperBound)
    return first <= last ? last.ordinal - first.ordinal + 1 : 0
  }
}
