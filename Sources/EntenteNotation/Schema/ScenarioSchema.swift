internal import EntenteModel
internal import OrderedCollections

/// The JSON Schema (draft 2020-12) of scenario files, for editors.
///
/// Elements that a scenario adds have the schema of models. The reader says more: whether
/// expressions and distributions can be read, and whether names lead anywhere.
public enum ScenarioSchema {
  /// The schema as JSON text; `Documentation/scenario.schema.json` is a copy.
  public static var json: String { JSONPrinter.text(tree) }

  static var tree: NotationTree {
    var node = SchemaNode([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("Entente scenario"),
    ])
    let root = SchemaNode.object(
      of: "What would be otherwise than in the model, and what it rests on.",
      rootKeys
        + NodeReader.addedSections.map { section, noun in
          .key(section, .map(to: added(noun, common)), "Elements that are added.")
        }
    )
    node.keywords.merge(root.keywords) { first, _ in first }
    node.keywords["$defs"] = .map(definitions(for: node.tree))
    return node.tree
  }

  /// The definitions that a schema leads to, and those that they lead to, by name.
  private static func definitions(
    for tree: NotationTree
  ) -> OrderedDictionary<String, NotationTree> {
    var all = ModelSchema.values
    for part in [ModelSchema.evidence, ModelSchema.elements, ModelSchema.relations, own] {
      all.merge(part) { first, _ in first }
    }
    var found: OrderedDictionary<String, NotationTree> = [:]
    var queue = references(in: tree)
    while let name = queue.popLast() {
      guard found[name] == nil, let definition = all[name]?.tree else { continue }
      found[name] = definition
      queue += references(in: definition)
    }
    found.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return found
  }

  private static func references(in tree: NotationTree) -> [String] {
    switch tree {
    case .text, .number, .boolean: []
    case .list(let items): items.flatMap(references)
    case .map(let pairs):
      pairs.flatMap { key, value in
        if key == "$ref", case .text(let name) = value {
          return [String(name.dropFirst("#/$defs/".count))]
        }
        return references(in: value)
      }
    }
  }

  /// An element of a model with more keys.
  private static func added(_ noun: String, _ keys: [SchemaKey]) -> SchemaNode {
    var all = ModelSchema.elements
    for part in [ModelSchema.evidence, ModelSchema.relations] { all.merge(part) { $1 } }
    guard var node = all[noun], case .map(var properties)? = node.keywords["properties"]
    else { return .type("object") }
    for key in keys { properties[key.name] = key.tree }
    node.keywords["properties"] = .map(properties)
    let required = keys.filter(\.isRequired).map { NotationTree.text($0.name) }
    if case .list(let others)? = node.keywords["required"] {
      node.keywords["required"] = .list(others + required)
    } else if !required.isEmpty {
      node.keywords["required"] = .list(required)
    }
    return node
  }

  /// What an element of a section may say beside what elements of models say.
  private static let common: [SchemaKey] = [
    .key("at", .named("period"), "From when on."),
    .key("assumption", .named("scalar"), "What is assumed, where no source supports it."),
    .key("basis", .word(ScenarioBasis.self), "What it rests on."),
    .key("override", .type("boolean"), "Whether it may write what another overlay has written."),
  ]

  private static var rootKeys: [SchemaKey] {
    [
      .key("entente", .word(["1"]), "The version of the format, always \"1\".", isRequired: true),
      .key("scenario", .named("id"), "The id, which is also the file's name.", isRequired: true),
      .key("title", .named("text"), "The title."),
      .key("description", .named("text"), "What the scenario is about."),
      .key("kind", .word(ScenarioKind.self), "What kind of thought experiment it is."),
      .key("basis", .word(ScenarioBasis.self), "What it rests on."),
      .key("extends", .named("id"), "The scenario that it goes on from; the model unless given."),
      .key("mixins", .named("ids"), "Further overlays, in order."),
      .key("branch-at", .named("period"), "The day from which it may differ."),
      .key("horizon", .named("horizon"), "How far trajectories go."),
      .key(
        "parameters",
        .map(to: .any(of: .type("number"), .named("parameter"))),
        "The numbers that runs may vary."
      ),
      .key(
        "assumed-weight",
        .any(of: .number(from: 0, to: 1), .named("assumed-weight")),
        "What is assumed of influences without a weight."
      ),
      .key("operations", .list(of: .named("operation")), "What is done to the model, in order."),
      .key("propagation", .named("propagation"), "How influences are propagated."),
      .key("ensemble", .named("ensemble"), "How an ensemble of runs is drawn."),
      .key(
        "sweep",
        .map(to: .any(of: .list(of: .type("number")), .type("string", "number"))),
        "Values of parameters: a list, or \"lin(from, to, count)\"."
      ),
      .key("sensitivity", .named("sensitivity"), "Which analyses are made."),
      .key("measures", .oneOrMany(.type("string")), "The measures that runs report."),
      .key("expect", .map(to: .named("claim")), "Claims that are judged."),
    ]
  }

  private static let own: OrderedDictionary<String, SchemaNode> = [
    "expression": .type("string", "number")
      .described("Numbers, $parameters, value(relation:ID), delta(factor:ID), + - * /, < and or."),
    "distribution": .type("string", "number")
      .described(
        "uniform(0, 1), triangular(0.4, 0.6, 0.8), pert(…), normal(…), beta(…), choice(…), from-confidence(low)."
      ),
    "field-path": .type("string").described("A field of an element: relation:ID.intensity."),
    "horizon": .object(
      of: "How far trajectories go.",
      [
        .key("until", .named("period"), "The last day.", isRequired: true),
        .key("step", .word(ScenarioHorizon.Step.self), "The length of a step."),
      ]
    ),
    "parameter": .object(
      of: "A number that a scenario leaves open.",
      [
        .key("default", .type("number"), "The value where nothing varies.", isRequired: true),
        .key("range", .named("bounds"), "The values that make sense."),
        .key("dist", .named("distribution"), "How likely which value is."),
        .key("binds", .named("field-path"), "The field that takes the value."),
        .key("note", .named("scalar"), "What it means and why it was chosen."),
      ]
    ),
    "assumed-weight": .object(
      of: "What is assumed of influences without a weight.",
      [
        .key("default", .number(from: 0, to: 1), "The weight.", isRequired: true),
        .key("dist", .named("distribution"), "How likely which weight is."),
        .key("note", .named("scalar"), "Why."),
      ]
    ),
    "operation": .object(
      of: "One step, with what it rests on.",
      actions + common + [
        .key("evidence", .named("evidence"), "What supports it."),
        .key("source", .named("evidence"), "Short for evidence."),
        .key("each", .type("boolean"), "Whether a wildcard stands for each that matches."),
      ]
    ),
    "propagation": .object(
      of: "How influences are propagated.",
      [
        .key("engine", .word(PropagationPlan.Engine.self), "What turns pushes into levels."),
        .key("response", .word(PropagationPlan.Response.self), "How a sum becomes a change."),
        .key("inertia", .number(from: 0, to: 1), "The share of the way in one step."),
        .key(
          "gain",
          .any(of: .word(["refuse", "auto", "explore"]), .number(from: 0)),
          "What is done where convergence is not certain."
        ),
        .key("tolerance", .number(from: 0, to: 1), "The change at which it counts as settled."),
        .key("max-steps", .number(from: 1, to: 10_000_000), "After how many steps to give up."),
        .key("confidence", .type("boolean"), "Whether confidence weakens an influence."),
        .key("balance-pressure", .number(from: 0, to: 1_000), "How triads push towards balance."),
      ]
    ),
    "ensemble": .object(
      of: "How an ensemble of runs is drawn.",
      [
        .key("sampler", .word(SamplingMethod.self), "How parameters are drawn."),
        .key("n", .number(from: 1, to: 16_777_216), "How many runs."),
        .key("seed", .type("number", "string"), "The seed."),
        .key("until", .named("expression"), "When it is enough."),
        .key(
          "correlations",
          .oneOrMany(.named("correlation")),
          "Which parameters go together in the draws."
        ),
      ]
    ),
    "correlation": .object(
      of: "How far two parameters go together.",
      [
        .key("between", .list(of: .named("id")), "The two parameters.", isRequired: true),
        .key(
          "rank",
          .number(from: -1, to: 1),
          "Their rank correlation, between -1 and 1.",
          isRequired: true
        ),
      ]
    ),
    "sensitivity": .object(
      of: "Which analyses of sensitivity are made, and of what.",
      [
        .key(
          "methods",
          .oneOrMany(.word(SensitivityPlan.Method.self)),
          "The analyses.",
          isRequired: true
        ),
        .key("outputs", .oneOrMany(.named("expression")), "What is analysed.", isRequired: true),
      ]
    ),
    "claim": .object(
      of: "A claim of a source, as a predicate.",
      [
        .key("label", .named("text"), "The claim in words."),
        .key("that", .named("expression"), "The claim as a condition.", isRequired: true),
        .key("evidence", .named("evidence"), "Where a source makes it."),
        .key("source", .named("evidence"), "Short for evidence."),
        .key("robust", .number(from: 0.5, to: 1), "In which share of runs it must hold."),
        .key("basis", .word(ScenarioBasis.self), "What it rests on."),
        .key("note", .named("scalar"), "How the words became the predicate."),
      ]
    ),
  ]

  private static var actions: [SchemaKey] {
    let address = SchemaNode.named("address")
    let amount = SchemaNode.named("expression")
    func action(_ name: String, _ text: String, _ keys: [SchemaKey]) -> SchemaKey {
      .key(name, .object(of: text, keys), text)
    }
    return [
      .key(
        "add",
        SchemaNode([
          "anyOf": .list(
            NodeReader.addedSections.map { _, noun in
              added(noun, [.key(noun, .named("id"), "Its id.", isRequired: true)]).tree
            }
          )
        ]),
        "Brings in an element."
      ),
      .key(
        "remove",
        .any(
          of: address,
          .object(
            of: "What is removed.",
            [
              .key("element", address, "The element.", isRequired: true),
              .key("if-exists", .type("boolean"), "Whether it may be missing."),
            ]
          )
        ),
        "Ends an element, or takes it out."
      ),
      action(
        "replace",
        "Sets one field.",
        [
          .key("field", .named("field-path"), "The field.", isRequired: true),
          .key("with", .named("scalar"), "The new value.", isRequired: true),
          .key("was", .named("scalar"), "What it was."),
        ]
      ),
      action(
        "scale",
        "Multiplies a number.",
        [
          .key("field", .named("field-path"), "The field.", isRequired: true),
          .key("by", amount, "The factor.", isRequired: true),
        ]
      ),
      action(
        "shock",
        "Pushes from outside.",
        [
          .key("on", address, "A factor, or a relation for its intensity.", isRequired: true),
          .key("by", amount, "How far.", isRequired: true),
          .key("shape", .type("string"), "sustained, pulse, ramp(4) or decay(0.8)."),
        ]
      ),
      action(
        "do",
        "Holds at a level and cuts what influences it.",
        [
          .key("on", address, "A factor, or a relation for its intensity.", isRequired: true),
          .key("value", amount, "The level.", isRequired: true),
        ]
      ),
      action(
        "rename",
        "Gives an actor another id.",
        [
          .key("actor", .named("id"), "The actor.", isRequired: true),
          .key("to", .named("id"), "Its new id.", isRequired: true),
          .key("label", .named("text"), "Its new label."),
        ]
      ),
      action(
        "merge",
        "Puts actors together into one.",
        [
          .key("actors", .named("ids"), "The actors.", isRequired: true),
          .key("into", .named("id"), "The id of the new one.", isRequired: true),
          .key("label", .named("text"), "Its label."),
        ]
      ),
    ]
  }
}
