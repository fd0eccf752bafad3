internal import EntenteModel
internal import OrderedCollections

extension ModelSchema {
  /// Relations, their participants, and the tables that hold relations.
  static var relations: OrderedDictionary<String, SchemaNode> {
    // Besides its own keys, a participant has the attributes that its role declares.
    var participant = SchemaNode.object(
      of: "One or more actors in a role; also the attributes of the role.",
      [
        .key("actor", .named("ids"), "The actor, or several in the same role.", isRequired: true),
        .key("role", .named("id"), "The role, as the type declares it."),
        .key("when", .named("periods"), "When it takes part; the whole time unless given."),
        .key("dates", .named("dates"), "The participant's own milestones."),
        .key("evidence", .named("evidence"), "What supports the participation."),
      ]
    )
    participant.keywords["patternProperties"] = .map([
      "^x-": .map([:]), identifierPattern: .map([:]),
    ])
    return [
      "relation": .object(of: "A typed, dated, sourced relation.", relationKeys),
      "participant": participant,
      "table": .object(of: "Relations read from a CSV file.", tableKeys),
      "column": .any(of: .type("string"), .map(to: .named("scalar")), .list(of: .type("string")))
        .described("\"{Column}\" for an id, or { scheme: column } to find it by a code."),
    ]
  }

  private static var relationKeys: [SchemaKey] {
    SchemaKey.common + [
      .key("type", .named("id"), "The type, as the vocabulary declares it.", isRequired: true),
      .key("from", .named("ids"), "Who stands on the source side of a binary type."),
      .key("to", .named("ids"), "Who stands on the target side of a binary type."),
      .key("participants", .oneOrMany(.named("participant")), "Who takes part, in which role."),
      .key("when", .named("periods"), "When it holds; else the type's extent over the dates."),
      .key("dates", .named("dates"), "The milestones in its life."),
      .key("ended", .type("boolean"), "Whether it is over, though the date may be unknown."),
      .key("attested", .oneOrMany(.named("period")), "When a source saw it in being."),
      .key("attributes", .map(to: .named("attribute-values")), "What the type lets be told of it."),
      .key("valence", .word(Valence.self), "Where it differs from the type's."),
      .key("intensity", .named("share"), "From 0 to 1, where it differs from the type's."),
      .key("likelihood", .word(Likelihood.self), "How likely the event is (ICD 203)."),
      .key("ids", .named("external-ids"), "Codes in other schemes."),
      .key("responds-to", .named("ids"), "The relations that it is an answer to."),
      .key("supersedes", .named("ids"), "The relations that it retires."),
    ] + held
  }

  /// How a table is read, and a relation in which `{Column}` stands for a cell.
  private static var tableKeys: [SchemaKey] {
    var participant = SchemaNode.object(
      of: "The participant of a row; also the attributes of the role.",
      [
        .key("actor", .named("column"), "Who.", isRequired: true),
        .key("role", .named("scalar"), "In which role."),
      ]
    )
    participant.keywords["patternProperties"] = .map([
      "^x-": .map([:]), identifierPattern: .map([:]),
    ])
    return [
      .key("file", .type("string"), "The path of the CSV file.", isRequired: true),
      .key("key", .type("string"), "The id of each relation: \"mme-{ID}\".", isRequired: true),
      .key("type", .named("scalar"), "The type of the relations."),
      .key("group-by", .type("string"), "The column whose value makes rows one relation."),
      .key("participant", participant, "The participant of each row of a group."),
      .key("participants", .oneOrMany(participant), "The participants of each relation."),
      .key("from", .named("column"), "Who stands on the source side."),
      .key("to", .named("column"), "Who stands on the target side."),
      .key("when", .named("scalar"), "When: \"{StartDate}/{EndDate}\"."),
      .key("dates", .map(to: .named("scalar")), "Milestones."),
      .key("date-format", .type("string"), "How the cells write dates, such as M/d/yy."),
      .key("ended", .named("scalar"), "Whether the relations are over."),
      .key("attested", .oneOrMany(.named("scalar")), "When the source saw them in being."),
      .key("attributes", .map(to: .named("scalar")), "Attributes: { units: \"{n}\" }."),
      .key("valence", .named("scalar"), "Where it differs from the type's."),
      .key("intensity", .named("scalar"), "Where it differs from the type's."),
      .key("modality", .named("scalar"), "In which way the relations are said to be."),
      .key("confidence", .named("scalar"), "The coder's confidence."),
      .key("ids", .map(to: .named("scalar")), "Codes in other schemes."),
      .key("label", .named("text"), "The name of each relation."),
      .key("description", .named("text"), "An explanation for readers."),
      .key("tags", .oneOrMany(.named("scalar")), "Tags of each relation."),
      .key("evidence", .named("evidence"), "What supports each relation."),
      .key("source", .named("id"), "The source that each cites, with file and line."),
      .key("delimiter", .word([",", ";", "|", "tab"]), "A comma unless given."),
      .key(
        "encoding",
        .word(["utf-8", "latin-1", "windows-1252", "utf-16"]),
        "The encoding of the file."
      ),
      .key("skip-lines", .count, "Lines before the header."),
    ]
  }
}
