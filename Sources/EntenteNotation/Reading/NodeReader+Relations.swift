internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  func relation(_ id: RelationID, types: [RelationTypeID: ResolvedRelationType]) -> Relation {
    var fields = Fields(self, "a relation")
    let typeID = fields.take("type")?.reference("type", as: RelationTypeID.self)
    if typeID == nil, fields.key("type") == nil { fields.missing("type") }
    let type = typeID.flatMap { types[$0] }
    var relation = Relation(id, type: typeID ?? "")
    relation.annotations = annotations(&fields)
    relation.participants = participants(&fields, type: type, typeID: relation.type)
    relation.when = fields.take("when")?.claims("when") { $0.period("when") }
    relation.dates = fields.take("dates")?.dates(type: type, typeID: relation.type) ?? [:]
    relation.hasEnded = fields.take("ended")?.truth("ended") ?? false
    relation.attested = fields.take("attested")?.items.compactMap { $0.period("attested") } ?? []
    if let attributes = fields.take("attributes") {
      relation.attributes = attributes.attributes(
        declared: type?.attributes,
        subject: "the attributes of \(relation.type)"
      )
    }
    relation.valence = fields.take("valence")?.choice("valence")
    relation.intensity = fields.take("intensity")?.claims("intensity") {
      $0.number("intensity", in: 0...1)
    }
    relation.modality = fields.take("modality")?.choice("modality") ?? .actual
    relation.confidence = fields.take("confidence")?.choice("confidence")
    relation.likelihood = fields.take("likelihood")?.likelihood()
    relation.ids = fields.take("ids")?.externalIdentifiers() ?? []
    relation.respondsTo = fields.take("responds-to")?.references("responds-to") ?? []
    relation.supersedes = fields.take("supersedes")?.references("supersedes") ?? []
    fields.finish()
    return relation
  }

  private func participants(
    _ fields: inout Fields,
    type: ResolvedRelationType?,
    typeID: RelationTypeID
  ) -> [Participant] {
    let from = fields.take("from")
    let to = fields.take("to")
    let listed = fields.take("participants")
    guard from != nil || to != nil else {
      return listed?.items.flatMap { $0.participants(type: type, typeID: typeID) } ?? []
    }
    let keyRange = fields.key(from == nil ? "to" : "from")?.range ?? range
    if let listed {
      session.report(
        Diagnostic(
          "R104",
          "use either from/to or participants, not both",
          at: keyRange,
          notes: [.init("participants are listed here", at: listed.range)]
        )
      )
      return []
    }
    if let type, !type.isBinary {
      session.report(
        Diagnostic(
          "R404",
          "\(typeID) has no source/target roles; list participants",
          at: keyRange,
          help:
            "write participants: [ { actor: …, role: \(type.roles.keys.first?.rawValue ?? "…") } ]"
        )
      )
    }
    let sources = from?.references("from", as: ActorID.self) ?? []
    let targets = to?.references("to", as: ActorID.self) ?? []
    return sources.map { Participant($0, as: type?.sourceRole ?? "from") }
      + targets.map { Participant($0, as: type?.targetRole ?? "to") }
  }

  /// The participants of one item: one for each actor named.
  private func participants(
    type: ResolvedRelationType?,
    typeID: RelationTypeID
  ) -> [Participant] {
    var fields = Fields(self, "a participant", expected: example(of: type))
    let actorReader = fields.take("actor")
    let actors = actorReader?.references("actor", as: ActorID.self) ?? []
    if actorReader == nil { fields.missing("actor") }
    let only = type.flatMap { $0.roles.count == 1 ? $0.roles.keys.first : nil }
    let role = fields.take("role")?.reference("role", as: RoleID.self) ?? only
    // Of an unknown type nobody can tell whether its participants need a role.
    if role == nil, type != nil, fields.key("role") == nil {
      fields.missing("role", hint: type?.roles.keys.map(\.rawValue).joined(separator: ", "))
    }
    var participant = Participant("", as: role ?? "")
    participant.when = fields.take("when")?.claims("when") { $0.period("when") }
    participant.dates = fields.take("dates")?.dates(type: type, typeID: typeID) ?? [:]
    participant.evidence = fields.take("evidence")?.evidence() ?? []
    if let declared = role.flatMap({ type?.roles[$0] })?.attributes {
      let subject = "a \(role?.rawValue ?? "participant") of \(typeID)"
      for (key, value) in fields.takeRest() {
        value.attribute(
          key,
          declared: declared,
          also: ["actor", "role", "when", "dates", "evidence"],
          subject: subject,
          into: &participant.attributes
        )
      }
    }
    // Without a known role nothing is known of its attributes: the role is the problem.
    fields.finishMissing()
    return actors.map { actor in
      var copy = participant
      copy.actor = actor
      return copy
    }
  }

  /// How a participant is written, by the example of this actor.
  private func example(of type: ResolvedRelationType?) -> String {
    let role = type?.roles.keys.first?.rawValue ?? "…"
    return "a map such as { actor: \(scalar ?? "…"), role: \(role) }"
  }

  private func dates(
    type: ResolvedRelationType?,
    typeID: RelationTypeID
  ) -> OrderedDictionary<MilestoneID, Claims<Period>> {
    var result: OrderedDictionary<MilestoneID, Claims<Period>> = [:]
    for (key, value) in pairs("dates", expected: "a map from milestone to date") {
      guard let milestone = key.identifier("a milestone", as: MilestoneID.self) else { continue }
      if let type, !type.milestones.contains(milestone) {
        Fields.unknown(
          key,
          of: "the dates of \(typeID)",
          known: type.milestones.map(\.rawValue)
        )
        continue
      }
      if let claims = value.claims("a date", value: { $0.period("a date") }) {
        result[milestone] = claims
      }
    }
    return result
  }

  private func likelihood() -> Likelihood? {
    guard let text = string("likelihood") else { return nil }
    if let term = Likelihood(rawValue: text) { return term }
    let terms = Likelihood.allCases.map(\.rawValue)
    session.report(
      Diagnostic(
        "R608",
        "\"\(text)\" is no ICD 203 term of likelihood",
        at: range,
        help: EditDistance.nearest(to: text, among: terms).map { "did you mean \"\($0)\"?" }
          ?? "use \(terms.prefix(7).map { String($0) }.listed(by: "or"))"
      )
    )
    return nil
  }
}
