internal import EntenteModel
internal import OrderedCollections

/// What all files of events add up to, by who, to whom, when and in which class.
struct EventLedger {
  /// What tells sums apart.
  struct Key: Hashable, Comparable {
    var source: String
    var target: String
    /// The year, or year and month as 201403.
    var period: Int
    /// The quad class 1 to 4, or the root of the CAMEO code 1 to 20.
    var type: Int

    static func < (lhs: Key, rhs: Key) -> Bool {
      (lhs.source, lhs.target, lhs.period, lhs.type)
        < (rhs.source, rhs.target, rhs.period, rhs.type)
    }
  }

  /// A sum with the places of its first and last event.
  struct Entry {
    var sums: EventSums
    var first: ImportPlace
    var last: ImportPlace
  }

  /// How actors are coded in the data.
  enum Naming {
    case code(SchemeID)
    case name
  }

  private(set) var entries: [Key: Entry] = [:]
  let naming: Naming
  let options: EventOptions

  init(_ naming: Naming, _ options: EventOptions) {
    self.naming = naming
    self.options = options
  }

  mutating func add(_ key: Key, _ sums: EventSums, _ first: ImportPlace, _ last: ImportPlace) {
    if var entry = entries[key] {
      entry.sums.add(sums)
      entry.last = last
      entries[key] = entry
    } else {
      entries[key] = Entry(sums: sums, first: first, last: last)
    }
  }

  /// Adds a relation for each sum.
  func write(to draft: inout ImportDraft, source: SourceID) {
    EventTypes.add(options.types, to: &draft.model.vocabulary)
    var rare = 0
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      guard entry.sums.count >= options.leastCount else {
        rare += entry.sums.count
        continue
      }
      draft.add(relation(key, entry, source, &draft))
    }
    if rare > 0 {
      draft.report.passOver(
        "in sums of less than \(options.leastCount) events",
        count: rare
      )
      draft.report.keptCount -= rare
    }
  }

  private func relation(
    _ key: Key,
    _ entry: Entry,
    _ source: SourceID,
    _ draft: inout ImportDraft
  ) -> Relation {
    let isMonth = options.period == .month
    let date =
      isMonth
      ? UncertainDate(year: key.period / 100, month: key.period % 100)
      : UncertainDate(year: key.period)
    let first = actor(key.source, date, entry, &draft)
    let second = actor(key.target, date, entry, &draft)
    let type = EventTypes.id(key.type, options.types)
    let sums = entry.sums
    var relation = Relation(
      RelationID(
        "\(first)-\(second)-\(isMonth ? "\(key.period / 100)-\(key.period % 100)" : "\(key.period)")"
          + "-\(EventTypes.word(key.type, options.types))"
      ),
      type: type,
      participants: [Participant(first, as: "source"), Participant(second, as: "target")],
      when: date.map { Claims(Period($0)) },
      modality: .reported
    )
    relation.attributes["events"] = Self.count(sums.count)
    if sums.mentions > 0 { relation.attributes["mentions"] = Self.count(sums.mentions) }
    relation.attributes["goldstein"] = EventSums.mean(sums.goldstein, of: sums.goldsteinCount)
      .map(Self.number)
    relation.attributes["tone"] = EventSums.mean(sums.tone, of: sums.toneCount).map(Self.number)
    relation.evidence = [
      Evidence(source, at: [Locator("record", entry.first.record)], voice: .reported)
    ]
    if entry.last != entry.first {
      relation.evidence.append(
        Evidence(source, at: [Locator("record", entry.last.record)], voice: .reported)
      )
    }
    return relation
  }

  private func actor(
    _ text: String,
    _ date: UncertainDate?,
    _ entry: Entry,
    _ draft: inout ImportDraft
  ) -> ActorID {
    switch naming {
    case .name: return draft.actor(named: text, during: date?.bounds, at: entry.first)
    case .code(let scheme):
      if let name = EventTypes.regions[text] {
        let id = ActorID("region-\(FoldedName(name).identifier ?? text.lowercased())")
        draft.define(Actor(id, kind: "region", label: LocalizedText(name)))
        return id
      }
      return draft.actor(code: text, scheme, during: date?.bounds, at: entry.first)
    }
  }

  private static func count(_ value: Int) -> Claims<AttributeValue> {
    Claims(.quantity(Quantity(.number(Double(value)))))
  }

  private static func number(_ value: Double) -> Claims<AttributeValue> {
    Claims(.quantity(Quantity(.number(value))))
  }
}
