import EntenteNetwork
import EntenteTables
import OrderedCollections
import Testing

/// Tables of signed ties: what agrees is one tie, what disagrees is dropped and told.
@Suite struct SignedTableTests {
  static func subject(_ text: String, isNumeric: Bool = true) throws -> BalanceSubject {
    let options = EdgeTableOptions.signed(sign: .place(3), isNumeric: isNumeric)
    return BalanceSubject(
      try EdgeTable.read(.bytes(Array(text.utf8)), options: options),
      name: "t.csv"
    )
  }

  @Test func `signs and weights of pairs, whatever the order and direction of rows`() throws {
    let subject = try Self.subject(
      """
      s,t,w
      a,b,-2
      b,a,-3
      a,c,1
      a,c,4
      c,d,1
      d,c,-1
      d,e,0
      e,f,2
      e,f,-2
      f,f,1
      b,c,-1

      """
    )
    let ties = subject.signs.network.ties.map {
      "\(subject.ids[$0.first])\(subject.ids[$0.second]) \(Double($0.sign) * $0.weight)"
    }
    #expect(ties == ["ab -3.0", "ac 4.0", "bc -1.0"])
    #expect(
      subject.conflicting.map { "\(subject.ids[$0.first])\(subject.ids[$0.second])" } == [
        "cd", "ef",
      ]
    )
    #expect(subject.signs.neutralCount == 1)
    #expect(subject.notes.count == 2)
  }

  @Test func `signs as words have no weights, and disagree all the same`() throws {
    let subject = try Self.subject(
      "s,t,w\na,b,+\na,b,+\nb,c,-\nc,d,+\nc,d,-\nd,e,neutral\n",
      isNumeric: false
    )
    #expect(subject.signs.network.ties.map(\.sign) == [1, -1])
    #expect(subject.signs.network.ties.allSatisfy { $0.weight == 1 })
    #expect(subject.conflicting == [SignedNetwork.Pair(2, 3)])
    #expect(subject.signs.neutralCount == 1)
    // A column by its number, as a user types it, whose first row is no sign but a name.
    let table = try EdgeTable.read(
      .bytes(Array("s,t,w\na,b,+\nb,c,-\n".utf8)),
      options: .signed(sign: .named("3"), isNumeric: false)
    )
    #expect(table.rowCount == 2 && Array(table.labels) == ["a", "b", "c"])
  }

  @Test func `two blocs with one traitor are read in plain words`() throws {
    let rows = "a,b,1\na,c,1\nb,c,1\nd,e,1\nd,f,1\ne,f,1\na,d,-1\nb,e,-1\nc,f,-1\na,e,1\n"
    let report = try BalanceReport(try Self.subject("s,t,w\n" + rows))
    #expect(
      report.reading.first == "Two camps explain 9 of 10 signed ties; one strains them: a + e."
    )
    #expect(report.reading.contains("No other division is as good."))
    #expect(report.finding.camps.parts == [[[0, 1, 2], [3, 4, 5]]])
    let text = report.text(limit: 15) { $0.count }
    #expect(text.contains("camp 1 (3): a, b, c\ncamp 2 (3): d, e, f\n"))
    #expect(report.table(.frustrated).csv.contains("a,e,1,1.0,yes,2,0.0,,"))
  }

  @Test func `directions of a table are told of with their signs`() throws {
    let table = try EdgeTable.read(
      .bytes(Array("s,t,w\na,b,-2\nb,c,1\nc,a,-1\nb,a,-1\n".utf8)),
      options: .signed(sign: .place(3), isNumeric: true)
    )
    let report = try BalanceReport(BalanceSubject(table, name: "t.csv", isDirected: true))
    let triads = try #require(report.finding.directedTriads)
    #expect(triads.count == 1 && triads.keys[0].hasPrefix("120C-"))
    #expect(triads.keys[0].count { $0 == "N" } == 3)
    // Of the two ways round the three, one has the arc from a to b and one that from b to a.
    let shares = report.finding.measures.filter { $0.name.hasPrefix("balanced-semicycles") }
    #expect(shares.prefix(3).map(\.value) == [1, 1, 1])
    let network = try #require(report.subject.directed)
    let direction = try #require(report.finding.actors.first?.direction)
    #expect(try direction.incomingPNIndex == network.incomingPNIndex()[0])
    #expect(direction.status == -1)
  }

  @Test func `a ring of enemies has five equal divisions, and who swings is told`() throws {
    let report = try BalanceReport(
      try Self.subject("s,t,w\na,b,-1\nb,c,-1\nc,d,-1\nd,e,-1\ne,a,-1\n")
    )
    let found = report.finding.frustration
    #expect(found.index == 1)
    #expect(found.optimalCount == 5)
    #expect(found.isOptimalCountComplete)
    #expect(report.reading[1].contains("5 divisions are equally good"))
    let swings = report.finding.actors.contains { $0.swings }
    #expect(swings)
  }

  @Test func `no ties, one camp and no rows are told as what they are`() throws {
    let none = try BalanceReport(try Self.subject("s,t,w\na,b,0\n"))
    #expect(
      none.reading == [
        "There are no signed ties: nobody is for or against anybody here."
      ]
    )
    let one = try BalanceReport(try Self.subject("s,t,w\na,b,1\n"))
    #expect(
      one.reading[0].hasPrefix("One camp explains the one signed tie: the system is balanced")
    )
  }
}
