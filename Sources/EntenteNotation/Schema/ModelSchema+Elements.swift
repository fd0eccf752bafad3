internal import EntenteModel
internal import OrderedCollections

extension ModelSchema {
  /// Actors, observations, factors, influences, and additions to imported elements.
  static var elements: OrderedDictionary<String, SchemaNode> {
    [
      "actor": .object(of: "Whoever can stand in a relation.", actorKeys),
      "aliases": .any(
        of: .oneOrMany(.named("scalar")),
        .map(by: languagePattern, to: .oneOrMany(.named("scalar")))
      ),
      "member": .object(
        of: "A member of a collective actor.",
        [
          .key("actor", .named("id"), "The member.", isRequired: true),
          .key("when", .named("period"), "Since when and until when."),
          .key("evidence", .named("evidence"), "What supports the membership."),
        ]
      ),
      "observation": .object(
        of: "A poll, figure, motive, perception or position.",
        SchemaKey.common + told + [
          .key("kind", .word(ObservationKind.self), "What it tells.", isRequired: true),
          .key("statement", .named("text"), "What is told, in words."),
          .key("value", .named("quantities"), "The number, with its unit."),
          .key("when", .named("periods"), "When."),
        ] + held
      ),
      "factor": .object(
        of: "What is neither actor nor relation but can rise and fall.",
        SchemaKey.common + told + [
          .key("baseline", .named("level"), "The level that a source gives."),
          .key("range", .named("bounds"), "The levels that it can have; [0, 1] unless given."),
        ]
      ),
      "influence": .object(
        of: "A cause that a source argues.",
        SchemaKey.common + [
          .key("from", .named("address"), "The cause: factor:ID, relation:ID …", isRequired: true),
          .key("to", .named("address"), "The effect: factor:ID, relation:ID …", isRequired: true),
          .key(
            "sign",
            .word(InfluenceSign.allCases.map(\.rawValue) + ["positive", "negative", "unclear"]),
            "In which direction it pushes.",
            isRequired: true
          ),
          .key("weight", .named("share"), "How strongly, from 0 to 1."),
          .key("lag", .type("string"), "After how long: an ISO 8601 duration such as P3M."),
          .key("when", .named("periods"), "When it works."),
          .key("argued-by", .named("ids"), "Who argues it."),
        ] + held
      ),
      "extension": .object(
        of: "Additions to an imported element; nothing may be overwritten.",
        SchemaKey.common + [
          .key("aliases", .named("aliases"), "Other names."),
          .key("ids", .named("external-ids"), "Codes in other schemes."),
        ]
      ),
    ]
  }

  private static var actorKeys: [SchemaKey] {
    SchemaKey.common + [
      .key("kind", .named("id"), "state, igo, organ, person …", isRequired: true),
      .key("aliases", .named("aliases"), "Other names."),
      .key("ids", .named("external-ids"), "Codes in other schemes: iso3: CHN, cow: 710."),
      .key("exists", .named("period"), "Since when and until when it exists."),
      .key("of", .named("id"), "The actor that it is a part, organ or citizen of."),
      .key(
        "members",
        .oneOrMany(.any(of: .named("id"), .named("member"))),
        "The members of a collective, as far as they are known."
      ),
      .key("office", .named("text"), "The public office that a person is coded for."),
      .key("url", .type("string"), "A page about the actor."),
    ]
  }

  /// Whose something is and what it is about.
  private static var told: [SchemaKey] {
    [
      .key("holder", .named("ids"), "The actors whose it is."),
      .key("about", .oneOrMany(.named("address")), "What it is about."),
    ]
  }

  /// How something is held to be.
  static var held: [SchemaKey] {
    [
      .key("modality", .word(Modality.self), "In which way it is said to be; actual unless given."),
      .key("confidence", .word(Confidence.self), "The coder's confidence in the judgement."),
    ]
  }
}
