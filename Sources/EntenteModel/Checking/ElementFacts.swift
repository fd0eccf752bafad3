import OrderedCollections

/// What the checks ask of actors and sources again and again, as plain numbers.
///
/// An element holds many texts and lists; copying it for each of its participations would be most of
/// the time of a check.
struct ElementFacts {
  /// What is asked of an actor.
  struct OfActor {
    /// The position of its kind; nil if the kind is unknown.
    var kind: Int?
    /// When it existed; nil if nothing is said.
    var existence: DateBounds?
  }

  /// What is asked of a source.
  struct OfSource {
    /// The last day of its own date: issued, else read; nil if nothing is said.
    var date: CalendarDay?
    /// The last day that it covers; nil if nothing is said.
    var coverageEnd: CalendarDay?
    /// Whether an open end that cites the source is neither stale nor beyond what its sources cover,
    /// or cannot be known to be.
    var keepsFresh = true
  }

  /// The facts by actor.
  let actors: [ActorID: OfActor]
  /// The facts by source.
  let sources: [SourceID: OfSource]
  /// Whether any source says what time it covers.
  let hasCoverage: Bool
  /// Each kind with all that are broader, in the order of the vocabulary.
  private let ancestries: [[KindID]]

  init(_ model: Model) {
    let kinds = model.vocabulary.kinds
    ancestries = kinds.keys.map { model.vocabulary.ancestry(of: $0) }
    var actors: [ActorID: OfActor] = [:]
    for actor in model.actors.values {
      actors[actor.id] = OfActor(
        kind: kinds.index(forKey: actor.kind),
        existence: actor.exists?.boundsOfExistence
      )
    }
    self.actors = actors
    var sources: [SourceID: OfSource] = [:]
    for source in model.sources.values {
      var facts = OfSource(
        date: (source.issued ?? source.accessed)?.bounds.endMax,
        coverageEnd: source.coverage?.bounds.endMax
      )
      if let asOf = model.defaults.asOf?.bounds.startMin {
        let isStale = facts.date.map { $0.adding(years: model.defaults.staleAfter) < asOf } ?? false
        let endsEarly = facts.coverageEnd.map { $0 < asOf } ?? false
        facts.keepsFresh = !isStale && !endsEarly
      }
      sources[source.id] = facts
    }
    self.sources = sources
    hasCoverage = sources.values.contains { $0.coverageEnd != nil }
  }

  /// Whether the actor is of one of the kinds; nil if its kind is unknown.
  func isActor(_ actor: ActorID, ofAny kinds: [KindID]) -> Bool? {
    guard let kind = actors[actor]?.kind else { return nil }
    let ancestry = ancestries[kind]
    return kinds.contains { ancestry.contains($0) }
  }
}

extension Period {
  /// The bounds of an existence: a single date is when it began.
  fileprivate var boundsOfExistence: DateBounds {
    guard case .date(let date) = form else { return bounds }
    return DateBounds(start: date.bounds, end: date.bounds.lowerBound ... .distantFuture)
  }
}

extension CalendarDay {
  /// The same day of the year so many years later; the leap day becomes the last of February.
  func adding(years: Int) -> CalendarDay {
    guard !isDistant else { return self }
    let (target, overflow) = year.addingReportingOverflow(years)
    guard !overflow else { return .distantFuture }
    let lastDay = Self.dayCount(ofMonth: month, inYear: target)
    return CalendarDay(year: target, month: month, day: min(day, lastDay))
      ?? .distantFuture
  }
}
