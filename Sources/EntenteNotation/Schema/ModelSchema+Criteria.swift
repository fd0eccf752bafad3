internal import EntenteModel
internal import OrderedCollections

extension ModelSchema {
  /// The steps and criteria of selections.
  static var criteria: OrderedDictionary<String, SchemaNode> {
    [
      "step": .object(
        of: "One step of a selection.",
        [
          .key("include", .named("subject"), "Adds what it names."),
          .key("exclude", .named("subject"), "Takes away what it names."),
        ]
      ),
      "subject": .object(of: "What a step names.", subjectKeys),
      "relation-choice": .any(of: .named("ids"), .named("relation-criteria"))
        .described("all, ids, or criteria that must all hold."),
      "relation-criteria": .object(of: "Criteria that must all hold.", relationCriteriaKeys),
      "actor-choice": .any(
        of: .named("ids"),
        .object(
          of: "Criteria that must all hold.",
          [
            .key("id", .named("ids"), "These actors."),
            .key("kind", .named("ids"), "Actors of these kinds, with their subkinds."),
            .key("tag", .named("ids"), "Actors with one of these tags."),
          ]
        )
      ).described("all, ids, or criteria that must all hold."),
      "element-choice": .any(
        of: .named("ids"),
        .object(
          of: "Criteria that must all hold.",
          [
            .key("id", .named("ids"), "These elements."),
            .key("kind", .oneOrMany(.word(ObservationKind.self)), "Observations of these kinds."),
            .key("actor", .named("ids"), "Held by, argued by or about one of these actors."),
            .key("tag", .named("ids"), "Elements with one of these tags."),
          ]
        )
      ).described("all, ids, or criteria that must all hold."),
    ]
  }

  private static var subjectKeys: [SchemaKey] {
    let neighbours = SchemaNode.object(
      of: "Whoever is reached from the actors.",
      [
        .key("actor", .named("ids"), "From whom.", isRequired: true),
        .key("depth", .count, "Over how many relations; 1 unless given."),
        .key("type", .named("ids"), "Over relations of these types only."),
      ]
    )
    let members = SchemaNode.object(
      of: "The members of organizations or collectives.",
      [
        .key("actor", .named("ids"), "Of whom.", isRequired: true),
        .key("at", .named("period"), "At which time."),
      ]
    )
    return [
      .key("relations", .named("relation-choice"), "Relations, with their participants."),
      .key("actors", .named("actor-choice"), "Actors."),
      .key("observations", .named("element-choice"), "Observations."),
      .key("factors", .named("element-choice"), "Factors."),
      .key("influences", .named("element-choice"), "Influences."),
      .key("neighbours-of", .any(of: .named("ids"), neighbours), "Whoever is reached."),
      .key("members-of", .any(of: .named("ids"), members), "The members."),
    ]
  }

  private static var relationCriteriaKeys: [SchemaKey] {
    [
      .key("id", .named("ids"), "These relations."),
      .key("type", .named("ids"), "Of these types, with their special cases."),
      .key("actor", .named("ids"), "In which one of these actors takes part."),
      .key("role", .named("ids"), "In which role the actor takes part."),
      .key("between", .named("ids"), "With at least two of these actors."),
      .key("kind", .named("ids"), "With a participant of one of these kinds."),
      .key("tag", .named("ids"), "With one of these tags."),
      .key("modality", .oneOrMany(.word(Modality.self)), "Of one of these modalities."),
      .key("valence", .oneOrMany(.word(Valence.self)), "Of one of these valences."),
      .key("source", .named("ids"), "Citing one of these sources, also at second hand."),
      .key("voice", .oneOrMany(.word(Voice.self)), "With evidence in one of these voices."),
      .key("attributed-to", .named("ids"), "That one of these actors is quoted for."),
      .key("confidence", .oneOrMany(.word(Confidence.self)), "Held with one of these."),
      .key("credibility-worse-than", .number(from: 1, to: 6), "Best evidence graded worse."),
      .key("dates", .map(to: .named("period")), "With these milestones inside these periods."),
      .key("attributes", .map(to: .named("scalar")), "\"> 10\", any, or a value to equal."),
    ]
  }
}
