import EntenteModel
import EntenteTables

/// Writes the rows of a panel.
struct PanelWriter {
  private let panel: Panel
  private let writer: TableWriter
  private let zeros: [UInt8]
  private var output: [UInt8] = []

  init(_ panel: Panel, delimiter: TableDelimiter) {
    self.panel = panel
    writer = TableWriter(delimiter: delimiter)
    let keyCount = panel.request.codeNames.count * 2 + 1
    let zero = [delimiter.rawValue, UInt8(ascii: "0")]
    zeros = [[UInt8]](repeating: zero, count: panel.columns.count - keyCount).flatMap(\.self)
  }

  mutating func text() -> [UInt8] {
    output = []
    writer.write(panel.columns.map(\.name), to: &output)
    let codes = panel.calendar.codes.indices
    for first in codes {
      switch panel.unit {
      case .actorYear: writeActor(first)
      case .dyadYear: for second in codes[(first + 1)...] { writeDyad(first, second) }
      case .directedDyadYear: for second in codes { writeDyad(first, second) }
      }
    }
    return output
  }

  private mutating func writeActor(_ code: Int) {
    let calendar = panel.calendar
    for year in 0..<panel.years.count {
      let holders = calendar.holders(of: code, in: year)
      guard !holders.isEmpty else { continue }
      write(
        [calendar.codes[code], String(panel.years.lowerBound + year), Self.names(holders)],
        PanelCounts.Key(first: code, second: 0, year: year)
      )
    }
  }

  private mutating func writeDyad(_ first: Int, _ second: Int) {
    let calendar = panel.calendar
    for year in 0..<panel.years.count where calendar.isDyad(first, second, in: year) {
      let pairs = calendar.dyad(first, second, in: year)
      write(
        [
          calendar.codes[first], calendar.codes[second], String(panel.years.lowerBound + year),
          Self.names(pairs.map(\.0)), Self.names(pairs.map(\.1)),
        ],
        PanelCounts.Key(first: first, second: second, year: year)
      )
    }
  }

  private static func names(_ holders: [CodeCalendar.Holder]) -> String {
    var names: [String] = []
    for holder in holders where !names.contains(holder.actor.rawValue) {
      names.append(holder.actor.rawValue)
    }
    return names.joined(separator: Cell.separator)
  }

  /// Writes a row; most have nothing but zeros.
  private mutating func write(_ keys: [String], _ key: PanelCounts.Key) {
    guard let counts = panel.counts[key] else {
      writer.write(keys, to: &output)
      output.removeLast()
      output += zeros
      output.append(UInt8(ascii: "\n"))
      return
    }
    writer.write(keys + counts.map(String.init), to: &output)
  }
}
