public import EntenteModel
internal import OrderedCollections

/// Which relations of a selection rest on sources older than the days asked about.
///
/// The rules R509 and R510 ask the same at the model's `as-of`; here it is asked at any date.
public struct Staleness: Hashable, Sendable {
  /// Why a source does not speak for the days asked about.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// It was published, or read, before them.
    case older
    /// And longer before them than the model allows an "ongoing" to go without new evidence (R509).
    case stale
    /// It is a data set, as all evidence for the relation, and covers only time before them (R510).
    case uncovered
  }

  /// A relation whose newest evidence is older than the days asked about.
  public struct Item: Hashable, Sendable {
    /// The relation.
    public let relation: RelationID
    /// The last day that its evidence speaks for.
    public let newest: CalendarDay
    /// The source that is newest; nil if the relation was seen in being later than any was written.
    public let source: SourceID?
    /// Why it does not speak for the days asked about.
    public let reason: Reason
  }

  /// The days asked about.
  public let days: ClosedRange<CalendarDay>
  /// The last day that the model speaks for; nil where it does not say.
  public let asOf: CalendarDay?
  /// The relations concerned, in the order of the model.
  public let items: [Item]
  /// How many relations hold or may hold at the days asked about.
  public let relationCount: Int

  /// Whether the days asked about begin after all that the model speaks for.
  public var isBeyondAsOf: Bool { asOf.map { days.lowerBound > $0 } ?? false }

  /// The items of one reason.
  public func items(_ reason: Reason) -> [Item] { items.filter { $0.reason == reason } }

  /// What a reader of numbers about those days must know, a line each; none if sources are new.
  public var messages: [String] {
    var messages: [String] = []
    if let asOf, isBeyondAsOf {
      messages.append("the model speaks up to \(asOf); \(days.lowerBound) is after that")
    }
    func tell(_ reason: Reason, _ what: String) {
      let items = items(reason)
      guard let newest = items.map(\.newest).max() else { return }
      let count = "\(items.count) of \(relationCount) relations rest on \(what)"
      messages.append("\(count) before \(days.lowerBound), the newest on \(newest)")
    }
    tell(.uncovered, "data sets that end")
    tell(.stale, "sources too old to say what is ongoing, all written long")
    tell(.older, "sources written")
    return messages
  }
}

extension Selection {
  /// Which relations rest on sources older than the days asked about; nil where none are asked about.
  ///
  /// A relation counts that holds or may hold then. Its evidence is that of the relation, of its
  /// participants, and of the claim to its time; a source speaks up to the end of its coverage, else
  /// to when it was published, else to when it was read. Where any source says none of these, nothing
  /// is said of the relation, and nor is of one without evidence.
  public var staleness: Staleness? {
    guard let days else { return nil }
    var items: [Staleness.Item] = []
    var count = 0
    for (id, state) in relations {
      guard let relation = model.relations[id], relation.modality.isTie,
        state?.mayHold ?? true
      else { continue }
      count += 1
      if let item = staleness(of: relation, before: days.lowerBound) { items.append(item) }
    }
    return Staleness(days: days, asOf: model.asOfDay, items: items, relationCount: count)
  }

  private func staleness(of relation: Relation, before day: CalendarDay) -> Staleness.Item? {
    let cited =
      relation.evidence.map(\.source)
      + (relation.when?.counting.first?.evidence.map(\.source) ?? [])
      + relation.participants.flatMap { $0.evidence.map(\.source) }
    guard !cited.isEmpty else { return nil }
    var newest: (day: CalendarDay, source: SourceID?)?
    var isCovered = true
    for id in cited {
      guard let source = model.sources[id] else { return nil }
      let coverage = source.coverage?.bounds.endMax
      guard let last = coverage ?? (source.issued ?? source.accessed)?.bounds.endMax else {
        return nil
      }
      if coverage == nil { isCovered = false }
      if newest.map({ last > $0.day }) ?? true { newest = (last, id) }
    }
    if let sighting = relation.attested.map(\.bounds.endMax).max(),
      newest.map({ sighting > $0.day }) ?? false
    {
      newest = (sighting, nil)
    }
    guard let newest, newest.day < day else { return nil }
    let isStale = newest.day.isMore(thanYears: model.defaults.staleAfter, before: day)
    return Staleness.Item(
      relation: relation.id,
      newest: newest.day,
      source: newest.source,
      reason: isCovered ? .uncovered : isStale ? .stale : .older
    )
  }
}

extension CalendarDay {
  /// Whether the day lies more than some years before another.
  fileprivate func isMore(thanYears years: Int, before other: CalendarDay) -> Bool {
    guard !isDistant, !other.isDistant else { return self < other }
    return (year + years, month, day) < (other.year, other.month, other.day)
  }
}
