internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

extension BalanceSubject {
  /// The evidence for a relation: who says that it is, and for which dates.
  func evidence(of relation: RelationID) -> [Evidence] {
    guard let relation = model?.relations[relation] else { return [] }
    let own = relation.evidence
    // Where only its dates have a source, that is the evidence.
    return own.isEmpty ? relation.when?.items.flatMap(\.evidence) ?? [] : own
  }

  /// A relation with its date and its evidence, as data.
  func json(_ relation: SignedPairs.Relation) -> JSONValue {
    typealias Member = JSONValue.Member
    var members = [Member("id", .text(relation.id.rawValue))]
    if let full = model?.relations[relation.id] {
      members.append(Member("type", .text(full.type.rawValue)))
      if let when = model?.period(of: full) {
        members.append(Member("when", .text(when.description)))
      }
    }
    members.append(Member("valence", .text(relation.valence.rawValue)))
    if relation.valence.sign != 0 {
      members.append(Member("intensity", .number(relation.intensity)))
    }
    if relation.isPossible { members.append(Member("possible", .boolean(true))) }
    members.append(
      Member("evidence", .list(evidence(of: relation.id).map(Self.json)))
    )
    return .object(members)
  }

  private static func json(_ evidence: Evidence) -> JSONValue {
    typealias Member = JSONValue.Member
    var members = [Member("source", .text(evidence.source.rawValue))]
    for locator in evidence.locators {
      members.append(Member(locator.label, .text(locator.value)))
    }
    if let quote = evidence.quote { members.append(Member("quote", .text(quote))) }
    return .object(members)
  }
}
