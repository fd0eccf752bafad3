import EntenteModel
import OrderedCollections

extension Annotated {
  /// The sources of the element's own evidence.
  fileprivate var sourceList: String { Cell.list(OrderedSet(evidence.map(\.source))) }
}

extension Quantity {
  /// The least and the greatest number that a range gives; both the number itself if it is one.
  fileprivate var ends: (low: Double?, high: Double?) {
    switch (amount, bound) {
    case (.range(let low, let high), _): (low, high)
    case (_, .lessThan?), (_, .atMost?): (nil, midpoint)
    case (_, .moreThan?), (_, .atLeast?): (midpoint, nil)
    default: (midpoint, midpoint)
    }
  }
}

extension ExportScope {
  func observationTable() -> ExportTable {
    var columns: [TableColumn<Observation>] = [
      TableColumn("id", "the observation's identifier") { $0.id.rawValue },
      TableColumn("kind", "poll, figure, motive, perception or position") { $0.kind.rawValue },
      TableColumn("label", "its name") { wording($0.label) },
      TableColumn("holders", "whose view, motive or figure it is") { Cell.list($0.holders) },
      TableColumn("about", "what it is about, as section:ID") { Cell.list($0.about) },
      TableColumn("statement", "what is told, in words") { wording($0.statement) },
      TableColumn("value", "the value as the model writes it, such as ~4/5 or >1 USD-billion") {
        $0.value?.used?.description ?? ""
      },
      TableColumn("number", "the number in it: of a range the middle, of a share the fraction") {
        Cell.number($0.value?.used.map(\.midpoint))
      },
      TableColumn("low", "the least that the number can be; empty: no bound") {
        Cell.number($0.value?.used?.ends.low)
      },
      TableColumn("high", "the most that the number can be; empty: no bound") {
        Cell.number($0.value?.used?.ends.high)
      },
      TableColumn("approximate", "whether the source says \"about\"") {
        $0.value?.used.map { Cell.flag($0.isApproximate) } ?? ""
      },
      TableColumn("unit", "the unit of the number") { $0.value?.used?.unit ?? "" },
      TableColumn("when", "when, EDTF") { Cell.period($0.when?.used) },
    ]
    columns += TableColumn.bounds("it") { $0.when?.used?.bounds }
    columns += [
      TableColumn("modality", "in which way it is said to be") { $0.modality.rawValue },
      TableColumn("confidence", "the coder's: high, moderate or low") {
        $0.confidence?.rawValue ?? ""
      },
      TableColumn("sources", "the sources of its evidence") { $0.sourceList },
      TableColumn("tags", "marks for selecting") { Cell.list($0.tags) },
    ]
    return ExportTable(
      "observations",
      "One row for each poll, figure, motive, perception or stated position.",
      columns,
      observations
    )
  }

  func factorTable() -> ExportTable {
    let columns: [TableColumn<Factor>] = [
      TableColumn("id", "the factor's identifier") { $0.id.rawValue },
      TableColumn("label", "its name") { wording($0.label) },
      TableColumn("holders", "whose it is") { Cell.list($0.holders) },
      TableColumn("about", "what it is about, as section:ID") { Cell.list($0.about) },
      TableColumn("baseline", "the level that a source gives") {
        Cell.number($0.baseline?.used)
      },
      TableColumn("low", "the lowest level that it can have") {
        Cell.number($0.range.lowerBound)
      },
      TableColumn("high", "the highest level that it can have") {
        Cell.number($0.range.upperBound)
      },
      TableColumn("sources", "the sources of its evidence") { $0.sourceList },
      TableColumn("tags", "marks for selecting") { Cell.list($0.tags) },
      TableColumn("description", "what the coder says of it") { wording($0.description) },
    ]
    return ExportTable(
      "factors",
      "One row for each factor: what can rise and fall without being actor or relation.",
      columns,
      factors
    )
  }

  func influenceTable() -> ExportTable {
    let columns: [TableColumn<Influence>] = [
      TableColumn("from", "the cause, as section:ID") { $0.from.description },
      TableColumn("to", "the effect, as section:ID") { $0.to.description },
      TableColumn("id", "the influence's identifier") { $0.id.rawValue },
      TableColumn("label", "its name") { wording($0.label) },
      TableColumn("sign", "positive (more makes more), negative (more makes less) or unclear") {
        switch $0.sign {
        case .positive: "positive"
        case .negative: "negative"
        case .unclear: "unclear"
        }
      },
      TableColumn("weight", "how strongly, 0 to 1; empty: the source does not say") {
        Cell.number($0.weight?.used)
      },
      TableColumn("lag", "after how long, ISO 8601") { $0.lag ?? "" },
      TableColumn("when", "when it works, EDTF") { Cell.period($0.when?.used) },
      TableColumn("argued_by", "who argues it") { Cell.list($0.arguedBy) },
      TableColumn("modality", "in which way it is said to be") { $0.modality.rawValue },
      TableColumn("confidence", "the coder's: high, moderate or low") {
        $0.confidence?.rawValue ?? ""
      },
      TableColumn("sources", "the sources of its evidence") { $0.sourceList },
      TableColumn("tags", "marks for selecting") { Cell.list($0.tags) },
    ]
    return ExportTable(
      "influences",
      "One row for each cause that a source argues; never an edge between actors.",
      columns,
      influences
    )
  }
}
