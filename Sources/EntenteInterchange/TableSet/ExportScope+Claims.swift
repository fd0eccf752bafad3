import EntenteModel
import OrderedCollections

/// One claim to one value of an element.
struct ClaimRow: Sendable {
  let element: Address
  /// The field by the notation's keys, such as `dates.signed`.
  let field: String
  let position: Int
  let value: String
  let number: Double?
  let unit: String?
  let rank: Rank
  let isUsed: Bool
  let when: Period?
  let because: LocalizedText
  let evidence: [Evidence]
}

/// Gathers claims of all kinds of values.
struct ClaimCollector {
  private(set) var rows: [ClaimRow] = []
  private let language: LanguageTag

  init(language: LanguageTag) {
    self.language = language
  }

  mutating func add<Value>(
    _ claims: Claims<Value>?,
    of element: Address,
    _ field: String,
    number: (Value) -> Quantity? = { _ in nil },
    text: (Value) -> String
  ) {
    guard let claims else { return }
    let rank: Rank = claims.items.contains { $0.rank == .preferred } ? .preferred : .normal
    let used = claims.items.firstIndex { $0.rank == rank }
    for (position, claim) in claims.items.enumerated() {
      let quantity = number(claim.value)
      let midpoint = quantity?.midpoint
      rows.append(
        ClaimRow(
          element: element,
          field: field,
          position: position,
          value: text(claim.value),
          number: midpoint.flatMap { $0.isFinite ? $0 : nil },
          unit: quantity?.unit,
          rank: claim.rank,
          isUsed: position == used,
          when: claim.when,
          because: claim.because,
          evidence: claim.evidence
        )
      )
    }
  }

  mutating func add(_ claims: Claims<Period>?, of element: Address, _ field: String) {
    add(claims, of: element, field, text: \.description)
  }

  mutating func add(_ claims: Claims<Double>?, of element: Address, _ field: String) {
    add(
      claims,
      of: element,
      field,
      number: { Quantity(.number($0)) },
      text: { Cell.number($0) }
    )
  }

  mutating func add(
    _ attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>>,
    of element: Address,
    _ field: String
  ) {
    let language = language
    for (id, claims) in attributes {
      add(
        claims,
        of: element,
        "\(field).\(id)",
        number: { if case .quantity(let quantity) = $0 { quantity } else { nil } },
        text: { $0.text(in: language) }
      )
    }
  }

  mutating func add(_ relation: Relation) {
    let element = Address.relation(relation.id)
    add(relation.when, of: element, "when")
    for (milestone, claims) in relation.dates { add(claims, of: element, "dates.\(milestone)") }
    add(relation.intensity, of: element, "intensity")
    add(relation.attributes, of: element, "attributes")
    for (position, participant) in relation.participants.enumerated() {
      let field = "participants[\(position)]"
      add(participant.when, of: element, "\(field).when")
      for (milestone, claims) in participant.dates {
        add(claims, of: element, "\(field).dates.\(milestone)")
      }
      add(participant.attributes, of: element, field)
    }
  }
}

extension ExportScope {
  var observations: [Observation] {
    selection.observations.compactMap { model.observations[$0] }
  }
  var factors: [Factor] { selection.factors.compactMap { model.factors[$0] } }
  var influences: [Influence] { selection.influences.compactMap { model.influences[$0] } }

  /// All claims of the elements handed over, in the order of the model.
  func claimRows() -> [ClaimRow] {
    var collector = ClaimCollector(language: language)
    for relation in relations { collector.add(relation) }
    for observation in observations {
      let element = Address.observation(observation.id)
      collector.add(observation.value, of: element, "value", number: { $0 }, text: \.description)
      collector.add(observation.when, of: element, "when")
    }
    for factor in factors {
      collector.add(factor.baseline, of: .factor(factor.id), "baseline")
    }
    for influence in influences {
      collector.add(influence.weight, of: .influence(influence.id), "weight")
      collector.add(influence.when, of: .influence(influence.id), "when")
    }
    return collector.rows
  }

  func claimTable() -> ExportTable {
    let columns: [TableColumn<ClaimRow>] = [
      TableColumn("element", "whose value it is, as section:ID") { $0.element.description },
      TableColumn("field", "which value, such as when, dates.signed or attributes.share") {
        $0.field
      },
      TableColumn("claim", "its place among the claims to the value, from 0") {
        String($0.position)
      },
      TableColumn("value", "the value as the model writes it: EDTF, a quantity, a term, a text") {
        $0.value
      },
      TableColumn("number", "the number in it: of a range the middle, of a share the fraction") {
        Cell.number($0.number)
      },
      TableColumn("unit", "the unit of the number") { $0.unit ?? "" },
      TableColumn("rank", "preferred, normal or deprecated") { $0.rank.rawValue },
      TableColumn("used", "whether the model uses this one: the first that counts") {
        Cell.flag($0.isUsed)
      },
      TableColumn("when", "when the value holds, EDTF; empty: always") { Cell.period($0.when) },
      TableColumn("because", "why it is ranked so") { wording($0.because) },
    ]
    return ExportTable(
      "claims",
      "One row for each claim to a date, number, attribute or other value, conflicting ones too.",
      columns,
      claimRows()
    )
  }
}
