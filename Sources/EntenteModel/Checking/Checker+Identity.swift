import OrderedCollections

extension Checker {
  mutating func checkIdentity() {
    let patterns = model.vocabulary.schemes.compactMapValues {
      $0.pattern.flatMap(CodePattern.init)
    }
    for actor in model.actors.values {
      checkCodes(actor.ids, patterns, at: ElementPath(.actor(actor.id)))
    }
    for relation in model.relations.values where !relation.ids.isEmpty {
      checkCodes(relation.ids, patterns, at: ElementPath(.relation(relation.id)))
    }
    checkSharedCodes()
    checkMasterCodes()
  }

  private mutating func checkCodes(
    _ ids: [ExternalIdentifier],
    _ patterns: OrderedDictionary<SchemeID, CodePattern>,
    at here: ElementPath
  ) {
    for (position, code) in ids.enumerated() {
      // R701: a code has the form of its scheme.
      if let pattern = patterns[code.scheme], !pattern.matches(code.value) {
        let form = model.vocabulary.schemes[code.scheme]?.pattern ?? ""
        report(
          "R701",
          at: here.code(position, of: ids),
          "\(code.scheme) \(code.value.quoted): expected \(form)"
        )
      } else if !code.isUserAssigned, code.isReservedForUsers {
        // R704: a code that ISO leaves to users says that a user assigned it.
        report(
          "R704",
          .note,
          at: here.code(position, of: ids),
          "\(code.value.quoted) is user-assigned in ISO 3166",
          help: "mark it: { value: \(code.value), assigned: user }"
        )
      }
    }
  }

  // R702: a code names one actor at a time.
  private mutating func checkSharedCodes() {
    struct Code: Hashable {
      var scheme: SchemeID
      var value: String
    }
    let unshared = Set(model.vocabulary.schemes.compactMap { $1.isShared ? nil : $0 })
    func forEachCode(_ body: (Code, (actor: Int, code: Int)) -> Void) {
      for (place, actor) in model.actors.values.enumerated() {
        for (position, code) in actor.ids.enumerated() where unshared.contains(code.scheme) {
          body(Code(scheme: code.scheme, value: code.value), (place, position))
        }
      }
    }
    var seen: Set<Code> = []
    var repeated: Set<Code> = []
    forEachCode { code, _ in if !seen.insert(code).inserted { repeated.insert(code) } }
    var holders: OrderedDictionary<Code, [(actor: Int, code: Int)]> = [:]
    forEachCode { code, place in
      if repeated.contains(code) { holders[code, default: []].append(place) }
    }
    for (code, places) in holders {
      let spans = places.map { place in
        let actor = model.actors.values[place.actor]
        return (place: place, bounds: (actor.ids[place.code].when ?? actor.exists)?.bounds)
      }
      func start(_ bounds: DateBounds?) -> CalendarDay { bounds?.startMax ?? .distantPast }
      func end(_ bounds: DateBounds?) -> CalendarDay { bounds?.endMin ?? .distantFuture }
      let sorted = spans.sorted {
        (start($0.bounds), $0.place.actor) < (start($1.bounds), $1.place.actor)
      }
      guard var longest = sorted.first else { continue }
      for span in sorted.dropFirst() {
        let isShared = start(span.bounds) <= end(longest.bounds) && span.bounds.isCertain
        if isShared, longest.bounds.isCertain, span.place.actor != longest.place.actor {
          reportShared(code.scheme, code.value, span.place, longest.place)
        }
        if end(span.bounds) > end(longest.bounds) { longest = span }
      }
    }
  }

  private mutating func reportShared(
    _ scheme: SchemeID,
    _ value: String,
    _ first: (actor: Int, code: Int),
    _ second: (actor: Int, code: Int)
  ) {
    let (earlier, later) = first < second ? (first, second) : (second, first)
    let (one, other) = (model.actors.values[earlier.actor], model.actors.values[later.actor])
    report(
      "R702",
      at: ElementPath(.actor(other.id)).code(later.code, of: other.ids),
      "\(scheme) \(value.quoted) is used by \(one.id.quoted) and \(other.id.quoted) at the same time",
      help: "correct one, or say when each holds the code",
      notes: [
        Violation.Note(
          "\(one.id.quoted) has it here",
          at: ElementPath(.actor(one.id)).code(earlier.code, of: one.ids)
        )
      ]
    )
  }

  // R703: each state has a code in the master scheme, at the dates at which it is used.
  private mutating func checkMasterCodes() {
    guard let scheme = model.defaults.identity, model.vocabulary.schemes[scheme] != nil else {
      return
    }
    for actor in model.actors.values where model.vocabulary.kind(actor.kind, isA: "state") {
      let address = Address.actor(actor.id)
      guard !model.imported.contains(address) || usage.contains(address) else { continue }
      let codes = actor.ids.filter { $0.scheme == scheme }
      var missing: String?
      if codes.isEmpty {
        missing = "none"
      } else if codes.allSatisfy({ $0.when != nil }) {
        let uncovered = period(of: actor.id, outside: codes.compactMap(\.when))
        missing = uncovered.map { "none in \($0)" }
      }
      guard let missing else { continue }
      report(
        "R703",
        at: ElementPath(address).key("ids"),
        "defaults.identity is \(scheme.quoted), \(actor.id.quoted) has \(missing)",
        help: "give it a code of the scheme, or allow R703 with a reason"
      )
    }
  }
}

extension Checker {
  /// When the actor takes part in a relation that certainly lies outside all of the periods.
  private func period(of actor: ActorID, outside spans: [Period]) -> Period? {
    for relation in index.relations(of: actor) {
      let own = relation.participants.first { $0.actor == actor }?.when?.used
      let period = own ?? model.period(of: relation, extent: index.types[relation.type]?.extent)
      if let period, spans.allSatisfy({ $0.overlap(with: period) == .none }) { return period }
    }
    return nil
  }
}

extension DateBounds? {
  /// Whether there are days on which the bounds hold under every reading; without bounds, all days.
  fileprivate var isCertain: Bool { self.map { $0.startMax <= $0.endMin } ?? true }
}

extension ExternalIdentifier {
  /// Whether the code lies in a range that ISO 3166-1 leaves to its users.
  ///
  /// Source: ISO 3166-1:2020, clause 8.1.3: alpha-2 AA, QM to QZ, XA to XZ, ZZ; alpha-3 AAA to AAZ,
  /// QMA to QZZ, XAA to XZZ, ZZA to ZZZ; numeric 900 to 999.
  fileprivate var isReservedForUsers: Bool {
    switch scheme {
    case "iso2":
      value.utf8.count == 2
        && (["AA", "ZZ"].contains(value) || ("QM"..."QZ").contains(value)
          || ("XA"..."XZ").contains(value))
    case "iso3":
      value.utf8.count == 3
        && (value.hasPrefix("AA") || value.hasPrefix("ZZ") || ("QMA"..."QZZ").contains(value)
          || ("XAA"..."XZZ").contains(value))
    case "iso3n": value.utf8.count == 3 && value.utf8.first == UInt8(ascii: "9")
    default: false
    }
  }
}
