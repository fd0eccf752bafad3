public import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

extension ExportScope {
  /// What a reader of the edges should know: which relations have none, and why.
  func remarksOnTies(_ ties: [TieRow]) -> [String] {
    let tied = Set(ties.map(\.relation.id))
    var reasons: OrderedDictionary<String, Int> = [:]
    for relation in relations where !tied.contains(relation.id) {
      reasons[reasonWithoutTie(relation), default: 0] += 1
    }
    return reasons.map { reason, count in
      "\(Self.counted(count, "relation")) without an edge: \(reason)"
    }
  }

  /// Why a relation that ties nobody does not.
  func reasonWithoutTie(_ relation: Relation) -> String {
    guard relation.modality.isTie else { return "attested absence" }
    guard let shape = shape(of: relation.type) else {
      return "the type \(relation.type) has no shape; give one with "
        + "--project \(relation.type)=clique|star|junction|directed|none"
    }
    return shape == .none
      ? "the shape of \(relation.type) is none"
      : "nobody to tie by the shape \(shape.rawValue) of \(relation.type)"
  }

  /// Which sources may not be passed on (rule P001).
  func remarksOnTerms(_ evidence: [EvidenceRow]) -> [String] {
    var counts: OrderedDictionary<SourceID, Int> = [:]
    for row in evidence where model.sources[row.evidence.source]?.isRedistributable == false {
      counts[row.evidence.source, default: 0] += 1
    }
    return counts.map { source, count in
      "P001: \(Self.counted(count, "row")) of evidence from \(source), which is marked "
        + "redistributable: false"
    }
  }

  /// Which sources of what is handed over may not be passed on (rule P001).
  public func remarksOnTerms() -> [String] { remarksOnTerms(evidenceRows()) }

  /// The sources for a bibliography: those that the evidence of a view cites, without a view all of
  /// the model's own, in the order of the model.
  public var bibliography: [Source] {
    guard view == nil, time == nil else {
      return sourceRows(cited: evidenceRows()).map(\.source)
    }
    let standalone = model.standalone()
    return Array(standalone.sources.values)
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
