internal import EntenteModel
internal import OrderedCollections

extension ModelSchema {
  /// The words of a model.
  static var vocabulary: OrderedDictionary<String, SchemaNode> {
    [
      "vocabulary": .object(
        of: "The words of the model.",
        [
          .key("kinds", .map(to: .named("kind")), "Kinds of actors."),
          .key("relation-types", .map(to: .named("relation-type")), "Types of relations."),
          .key("terms", .map(to: .named("term")), "Terms with their definitions."),
          .key("schemes", .map(to: .named("scheme")), "Schemes that give codes."),
        ]
      ),
      "kind": .object(
        of: "A kind of actor.",
        SchemaKey.common + [.key("broader", .named("id"), "The kind that it is a case of.")]
      ),
      "term": .object(
        of: "A term that a text defines.",
        SchemaKey.common + [.key("definition", .named("text"), "What the term means.")]
      ),
      "scheme": .object(
        of: "A scheme that gives codes to actors or relations.",
        SchemaKey.common + [
          .key("pattern", .type("string"), "A regular expression that the whole code matches."),
          .key("url", .type("string"), "A web address in which {id} stands for the code."),
          .key("shared", .type("boolean"), "Whether two elements may share a code."),
        ]
      ),
      "relation-type": .object(of: "A type of relation.", typeKeys),
      "code-mapping": .object(
        of: "A code of another vocabulary.",
        [
          .key("code", .oneOrMany(.named("scalar")), "The code, or several."),
          .key("match", .word(CodeMapping.Match.self), "How well it fits (SKOS)."),
        ]
      ),
      "role": .object(
        of: "A part that actors play.",
        [
          .key("label", .named("text"), "The name shown to readers."),
          .key("side", .word(Side.self), "On which side it stands.", isRequired: true),
          .key("min", .count, "The least number of actors."),
          .key("max", .count, "The greatest number of actors."),
          .key("kinds", .named("ids"), "The kinds of actors that may play it."),
          .key("attributes", .map(to: .named("attribute")), "What is told of a participant."),
        ]
      ),
      "attribute-kind": .word(["text", "count", "number", "boolean", "date", "quantity"]),
      "attribute": .any(
        of: .named("attribute-kind"),
        .object(
          of: "An attribute: kind, quantity or one-of, and more.",
          [
            .key("kind", .named("attribute-kind"), "The kind of value."),
            .key("quantity", .named("scalar"), "The unit of a quantity."),
            .key("one-of", .list(of: .named("scalar")), "The terms that may be given."),
            .key("many", .type("boolean"), "Whether it takes a list."),
            .key("required", .type("boolean"), "Whether it must be given."),
            .key("label", .named("text"), "The name shown to readers."),
          ]
        )
      ),
    ]
  }

  private static var typeKeys: [SchemaKey] {
    let extent = SchemaNode.object(
      of: "Which milestones begin and end it, the best first.",
      [
        .key("start", .named("ids"), "Milestones that begin it."),
        .key("end", .named("ids"), "Milestones that end it."),
      ]
    )
    return SchemaKey.common + [
      .key("broader", .named("id"), "The type that it is a case of, and inherits from."),
      .key("valence", .word(Valence.self), "Whether such relations help or hurt."),
      .key("intensity", .number(from: 0, to: 1), "How much they weigh, from 0 to 1."),
      .key("maps", .map(to: .named("code-mapping")), "Codes of other vocabularies."),
      .key("roles", .map(to: .named("role")), "The roles; inherited if none."),
      .key("milestones", .named("ids"), "In the order in which they happen."),
      .key("extent", extent, "Which milestones begin and end it."),
      .key("attributes", .map(to: .named("attribute")), "What can be told of a relation."),
      .key("project", .word(ProjectionShape.self), "How it becomes edges between two."),
      .key("self", .word(["allowed", "forbidden"]), "Whether an actor may relate to itself."),
      .key("forward", .named("text"), "From source to target: \"sells arms to\"."),
      .key("reverse", .named("text"), "From target to source: \"buys arms from\"."),
    ]
  }
}
