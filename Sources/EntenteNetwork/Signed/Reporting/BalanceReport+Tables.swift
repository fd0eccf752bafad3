internal import EntenteModel
public import EntenteTables
internal import OrderedCollections

extension BalanceReport {
  /// A table of the report.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case actors
    case camps
    case frustrated
    case ambivalent
    case undecided
    case dropped
    case triads
    case measures
    case ties
  }

  /// One of the tables, with all digits, by identifiers.
  public func table(_ part: Part) -> ResultTable {
    switch part {
    case .actors: actorTable
    case .camps: campTable
    case .frustrated: tieTable(finding.frustration.frustrated)
    case .ties: tieTable(Array(finding.network.ties.indices))
    case .ambivalent: pairTable(finding.signs.ambivalent)
    case .undecided: pairTable(finding.signs.undecided)
    case .dropped:
      ResultTable(
        columns: ["source", "target"],
        rows: subject.conflicting.map {
          [.text(subject.ids[$0.first]), .text(subject.ids[$0.second])]
        }
      )
    case .triads: triadTable
    case .measures: measureTable
    }
  }

  private var hasLabels: Bool { subject.labels != subject.ids }

  private var actorTable: ResultTable {
    let hasDirections = finding.actors.contains { $0.direction != nil }
    let columns = ["id"] + (hasLabels ? ["label"] : [])
    var table = ResultTable(
      columns: columns + [
        "part", "camp", "swings", "positive", "negative", "frustrated", "pn-index",
        "balanced-share", "walk-balance", "leiden-group", "spectral-camp",
      ] + (hasDirections ? ["status", "pn-in", "pn-out"] : [])
    )
    table.rows = subject.ids.indices.map { actor in
      let numbers = finding.actors[actor]
      var row: [ResultTable.Cell] = [.text(subject.ids[actor])]
      if hasLabels { row.append(.text(name(actor))) }
      row += [
        number(finding.camps.partOfActor[actor]), number(finding.camps.campOfActor[actor]),
        .text(numbers.swings ? "yes" : "no"), .count(numbers.positive), .count(numbers.negative),
        .count(numbers.frustrated), .of(numbers.pnIndex), .of(numbers.balancedShare),
        .of(numbers.walkBalance), number(numbers.leidenGroup), number(numbers.spectralCamp),
      ]
      if let direction = numbers.direction {
        row += [
          .count(direction.status), .of(direction.incomingPNIndex), .of(direction.outgoingPNIndex),
        ]
      }
      return row
    }
    return table
  }

  /// A number that people count from 1.
  private func number(_ place: Int?) -> ResultTable.Cell {
    place.map { .count($0 + 1) } ?? .missing
  }

  private var campTable: ResultTable {
    var table = ResultTable(columns: ["part", "camp", "id"])
    for (part, camps) in finding.camps.parts.enumerated() {
      for (camp, members) in camps.enumerated() {
        for actor in members {
          table.rows.append([.count(part + 1), .count(camp + 1), .text(subject.ids[actor])])
        }
      }
    }
    return table
  }

  private func tieTable(_ ties: [Int]) -> ResultTable {
    ResultTable(
      columns: [
        "source", "target", "sign", "weight", "frustrated", "triads", "balanced-share", "relations",
        "sources",
      ],
      rows: ties.map { place in
        let tie = finding.network.ties[place]
        let relations = finding.relations(of: place)
        return [
          .text(subject.ids[tie.first]), .text(subject.ids[tie.second]), .count(tie.sign),
          .number(finding.signs.network.ties[place].weight),
          .text(finding.isFrustrated(place) ? "yes" : "no"),
          .count(finding.triads.byTie[place].total), .of(finding.triads.byTie[place].balancedShare),
          .text(relations.map(\.id.rawValue).joined(separator: " ")),
          .text(sources(of: relations).joined(separator: " ")),
        ]
      }
    )
  }

  private func pairTable(_ pairs: [SignedPairs.Pair]) -> ResultTable {
    func list(_ pair: SignedPairs.Pair, _ valence: Valence) -> ResultTable.Cell {
      .text(pair.relations(valence).map(\.id.rawValue).joined(separator: " "))
    }
    return ResultTable(
      columns: ["source", "target", "cooperative", "conflictual", "neutral", "sources"],
      rows: pairs.map { pair in
        [
          .text(subject.ids[pair.actors.first]), .text(subject.ids[pair.actors.second]),
          list(pair, .cooperative), list(pair, .conflictual), list(pair, .neutral),
          .text(sources(of: pair.relations).joined(separator: " ")),
        ]
      }
    )
  }

  private var triadTable: ResultTable {
    ResultTable(
      columns: ["first", "second", "third", "type", "strain", "relations"],
      rows: finding.strained.map { triad in
        triad.actors.map { .text(subject.ids[$0]) } + [
          .text(triad.type.rawValue), .number(triad.strain),
          .text(
            triad.ties.flatMap { finding.relations(of: $0) }.map(\.id.rawValue)
              .joined(separator: " ")
          ),
        ]
      }
    )
  }

  private var measureTable: ResultTable {
    var table = ResultTable(columns: ["measure", "value"])
    let others = withPossible?.measures
    if others != nil { table.columns.append("with-possible") }
    func row(_ name: String, _ value: Double, _ other: Double?) {
      table.rows.append(
        [.text(name), .of(value)] + (others == nil ? [] : [.of(other ?? .nan)])
      )
    }
    row("frustration-index", finding.frustration.index, withPossible?.frustration.index)
    row("frustration-lower", finding.frustration.lower, withPossible?.frustration.lower)
    row("frustration-upper", finding.frustration.upper, withPossible?.frustration.upper)
    for type in SignedTriadType.allCases {
      row(
        "triads \(type.rawValue)",
        Double(finding.triads.whole[type]),
        withPossible.map { Double($0.triads.whole[type]) }
      )
    }
    for (name, count) in finding.directedTriads ?? [:] {
      row("directed-triads \(name)", count, nil)
    }
    for (place, measure) in finding.measures.enumerated() {
      let other = others?.first { $0.name == measure.name }?.value
      row(finding.measures[place].name, measure.value, other)
    }
    return table
  }

  /// The sources of some relations, each once.
  func sources(of relations: [SignedPairs.Relation]) -> [String] {
    var seen: Set<SourceID> = []
    return relations.flatMap { subject.evidence(of: $0.id) }.compactMap {
      seen.insert($0.source).inserted ? $0.source.rawValue : nil
    }
  }
}
