internal import EntenteModel
internal import OrderedCollections

/// The JSON Schema (draft 2020-12) of the model format, for editors.
///
/// It accepts what authors write in YAML and what ``ModelWriter/json(_:)`` writes. The checker says
/// more: whether names lead anywhere, and whether dates and quantities can be read.
public enum ModelSchema {
  /// The schema as JSON text; `Documentation/model.schema.json` is a copy.
  public static var json: String { JSONPrinter.text(tree) }

  /// Words of lower-case letters and digits joined by hyphens, as identifiers are.
  static let identifierPattern = "^(?!x-)[a-z0-9]+(-[a-z0-9]+)*$"

  /// A BCP 47 language tag.
  static let languagePattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"

  static var tree: NotationTree {
    var node = SchemaNode([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("Entente model"),
    ])
    let root = SchemaNode.object(
      of: "Who stands in which relation to whom, since when, and according to which source.",
      rootKeys
    )
    node.keywords.merge(root.keywords) { first, _ in first }
    var definitions = values
    for part in [evidence, elements, relations, vocabulary, views, criteria] {
      definitions.merge(part) { first, _ in first }
    }
    node.keywords["$defs"] = .map(definitions.mapValues(\.tree))
    return node.tree
  }

  private static var rootKeys: [SchemaKey] {
    [
      .key("entente", .word(["1"]), "The version of the format, always \"1\".", isRequired: true),
      .key("title", .named("text"), "The title of the model."),
      .key("description", .named("text"), "What the model is about."),
      .key("imports", .list(of: .type("string")), "Paths of files, entente:states or entente:…"),
      .key("defaults", .named("defaults"), "What holds unless an element says otherwise."),
      .key("boundary", .named("boundary"), "How actors and relations were chosen."),
      .key("vocabulary", .named("vocabulary"), "Kinds, relation types, terms and schemes."),
      .key("actors", .map(to: .named("actor")), "Who can stand in a relation."),
      .key("sources", .map(to: .named("source")), "The works that evidence cites."),
      .key("relations", .map(to: .named("relation")), "Typed, dated, sourced relations."),
      .key("observations", .map(to: .named("observation")), "Polls, figures, motives, positions."),
      .key("factors", .map(to: .named("factor")), "What is neither actor nor relation."),
      .key("influences", .map(to: .named("influence")), "Causes that sources argue."),
      .key("views", .map(to: .named("view")), "Saved questions and pictures."),
      .key("rules", .map(by: "^U[0-9]+$", to: .named("rule")), "Your own checks: U01, U02 …"),
      .key(
        "extend",
        .map(by: "^(?!x-)([a-z]+:)?[a-zA-Z0-9-]+$", to: .named("extension")),
        "Additions to imported elements, by actor id or by address."
      ),
      .key("tables", .list(of: .named("table")), "Relations read from CSV files."),
    ]
  }
}
