internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  func view(_ id: ViewID) -> View {
    var fields = Fields(self, "a view")
    var view = View(id)
    view.annotations = annotations(&fields)
    view.title = fields.take("title")?.text("title") ?? LocalizedText()
    view.extends = fields.take("extends")?.reference("extends")
    view.time = viewTime(&fields)
    view.selection = fields.take("select")?.items.compactMap { $0.selectionStep() } ?? []
    view.show = fields.take("show")?.displayPolicy() ?? DisplayPolicy()
    view.style = fields.take("style")?.items.compactMap { $0.styleRule() } ?? []
    view.groups = fields.take("group")?.items.compactMap { $0.grouping() } ?? []
    view.focus = fields.take("focus")?.references("focus") ?? []
    view.layout = fields.take("layout")?.layoutChoice() ?? LayoutChoice()
    view.steps = fields.take("steps")?.items.map { $0.storyStep() } ?? []
    view.language = fields.take("lang")?.languageTag()
    for (key, value) in fields.take("relabel")?.pairs("relabel") ?? [] {
      guard let actor = key.reference("an actor", as: ActorID.self) else { continue }
      view.relabel[actor] = value.text("relabel")
    }
    view.measures = fields.take("measures")?.strings("measures") ?? []
    for (key, value) in fields.take("project")?.pairs("project") ?? [] {
      guard let type = key.reference("a relation type", as: RelationTypeID.self) else { continue }
      view.projections[type] = value.choice("project")
    }
    fields.finish()
    return view
  }

  private func viewTime(_ fields: inout Fields) -> ViewTime? {
    let at = fields.take("at")
    let during = fields.take("during")
    let series = fields.take("series")
    let step: SeriesStep? = fields.take("step")?.choice("step")
    let given = [at, during, series].compactMap(\.self)
    if given.count > 1 {
      session.report(
        Diagnostic("R104", "use one of at, during and series", at: given[1].range)
      )
      return nil
    }
    if at?.scalar == "always" { return .always }
    if let at { return at.period("at").map(ViewTime.at) }
    if let during { return during.period("during").map(ViewTime.during) }
    if let series {
      return series.period("series").map { ViewTime.series($0, by: step ?? .year) }
    }
    return nil
  }

  private func selectionStep() -> SelectionStep? {
    let pairs = pairs("a step", expected: "{ include: … } or { exclude: … }")
    guard let (key, value) = pairs.first else { return nil }
    let subjects = ["relations", "actors", "observations", "factors", "influences"]
    if let subject = key.scalar, subjects.contains(subject) {
      session.report(
        Diagnostic(
          "R101",
          "unknown key \"\(subject)\" in a step of select",
          at: key.range,
          label: "not a key of a step of select",
          help: "write [ { include: { \(subject): \(value.scalar ?? "…") } } ]"
        )
      )
      return nil
    }
    guard pairs.count == 1, let verb = key.scalar, ["include", "exclude"].contains(verb) else {
      Fields.unknown(
        pairs.count == 1 ? key : pairs[1].key,
        of: "a step of select",
        known: ["include", "exclude"]
      )
      return nil
    }
    return value.selectionSubject().map {
      SelectionStep(includes: verb == "include", subject: $0)
    }
  }

  private func selectionSubject() -> SelectionStep.Subject? {
    var fields = Fields(self, "a step of select")
    var subjects: [SelectionStep.Subject] = []
    if let reader = fields.take("relations") {
      subjects.append(.relations(reader.relationCriteria()))
    }
    if let reader = fields.take("actors") { subjects.append(.actors(reader.actorCriteria())) }
    if let reader = fields.take("observations") {
      subjects.append(.observations(reader.elementCriteria("observations")))
    }
    if let reader = fields.take("factors") {
      subjects.append(.factors(reader.elementCriteria("factors")))
    }
    if let reader = fields.take("influences") {
      subjects.append(.influences(reader.elementCriteria("influences")))
    }
    if let reader = fields.take("neighbours-of") { subjects.append(reader.neighbours()) }
    if let reader = fields.take("members-of") { subjects.append(reader.members()) }
    fields.finish()
    if subjects.count > 1 {
      session.report(
        Diagnostic("R102", "a step names one subject; write one step each", at: range)
      )
    }
    return subjects.first
  }

  private func neighbours() -> SelectionStep.Subject {
    guard isMap else {
      return .neighbours(of: references("neighbours-of"), depth: 1, through: [])
    }
    var fields = Fields(self, "neighbours-of")
    let actors: [ActorID] = fields.take("actor")?.references("actor") ?? []
    let depth = fields.take("depth")?.count("depth") ?? 1
    let types: [RelationTypeID] = fields.take("type")?.references("type") ?? []
    if actors.isEmpty, fields.key("actor") == nil { fields.missing("actor") }
    fields.finish()
    return .neighbours(of: actors, depth: depth, through: types)
  }

  private func members() -> SelectionStep.Subject {
    guard isMap else { return .members(of: references("members-of"), at: nil) }
    var fields = Fields(self, "members-of")
    let actors: [ActorID] = fields.take("actor")?.references("actor") ?? []
    let time = fields.take("at")?.period("at")
    if actors.isEmpty, fields.key("actor") == nil { fields.missing("actor") }
    fields.finish()
    return .members(of: actors, at: time)
  }

  private func grouping() -> Grouping? {
    if let scalar {
      if scalar == "kind" { return .kind }
      wrongShape("group", expected: "kind, { membership: ID } or { label: …, actors: […] }")
      return nil
    }
    var fields = Fields(self, "a group")
    let membership = fields.take("membership")?.reference("membership", as: ActorID.self)
    let label = fields.take("label")?.text("label") ?? LocalizedText()
    let actors: [ActorID] = fields.take("actors")?.references("actors") ?? []
    fields.finish()
    return membership.map(Grouping.membership(of:)) ?? .named(label, actors)
  }

  private func layoutChoice() -> LayoutChoice {
    if let scalar { return LayoutChoice(engine: scalar) }
    var fields = Fields(self, "layout")
    let choice = LayoutChoice(
      engine: fields.take("engine")?.string("engine"),
      direction: fields.take("direction")?.choice("direction"),
      separation: fields.take("separation")?.number("separation", in: 0.1...10)
    )
    fields.finish()
    return choice
  }

  private func storyStep() -> StoryStep {
    var fields = Fields(self, "a story's step")
    let step = StoryStep(
      title: fields.take("title")?.text("title") ?? LocalizedText(),
      text: fields.take("text")?.text("text") ?? LocalizedText(),
      highlight: fields.take("highlight")?.items.compactMap { $0.address("highlight") } ?? []
    )
    fields.finish()
    return step
  }
}
