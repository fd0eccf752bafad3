/// The first rows of a table as divided by each delimiter that may be meant.
struct Samples {
  /// The rows that are looked at.
  private static let rowCount = 100
  /// The bytes among which they begin, and the most that one has.
  ///
  /// What is looked at does not depend on how much text is at hand.
  private static let byteCount = 1 << 16

  private let samples: [Sample]

  init(_ window: TextWindow, _ options: EdgeTableOptions) {
    let candidates = options.delimiter.map { [$0] } ?? EdgeTableOptions.Delimiter.allCases
    let byteCount = min(Self.byteCount, options.rowLimit / 2)
    samples = candidates.map { Self.sample(of: window, $0, byteCount: byteCount) }
  }

  /// The first rows as divided by one delimiter.
  struct Sample {
    var delimiter: EdgeTableOptions.Delimiter
    var rows: [[String]] = []
    var lines: [Int] = []
    /// How many fields most rows have, and the share of rows that have so many.
    var width = 0
    var share = 0.0
    /// The failure that ended the sample, such as a quote that is never closed.
    var failure: EdgeTableError?
    /// Whether more text must be at hand to know the sample.
    var isCut = false
  }

  /// The rows by the delimiter that divides them; nil if more text must be at hand to know.
  ///
  /// It is one under which a column has the name asked for, else one under which rows begin with two
  /// whole numbers, else the one that divides them most evenly, blanks only if nothing else does as
  /// well.
  func best(for options: EdgeTableOptions) -> Sample? {
    if samples.contains(where: \.isCut) { return nil }
    if let named = named([options.source, options.target]) { return named }
    let numbered = samples.first { sample in
      sample.rows.count > 1
        && sample.rows.dropFirst()
          .allSatisfy { $0.count > 1 && Int($0[0]) != nil && Int($0[1]) != nil }
    }
    return numbered ?? evenest ?? samples.last
  }

  /// The rows by the delimiter that divides a list of actors, which may have one column.
  func best(forListOf column: EdgeTableOptions.Column?) -> Sample? {
    if samples.contains(where: \.isCut) { return nil }
    if let named = named([column]) { return named }
    let evenest = evenest
    // Blanks are part of labels where a row is one.
    return evenest?.delimiter == .blanks ? samples.first : evenest ?? samples.first
  }

  /// The first sample whose first row has all the names asked for.
  private func named(_ columns: [EdgeTableOptions.Column?]) -> Sample? {
    let names = columns.compactMap { column -> String? in
      if case .named(let name) = column, Int(name) == nil { name } else { nil }
    }
    guard !names.isEmpty else { return nil }
    return samples.first { sample in
      names.allSatisfy { sample.rows.first?.contains($0) ?? false }
    }
  }

  /// The sample whose rows have most often the same number of fields, more than one.
  private var evenest: Sample? {
    var best: Sample?
    for sample in samples where sample.width > 1 {
      guard let other = best else {
        best = sample
        continue
      }
      if sample.share > other.share
        || (sample.share == other.share && sample.width > other.width
          && sample.delimiter != .blanks)
      {
        best = sample
      }
    }
    return best
  }

  private static func sample(
    of window: TextWindow,
    _ delimiter: EdgeTableOptions.Delimiter,
    byteCount: Int
  ) -> Sample {
    let scanner = RowScanner(delimiter)
    var sample = Sample(delimiter: delimiter)
    var position = 0
    var line = 1
    var limit = Int.max
    while position < window.end, position < limit, sample.rows.count < rowCount {
      guard let start = scanner.rowStart(&position, in: window) else {
        line += 1
        continue
      }
      if limit == .max { limit = position + byteCount }
      var row: [String] = []
      var next = start
      let stop = sample.read(&row, from: &next, scanner, window, lineStart: position, line: line)
      let end = window.afterLineEnd(next)
      let isLong = end - position > byteCount
      if stop == .openQuote && !window.isFinal || end > window.end && !window.isFinal || isLong {
        sample.isCut = !isLong
        sample.failure = nil
        break
      }
      if sample.failure != nil { break }
      sample.rows.append(row)
      sample.lines.append(line)
      line += window.place(of: next, inRecordAt: position).line + 1
      position = end
    }
    // Nothing but comments so far.
    if limit == .max, !window.isFinal { sample.isCut = true }
    let widths = sample.rows.map(\.count)
    for width in Set(widths).sorted() {
      let share = Double(widths.count { $0 == width }) / Double(widths.count)
      if share >= sample.share { (sample.width, sample.share) = (width, share) }
    }
    return sample
  }
}

extension Samples.Sample {
  /// Reads the fields of a row, or notes the failure, and returns what ends the row.
  fileprivate mutating func read(
    _ row: inout [String],
    from next: inout Int,
    _ scanner: RowScanner,
    _ window: TextWindow,
    lineStart: Int,
    line: Int
  ) -> RowScanner.Stop {
    var field = RowScanner.Field()
    while true {
      let fieldStart = next
      let stop = scanner.field(&next, in: window, &field)
      if stop == .openQuote || stop == .textAfterQuote {
        let place = window.place(of: fieldStart, inRecordAt: lineStart)
        failure = .badQuote(stop, line: line + place.line, column: place.column)
        return stop
      }
      row.append(scanner.text(of: field, in: window))
      if stop == .lineEnd { return stop }
    }
  }
}
