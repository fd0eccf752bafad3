import EntenteNetwork
import EntenteTables
import Testing

@Suite struct EdgeTableTests {
  func table(
    _ text: String,
    _ options: EdgeTableOptions = EdgeTableOptions()
  ) throws -> EdgeTable {
    try EdgeTable.read(.text(text), options: options)
  }

  /// The ties of a table as words, such as `A-B` or `A-B:2`.
  func ties(_ table: EdgeTable) -> [String] {
    let rows = table.network.rows
    var ties: [String] = []
    for source in 0..<rows.actorCount {
      for arc in rows.arcs(of: source) {
        let target = Int(rows.targets[arc])
        if !table.network.isDirected && target < source { continue }
        let weight = rows.weights.map { ":\($0[arc])" } ?? ""
        ties.append("\(table.labels[source])-\(table.labels[target])\(weight)")
      }
    }
    return ties
  }

  @Test func `the first two columns are the ends of ties`() throws {
    let table = try table("source,target,weight\nB,A,2\nC,A,3\n")
    #expect(Array(table.labels) == ["B", "A", "C"])
    #expect(ties(table) == ["B-A", "A-C"])
    #expect(!table.network.isWeighted)
  }

  @Test func `integers are numbered in their order`() throws {
    let table = try table("10 9\n9 100\n")
    #expect(Array(table.labels) == ["9", "10", "100"])
    #expect(ties(table) == ["9-10", "9-100"])
  }

  @Test func `columns are found by name and by place`() throws {
    let text = "year;to;from;w\n2001;A;B;2\n2002;C;A;0.5\n"
    let options = EdgeTableOptions(
      source: .named("from"),
      target: .named("2"),
      weight: .place(4),
      isDirected: true
    )
    #expect(ties(try table(text, options)) == ["B-A:2.0", "A-C:0.5"])
  }
}
