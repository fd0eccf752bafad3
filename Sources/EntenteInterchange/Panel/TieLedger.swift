import EntenteModel
import OrderedCollections

/// The relations that a panel counts, each with its ties or participants and when they were.
struct TieLedger: Sendable {
  /// Two actors, or one, that a relation has in it.
  struct Entry: Sendable {
    let first: ActorID
    /// Nil where actors are counted, not pairs.
    let second: ActorID?
    let isDirected: Bool
    let span: TieSpan
  }

  /// A relation that counts.
  struct Account: Sendable {
    let relation: Relation
    let valence: Valence
    /// Whether it may hold however certain its dates are, by the way in which it is said to be.
    let isDoubted: Bool
    let entries: [Entry]
    /// Other relations that retire it once they have begun for certain.
    let retiredBy: [TieSpan.Part]
  }

  /// Relations that count and have an entry, in the order of the model.
  let accounts: [Account]
  /// Why other relations do not count, with their number.
  let omissions: OrderedDictionary<String, Int>
  /// The years from the first dated tie to the model's `as-of`; nil if no tie is dated.
  let years: ClosedRange<Int>?

  init(_ scope: ExportScope, unit: PanelUnit) {
    var accounts: [Account] = []
    var omissions: OrderedDictionary<String, Int> = [:]
    let retired = scope.retirements
    for relation in scope.relations {
      let modality = relation.modality
      guard scope.isAsserted(modality) || scope.isDoubted(modality) else {
        omissions[modality == .absent ? "attested absence" : modality.rawValue, default: 0] += 1
        continue
      }
      let entries = unit.isDyadic ? scope.pairs(of: relation) : scope.parts(of: relation)
      guard !entries.isEmpty else {
        let reason =
          unit.isDyadic
          ? scope.shape(of: relation.type) == .junction
            ? "a junction ties no two actors; a shape such as --project \(relation.type)=clique does"
            : scope.reasonWithoutTie(relation)
          : "nobody takes part but at a venue"
        omissions[reason, default: 0] += 1
        continue
      }
      accounts.append(
        Account(
          relation: relation,
          valence: scope.index.valence(of: relation),
          isDoubted: scope.isDoubted(modality),
          entries: entries,
          retiredBy: retired[relation.id] ?? []
        )
      )
    }
    self.accounts = accounts
    self.omissions = omissions
    years = Self.years(of: accounts, asOf: scope.model.asOfDay)
  }

  private static func years(of accounts: [Account], asOf: CalendarDay?) -> ClosedRange<Int>? {
    var firsts: [CalendarDay] = []
    var lasts: [CalendarDay] = []
    for entry in accounts.lazy.flatMap(\.entries) where !entry.span.whole.lifetime.isUndated {
      let bounds = entry.span.bounds
      let days = [bounds.startMin, bounds.startMax, bounds.endMin, bounds.endMax]
        .filter { !$0.isDistant }
      if let first = days.min() { firsts.append(first) }
      if let last = days.max() { lasts.append(last) }
    }
    guard let first = firsts.min()?.year, let last = (asOf ?? lasts.max())?.year else { return nil }
    return min(first, last)...last
  }
}

extension ExportScope {
  /// The relations that retire others, by those.
  fileprivate var retirements: [RelationID: [TieSpan.Part]] {
    var retirements: [RelationID: [TieSpan.Part]] = [:]
    for relation in relations where isAsserted(relation.modality) {
      for retired in relation.supersedes {
        retirements[retired, default: []].append(span(of: relation))
      }
    }
    return retirements
  }

  /// The pairs of actors that a relation ties.
  fileprivate func pairs(of relation: Relation) -> [TieLedger.Entry] {
    let whole = span(of: relation)
    return TieMaker.ties(of: relation, in: self).compactMap { tie in
      guard let first = tie.source.actor, let second = tie.target.actor, first != second else {
        return nil
      }
      return TieLedger.Entry(
        first: first,
        second: second,
        isDirected: tie.isDirected,
        span: span(ofPhases: tie.phases, of: relation, whole: whole)
      )
    }
  }

  /// The actors that take part in a relation other than at a venue.
  fileprivate func parts(of relation: Relation) -> [TieLedger.Entry] {
    let whole = span(of: relation)
    var phases: OrderedDictionary<ActorID, [[Int]]> = [:]
    for (position, participant) in relation.participants.enumerated() {
      guard selection.actors.contains(participant.actor),
        let side = index.side(of: participant, in: relation), side != .venue
      else { continue }
      phases[participant.actor, default: []].append([position])
    }
    return phases.map { actor, phases in
      TieLedger.Entry(
        first: actor,
        second: nil,
        isDirected: false,
        span: span(ofPhases: phases, of: relation, whole: whole)
      )
    }
  }
}
