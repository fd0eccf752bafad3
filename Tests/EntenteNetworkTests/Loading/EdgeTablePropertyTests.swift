import EntenteTables
import Testing

@testable import EntenteNetwork

@Suite struct EdgeTablePropertyTests {
  /// A table that is made up, and what it says.
  private struct Made {
    var text = ""
    var options = EdgeTableOptions()
    var ends: [(source: String, target: String)] = []
    var weights: [Double]?
    var signs: [Int8]?

    /// The network that the table says, made the plain way, with the labels.
    var expected: (labels: [String], network: Network) {
      var numbers: [String: Int] = [:]
      var labels: [String] = []
      for end in ends {
        for label in [end.source, end.target] where numbers[label] == nil {
          numbers[label] = labels.count
          labels.append(label)
        }
      }
      if labels.allSatisfy({ UInt64($0).map(String.init) == $0 && $0.count < 20 }) {
        labels.sort { (UInt64($0) ?? 0) < (UInt64($1) ?? 0) }
        for (number, label) in labels.enumerated() { numbers[label] = number }
      }
      var ties = TieList(
        actorCount: labels.count,
        ends.map { (numbers[$0.source] ?? 0, numbers[$0.target] ?? 0) }
      )
      ties.weights = weights
      ties.signs = signs
      return (labels, Network(ties, isDirected: options.isDirected))
    }
  }

  private static let someLabels = [
    ["A", "B", "C", "Viet Nam", "é", "中国", "1", "01", "USA", "Côte d’Ivoire"],
    ["x, y", "\"q\"", "say \"no\" to", "#1", "%", "a\nb", "c\r\nd", "tab\there", "1", "; |"],
    ["1", "2", "3", "4", "5", "10", "11", "12", "20", "100"],
    [
      "7", "12345678", "4294967295", "4294967296", "9999999999999999999", "0", "3", "65", "66", "9",
    ],
    ["7", "12345678", "4294967295", "0", "1234567890", "3", "65", "66", "9", "99999999"],
  ]

  private static func random(_ generator: inout SplitMix64) -> Made {
    var made = Made()
    let labels = someLabels.randomElement(using: &generator) ?? []
    // Labels such as no integer has at first, so that integers come to be labels after all.
    let rare = Bool.random(using: &generator) ? [] : ["rare, rare", "x"]
    let delimiters: [EdgeTableOptions.Delimiter] = EdgeTableOptions.Delimiter.allCases
    let delimiter = delimiters.randomElement(using: &generator) ?? .comma
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    let hasHeader = Bool.random(using: &generator)
    made.options.delimiter = delimiter
    made.options.header = hasHeader ? .first : .none
    made.options.isDirected = Bool.random(using: &generator)
    var columns = ["source", "target", "weight", "sign", "year", "note"]
    columns.shuffle(using: &generator)
    func column(_ name: String) -> EdgeTableOptions.Column {
      hasHeader ? .named(name) : .place((columns.firstIndex(of: name) ?? 0) + 1)
    }
    made.options.source = column("source")
    made.options.target = column("target")
    if Bool.random(using: &generator) {
      made.options.weight = column("weight")
      made.weights = []
    }
    if Bool.random(using: &generator) {
      made.options.sign = column("sign")
      made.signs = []
    }
    func field(_ text: String, _ generator: inout SplitMix64) -> String {
      let special: Set<Character> = [",", ";", "|", "\t", " ", "\"", "#", "%", "\n", "\r", "\r\n"]
      if text.isEmpty || text.contains(where: special.contains)
        || Int.random(in: 0..<9, using: &generator) == 0
      {
        return "\""
          + text.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
      }
      return text
    }
    func row(_ fields: [String], _ generator: inout SplitMix64) {
      let blanks = ["", "", "", "", "", " ", "  "]
      var separator = String(UnicodeScalar(delimiter.rawValue))
      for (place, text) in fields.enumerated() {
        if place > 0 {
          if delimiter == .blanks {
            separator = [" ", "  ", "\t"].randomElement(using: &generator) ?? " "
          }
          made.text += separator
        }
        made.text += (blanks.randomElement(using: &generator) ?? "") + field(text, &generator)
      }
      made.text += lineEnd
    }
    func noise(_ generator: inout SplitMix64) {
      if Int.random(in: 0..<8, using: &generator) == 0 {
        made.text += (["", "# \"no, row", "  %"].randomElement(using: &generator) ?? "") + lineEnd
      }
    }
    noise(&generator)
    if hasHeader { row(columns, &generator) }
    for number in 0..<Int.random(in: 0...40, using: &generator) {
      noise(&generator)
      let pool = number > 20 && !rare.isEmpty ? labels + rare : labels
      let source = pool.randomElement(using: &generator) ?? "A"
      let target = pool.randomElement(using: &generator) ?? "A"
      let weight = Double(Int.random(in: -50...5_000, using: &generator)) / 16
      let sign = Int8.random(in: -1...1, using: &generator)
      made.ends.append((source, target))
      made.weights?.append(weight)
      made.signs?.append(sign)
      let values = [
        "source": source, "target": target, "weight": "\(weight)", "sign": "\(sign)",
        "year": "\(1_990 + number)", "note": "x\(lineEnd)y",
      ]
      row(columns.map { values[$0] ?? "" }, &generator)
    }
    if Bool.random(using: &generator), made.text.hasSuffix(lineEnd) {
      made.text.removeLast()
    }
    return made
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `what is written is read`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let made = Self.random(&generator)
    let expected = made.expected
    for (threads, size) in [(1, 1 << 18), (1, 129), (1, 200), (2, 40), (3, 64), (2, 1 << 20)] {
      var options = made.options
      options.bufferSize = size
      options.partSize = size
      let table = try EdgeTable.read(
        .text(made.text),
        options: options,
        execution: Execution(threads: threads)
      )
      #expect(Array(table.labels) == expected.labels)
      let isSame = table.network == expected.network
      #expect(isSame, "seed \(seed), \(threads) threads, \(size) bytes")
      #expect(table.rowCount == made.ends.count)
      #expect(table.selfTieRowCount == made.ends.count { $0.source == $0.target })
    }
  }

  private static let pieces = [
    "\"", "\"\"", "\n", "\r", "\r\n", ",", ",", "\t", ";", "|", " ", "a", "b", "USA", "-9", "é",
    "中国", "\u{FEFF}", "0x", "", "#", "%", "1", "2", "33", "44444444", "1,2\n", "2,1\n", "3,1\n",
    "a,b\n", "b,c\r\n", "9999999999,1\n", "1 2\n",
  ]

  /// What came of reading: a table in words, or the error.
  private func outcome(_ text: String, _ options: EdgeTableOptions, threads: Int) -> String {
    do throws(EdgeTableError) {
      let table = try EdgeTable.read(
        .text(text),
        options: options,
        execution: Execution(threads: threads)
      )
      let words = words(of: table)
      return "\(words) \(table.rowCount) \(table.selfTieRowCount) \(table.layout)"
    } catch {
      return error.description
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `any text at all has one outcome`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = (0..<Int.random(in: 0...120, using: &generator))
      .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      .joined()
    for delimiter in [nil, .comma, .blanks] as [EdgeTableOptions.Delimiter?] {
      var options = EdgeTableOptions(isDirected: true)
      options.delimiter = delimiter
      let whole = outcome(text, options, threads: 1)
      // The layout is found from what is at hand, so the sample must be the same.
      options.header = .none
      let rows = outcome(text, options, threads: 1)
      #expect(!whole.isEmpty && !rows.isEmpty)
      guard delimiter != nil else { continue }
      for (threads, size) in [(1, 128), (1, 177), (2, 20), (3, 50)] {
        options.bufferSize = size
        options.partSize = size
        #expect(outcome(text, options, threads: threads) == rows)
      }
    }
  }
}
