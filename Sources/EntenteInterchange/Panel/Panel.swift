internal import EntenteModel
public import EntenteTables
import OrderedCollections

/// A row for every dyad or actor in every year, with how many relations joined them: zeros written
/// out, the certain and the possible apart.
///
/// What relations count, and for which pairs, is the same as for measures (`Projection`); the state of
/// a relation in a year is its state during the days of that year.
public struct Panel: Sendable {
  /// What a row is.
  public let unit: PanelUnit
  /// The columns.
  public let columns: [ExportTable.Column]
  /// The years.
  public let years: ClosedRange<Int>
  /// How many rows there are.
  public let rowCount: Int
  /// What was left out, and what else a reader should know.
  public let remarks: [String]

  let calendar: CodeCalendar
  let counts: PanelCounts
  let request: PanelRequest

  /// Creates a panel of a scope.
  ///
  /// - Parameters:
  ///   - scope: What is counted; its time is not asked, for a panel has years of its own.
  ///   - request: Which panel.
  /// - Throws: ``PanelError``.
  /// - Complexity: O(rows + ties × years).
  public init(_ scope: ExportScope, _ request: PanelRequest) throws {
    try self.init(scope, request, cellLimit: PanelError.cellLimit)
  }

  package init(_ scope: ExportScope, _ request: PanelRequest, cellLimit: Int) throws {
    let scope = scope.overAllTimes()
    let known = scope.model.vocabulary.schemes.keys
    guard known.contains(request.scheme) else {
      throw PanelError.unknownScheme(request.scheme, known: Array(known))
    }
    let ledger = TieLedger(scope, unit: request.unit)
    guard let years = request.years ?? ledger.years else { throw PanelError.noYears }
    let actors = scope.panelActors(request)
    guard !actors.isEmpty else { throw PanelError.noCodes(request.scheme) }
    let columns = PanelColumns(ledger, request)
    // Before any year is looked at: a range of dates may be as long as the calendar.
    let (unitYears, overflow) = actors.count.multipliedReportingOverflow(by: years.count)
    guard !overflow, unitYears <= PanelError.unitYearLimit else {
      throw PanelError.tooManyYears(years.count, actors: actors.count)
    }
    let calendar = CodeCalendar(actors, scheme: request.scheme, years: years)
    let rowCount = calendar.rowCount(request.unit)
    guard rowCount * columns.all.count <= cellLimit else {
      throw PanelError.tooLarge(rows: rowCount, columns: columns.all.count)
    }
    var counts = PanelCounts(width: columns.counted.count, unit: request.unit)
    counts.add(ledger, columns, calendar)
    unit = request.unit
    self.columns = columns.all
    self.years = years
    self.rowCount = rowCount
    self.calendar = calendar
    self.counts = counts
    self.request = request
    remarks = PanelRemarks(scope, request, ledger, calendar, counts).all
  }

  /// The panel as separated values with a header, sorted by codes and then by year.
  public func text(delimiter: TableDelimiter = .comma) -> [UInt8] {
    var writer = PanelWriter(self, delimiter: delimiter)
    return writer.text()
  }
}

extension ExportScope {
  /// The actors with a code that a panel is about, in the order of the model.
  fileprivate func panelActors(_ request: PanelRequest) -> [Actor] {
    let coded = { (actor: Actor) in actor.ids.contains { $0.scheme == request.scheme } }
    guard request.includesAllStates else { return actors.filter(coded) }
    return model.actors.values.filter { actor in
      coded(actor)
        && (selection.actors.contains(actor.id)
          || model.vocabulary.kind(actor.kind, isA: "state"))
    }
  }
}

extension CodeCalendar {
  /// How many rows a panel of these codes and years has.
  func rowCount(_ unit: PanelUnit) -> Int {
    var count = 0
    for year in 0..<years.count {
      for first in codes.indices where !holders(of: first, in: year).isEmpty {
        guard unit.isDyadic else {
          count += 1
          continue
        }
        for second in codes.indices[(first + 1)...] where isDyad(first, second, in: year) {
          count += unit == .directedDyadYear ? 2 : 1
        }
      }
    }
    return count
  }

  func isDyad(_ first: Int, _ second: Int, in year: Int) -> Bool {
    guard first != second else { return false }
    let others = holders(of: second, in: year)
    return holders(of: first, in: year).contains { holder in
      others.contains { $0.actor != holder.actor && $0.days.overlaps(holder.days) }
    }
  }
}
