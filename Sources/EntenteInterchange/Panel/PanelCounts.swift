import EntenteModel

/// The cells of a panel that are not zero.
struct PanelCounts: Sendable {
  /// A row: two codes and a year by their places; the second is 0 where actors are counted.
  struct Key: Hashable, Sendable {
    let first: Int
    let second: Int
    let year: Int
  }

  private let width: Int
  private let unit: PanelUnit
  private var rows: [Key: [Int]] = [:]
  /// How many relations are in at least one row.
  private(set) var placedCount = 0
  /// Relations that are in no row.
  private(set) var unplaced: [TieLedger.Account] = []

  init(width: Int, unit: PanelUnit) {
    self.width = width
    self.unit = unit
  }

  /// The counts of a row; nil if all are zero.
  subscript(key: Key) -> [Int]? { rows[key] }

  mutating func add(_ ledger: TieLedger, _ columns: PanelColumns, _ calendar: CodeCalendar) {
    let zeros = [Int](repeating: 0, count: width)
    let days = calendar.years.map(CodeCalendar.days(of:))
    for account in ledger.accounts {
      let places = columns.places(of: account)
      var states: [Key: TemporalState] = [:]
      for entry in account.entries {
        let range = entry.span.widestRange
        for year in days.indices where days[year].overlaps(range) {
          collect(entry, account, in: year, calendar, into: &states)
        }
      }
      for (key, state) in states {
        let offset = state == .certain && !account.isDoubted ? 0 : 1
        for place in places { rows[key, default: zeros][place + offset] += 1 }
      }
      if states.isEmpty { unplaced.append(account) } else { placedCount += 1 }
    }
  }

  /// Notes the states of an entry in a year; a relation counts once in a row, at its best state.
  private func collect(
    _ entry: TieLedger.Entry,
    _ account: TieLedger.Account,
    in year: Int,
    _ calendar: CodeCalendar,
    into states: inout [Key: TemporalState]
  ) {
    func note(_ first: Int, _ second: Int, _ asked: ClosedRange<CalendarDay>) {
      guard !account.isRetired(during: asked) else { return }
      let state = entry.span.state(during: asked)
      guard state.mayHold else { return }
      for key in keys(first, second, year, isDirected: entry.isDirected)
      where states[key] != .certain { states[key] = state }
    }
    for first in calendar.codes(of: entry.first) {
      guard let second = entry.second else {
        for holder in calendar.holders(of: first, in: year) where holder.actor == entry.first {
          note(first, 0, holder.asked)
        }
        continue
      }
      for other in calendar.codes(of: second) {
        for (holder, partner) in calendar.dyad(first, other, in: year)
        where holder.actor == entry.first && partner.actor == second
          && holder.asked.overlaps(partner.asked)
        {
          note(first, other, holder.asked.clamped(to: partner.asked))
        }
      }
    }
  }

  private func keys(_ first: Int, _ second: Int, _ year: Int, isDirected: Bool) -> [Key] {
    switch unit {
    case .actorYear: [Key(first: first, second: 0, year: year)]
    case .dyadYear: [Key(first: min(first, second), second: max(first, second), year: year)]
    case .directedDyadYear:
      isDirected
        ? [Key(first: first, second: second, year: year)]
        : [
          Key(first: first, second: second, year: year),
          Key(first: second, second: first, year: year),
        ]
    }
  }
}

extension TieLedger.Account {
  /// Whether another relation that retires this one had begun for certain.
  fileprivate func isRetired(during days: ClosedRange<CalendarDay>) -> Bool {
    retiredBy.contains { other in
      let state = other.lifetime.state(during: days)
      return state == .certain || state == .ended
    }
  }
}
