import EntenteModel
import OrderedCollections

/// The columns of a panel: who and when, then counts, two of each.
struct PanelColumns: Sendable {
  /// All columns in order.
  let all: [ExportTable.Column]
  /// The columns of counts alone.
  let counted: [ExportTable.Column]
  private let valencePlaces: [Valence: Int]
  private let typePlaces: [RelationTypeID: Int]

  init(_ ledger: TieLedger, _ request: PanelRequest) {
    let isDyadic = request.unit.isDyadic
    let actors = isDyadic ? ["actor1", "actor2"] : ["actor"]
    var keys = request.codeNames.map {
      ExportTable.Column(name: $0, meaning: "the code in the scheme \(request.scheme)")
    }
    keys.append(ExportTable.Column(name: "year", meaning: "the year"))
    keys += actors.map {
      ExportTable.Column(
        name: $0,
        meaning: "the actor that holds the code in the year; several in turn have ; between them"
      )
    }
    let what =
      switch request.unit {
      case .dyadYear: "relations that join the two"
      case .directedDyadYear: "relations from the first to the second, or without direction"
      case .actorYear: "relations in which the actor takes part"
      }
    var counted: [ExportTable.Column] = []
    func add(_ name: String, _ meaning: String) {
      counted.append(
        ExportTable.Column(name: name + "_certain", meaning: "\(meaning), certain in the year")
      )
      counted.append(
        ExportTable.Column(
          name: name + "_possible",
          meaning: "\(meaning), possible but not certain"
        )
      )
    }
    add("ties", "all \(what)")
    var valencePlaces: [Valence: Int] = [:]
    for valence in Valence.allCases {
      valencePlaces[valence] = counted.count
      add(valence.rawValue, "\(valence.rawValue) \(what)")
    }
    var names = ColumnNames(taken: keys.map(\.name) + counted.map(\.name), prefix: "type")
    var typePlaces: [RelationTypeID: Int] = [:]
    for type in OrderedSet(ledger.accounts.map(\.relation.type)) {
      typePlaces[type] = counted.count
      add(
        names.name(for: type.rawValue, endings: ["_certain", "_possible"]),
        "\(what), of just the type \(type)"
      )
    }
    self.counted = counted
    self.valencePlaces = valencePlaces
    self.typePlaces = typePlaces
    all = keys + counted
  }

  /// Where a relation is counted if it is certain; the place after each is for the possible.
  func places(of account: TieLedger.Account) -> [Int] {
    [0, valencePlaces[account.valence], typePlaces[account.relation.type]].compactMap(\.self)
  }
}
