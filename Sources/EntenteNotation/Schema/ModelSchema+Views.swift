internal import EntenteModel
internal import OrderedCollections

extension ModelSchema {
  /// Views and the user's own rules.
  static var views: OrderedDictionary<String, SchemaNode> {
    [
      "view": .object(of: "A saved question and the way it is drawn.", viewKeys),
      "visibility": .word(["shown", "hidden"]),
      "show": .object(of: "What is shown and how.", showKeys),
      "style-rule": .object(
        of: "How the elements that match are drawn; later rules win.",
        [
          .key("match", .named("style-match"), "Which elements.", isRequired: true),
          .key("color", .named("color"), "The line or outline."),
          .key("line", .word(LinePattern.self), "The pattern of a line."),
          .key("width", .any(of: .number(from: 0), .named("scaled-width")), "Points, or a scale."),
          .key("fill", .named("color"), "The inside of a shape."),
          .key("shape", .type("string"), "The shape of a node, by its Graphviz name."),
          .key("size", .number(from: 0), "The size of a node's text, in points."),
        ]
      ),
      "style-match": .any(
        of: .named("relation-criteria"),
        .object(
          of: "Which relations or actors.",
          [
            .key("relations", .named("relation-choice"), "Which relations."),
            .key("actors", .named("actor-choice"), "Which actors."),
          ]
        )
      ),
      "color": SchemaNode([
        "type": .text("string"), "pattern": .text("^#[0-9A-Fa-f]{6}$"),
      ]),
      "scaled-width": .object(
        of: "A width that follows a number.",
        [
          .key("by", .type("string"), "intensity, or attributes.NAME.", isRequired: true),
          .key("range", .named("bounds"), "The least and the greatest width, in points."),
        ]
      ),
      "group": .any(
        of: .word(["kind"]),
        .object(
          of: "A cluster: the members of an actor, or actors named.",
          [
            .key("membership", .named("id"), "The organization or collective."),
            .key("label", .named("text"), "The name of the cluster."),
            .key("actors", .named("ids"), "The actors in it."),
          ]
        )
      ),
      "layout": .any(
        of: .type("string"),
        .object(
          of: "How the picture is laid out.",
          [
            .key("engine", .type("string"), "The Graphviz engine, such as neato."),
            .key("direction", .word(LayoutDirection.self), "Of a layered layout."),
            .key("separation", .number(from: 0), "How far apart, as a factor."),
          ]
        )
      ),
      "story-step": .object(
        of: "One step of a story told on the view.",
        [
          .key("title", .named("text"), "The heading."),
          .key("text", .named("text"), "The text."),
          .key("highlight", .oneOrMany(.named("address")), "What stands out."),
        ]
      ),
      "rule": .object(
        of: "A check of your own.",
        SchemaKey.common + [
          .key("require", .named("demand"), "Every match has the field."),
          .key("forbid", .named("demand"), "Nothing matches."),
          .key("severity", .word(Severity.self), "How bad a breach is; error unless given."),
          .key("message", .named("text"), "The message for a breach."),
        ]
      ),
      "demand": .object(
        of: "What a rule demands.",
        [
          .key("relations", .named("relation-choice"), "Which relations."),
          .key("actors", .named("actor-choice"), "Which actors."),
          .key("field", .type("string"), "The field that must be there, such as ids.untc."),
        ]
      ),
    ]
  }

  private static var viewKeys: [SchemaKey] {
    SchemaKey.common + [
      .key("title", .named("text"), "The title of the picture."),
      .key("extends", .named("id"), "The view that this one begins from."),
      .key("at", .named("period"), "An instant, or always."),
      .key("during", .named("period"), "A period."),
      .key("series", .named("period"), "A period, one picture for each step."),
      .key("step", .word(SeriesStep.self), "The step of the series."),
      .key("select", .oneOrMany(.named("step")), "Ordered steps; everything unless given."),
      .key("show", .named("show"), "What is shown and how."),
      .key("style", .oneOrMany(.named("style-rule")), "Ordered style rules."),
      .key("group", .oneOrMany(.named("group")), "Clusters."),
      .key("focus", .named("ids"), "The actors that the view is about."),
      .key("layout", .named("layout"), "How the picture is laid out."),
      .key("steps", .list(of: .named("story-step")), "A story told on the view."),
      .key("lang", .named("language"), "The language of the picture."),
      .key("relabel", .map(to: .named("text")), "Names for actors in this view only."),
      .key("measures", .oneOrMany(.type("string")), "Measures to show with the view."),
      .key("project", .map(to: .word(ProjectionShape.self)), "Projections that differ."),
    ]
  }

  private static var showKeys: [SchemaKey] {
    [
      .key("parallel", .word(ParallelPolicy.self), "Several relations of one pair."),
      .key("parallel-by", .word(ParallelRule.self), "What is merged or counted together."),
      .key("hyperedges", .word(HyperedgePolicy.self), "Relations of more than two actors."),
      .key("possible", .word(PossiblePolicy.self), "Relations that may not hold."),
      .key("ended", .word(EndedPolicy.self), "Relations that are over."),
      .key("unsourced", .word(UnsourcedPolicy.self), "Relations without evidence."),
      .key("absent", .named("visibility"), "Attested absences."),
      .key("dates", .named("visibility"), "Dates on lines."),
      .key("claims", .word(ClaimsPolicy.self), "Which claims are shown."),
      .key("observations", .named("visibility"), "Observations."),
      .key("influences", .named("visibility"), "Influences."),
      .key("legend", .named("visibility"), "The legend."),
    ]
  }
}
