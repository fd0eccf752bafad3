internal import EntenteModel
internal import OrderedCollections

extension ModelSchema {
  /// The small values of which the elements are made.
  ///
  /// A scalar of YAML without quotation marks may reach an editor as a number or a truth value.
  static var values: OrderedDictionary<String, SchemaNode> {
    let scalar = SchemaNode.type("string", "number", "boolean")
    let id = SchemaNode([
      "type": .list([.text("string"), .text("number")]), "pattern": .text(identifierPattern),
    ])
    return [
      "scalar": scalar,
      "text": .any(of: scalar, .map(by: languagePattern, to: scalar))
        .described("A text in the default language, or a map from language to text."),
      "language": SchemaNode(["type": .text("string"), "pattern": .text(languagePattern)])
        .described("A BCP 47 tag such as en or zh-Hant."),
      "id": id,
      "ids": .oneOrMany(id),
      "address": .type("string", "number")
        .described("An actor's id, or relation:ID, factor:ID, observation:ID, source:ID."),
      "period": .type("string", "number")
        .described("EDTF: 2018-09-11, 2018, 2014~, 2014/.. (ongoing), 2014/ (end unknown)."),
      "periods": .claims(to: .named("period")),
      "quantity": .type("string", "number")
        .described("24, ~3200, 3000..3500, 4/5, 60 %, 6x, ~95 USD-billion."),
      "quantities": .claims(to: .named("quantity")),
      "share": .claims(to: .number(from: 0, to: 1)),
      "level": .claims(to: .number()),
      "bounds": SchemaNode([
        "type": .text("array"), "items": SchemaNode.number().tree, "minItems": .number(2),
        "maxItems": .number(2),
      ]),
      "rank": .word(Rank.self),
      "dates": .map(to: .named("periods")),
      "attribute-value": .any(
        of: .named("text"),
        .list(of: .named("text"))
      ),
      "attribute-values": .claims(to: .named("attribute-value")),
      "external-ids": .map(to: .oneOrMany(.any(of: scalar, .named("external-id")))),
      "external-id": .object(
        of: "A code in another scheme.",
        [
          .key("value", scalar, "The code.", isRequired: true),
          .key("when", .named("period"), "When the code belongs to the element."),
          .key("assigned", .word(["user", "keeper"]), "Who assigned it."),
        ]
      ),
      "allow": .map(by: "^[A-Z][0-9]{2,3}$", to: scalar),
      "defaults": .object(
        of: "What holds unless an element says otherwise.",
        [
          .key("lang", .named("language"), "The language of plain texts; en unless given."),
          .key("as-of", .named("period"), "The date up to which the model speaks."),
          .key("identity", .named("id"), "The scheme in which every state needs a code."),
          .key("stale-after", .count, "Years after which \"ongoing\" needs newer evidence."),
        ]
      ),
      "boundary": .object(
        of: "How actors and relations were chosen.",
        [
          .key("actors", .named("text"), "How the actors were chosen."),
          .key("relations", .named("text"), "How the relations were chosen."),
          .key("missing", .word(MissingTie.self), "What a missing tie means."),
          .key("focus", .named("ids"), "The actors whose relations the sources were chosen for."),
        ]
      ),
    ]
  }
}
