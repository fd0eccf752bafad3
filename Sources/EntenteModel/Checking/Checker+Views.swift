import OrderedCollections

extension Checker {
  mutating func checkViews() {
    for view in model.views.values {
      let resolved = model.resolved(view)
      checkParallels(in: view, resolved)
      // What a view selects is the reason for warnings only.
      guard leastSeverity <= .warning, !reliesOnUnknowns(view) else { continue }
      let period: Period? =
        switch resolved.time {
        case .at(let period), .during(let period), .series(let period, _): period
        case .always, nil: nil
        }
      var selector = Selector(index, days: period.map(Model.days(of:)))
      let selection = selector.run(resolved.selection)
      checkYield(of: selection, view, resolved)
      checkProjections(of: selection, view, resolved)
      checkWidths(of: selection, view)
      checkSteps(of: selection, view, resolved)
    }
  }

  /// Whether the view, or one that it extends, refers to something unknown.
  private func reliesOnUnknowns(_ view: View) -> Bool {
    var seen: Set<ViewID> = []
    var next: ViewID? = view.id
    while let id = next, seen.insert(id).inserted {
      if viewsWithUnknowns.contains(id) { return true }
      next = model.views[id]?.extends
    }
    return false
  }

  // R801: a view selects something, and so does each of its steps.
  private mutating func checkYield(of selection: Selection, _ view: View, _ resolved: View) {
    let here = ElementPath(.view(view.id))
    let isEmpty =
      selection.relations.isEmpty && selection.actors.isEmpty && selection.observations.isEmpty
      && selection.factors.isEmpty && selection.influences.isEmpty
    if isEmpty {
      report(
        "R801",
        .warning,
        at: view.selection.isEmpty ? here.atKey : here.key("select"),
        "view \(view.id.quoted) selects nothing",
        help: "widen its steps or its time"
      )
      return
    }
    let inherited = resolved.selection.count - view.selection.count
    for (position, step) in view.selection.enumerated()
    where selection.stepEffects[inherited + position] == 0 {
      report(
        "R801",
        .warning,
        at: here.key("select").index(position).key(step.includes ? "include" : "exclude").atKey,
        "step \(position + 1) \(step.includes ? "includes nothing new" : "excludes nothing")",
        help: "correct or remove it"
      )
    }
  }

  // R802: relations are merged or counted by a rule that the view states.
  private mutating func checkParallels(in view: View, _ resolved: View) {
    guard let policy = view.show.parallel, policy == .merge || policy == .count,
      resolved.show.parallelBy == nil
    else { return }
    report(
      "R802",
      at: ElementPath(.view(view.id)).key("show").key("parallel"),
      "parallel \(policy.rawValue.quoted) does not say which relations belong together",
      help: "set parallel-by: type, valence or pair"
    )
  }

  // R803: measures need to know how each selected relation becomes edges.
  private mutating func checkProjections(of selection: Selection, _ view: View, _ resolved: View) {
    guard let measure = view.measures.first else { return }
    let types = OrderedSet(selection.relations.keys.compactMap { model.relations[$0]?.type })
    for type in types where resolved.projections[type] == nil {
      guard let known = index.types[type], known.projection == nil else { continue }
      report(
        "R803",
        .warning,
        at: ElementPath(.view(view.id)).key("measures"),
        "\(measure) needs a projection for \(type) (clique, star, junction or none)",
        help: "set project on the type, or in the view"
      )
    }
  }

  // R804: a width follows an attribute that the relations have.
  private mutating func checkWidths(of selection: Selection, _ view: View) {
    for (position, rule) in view.style.enumerated() {
      guard case .scaled(.attribute(let attribute), _)? = rule.width,
        case .relations(let criteria) = rule.match
      else { continue }
      let matcher = RelationMatcher(criteria, in: index)
      let relations = selection.relationValues.filter(matcher.matches)
      let missing = relations.filter { $0.attributes[attribute]?.used?.number == nil }.count
      guard missing > 0 else { continue }
      report(
        "R804",
        .warning,
        at: ElementPath(.view(view.id)).key("style").index(position).key("width").key("by"),
        "width by attributes.\(attribute): \(missing) of \(relations.count) relations lack it",
        help: "narrow the match, or add the attribute"
      )
    }
  }

  // R806: the steps of a series are no finer than the dates that they show.
  private mutating func checkSteps(of selection: Selection, _ view: View, _ resolved: View) {
    guard case .series(let series, let step)? = resolved.time else { return }
    var coarse: [DatePrecision: Int] = [:]
    for relation in selection.relationValues {
      guard let period = model.period(of: relation, extent: index.types[relation.type]?.extent)
      else { continue }
      let inside = period.dates.filter { Period($0).overlap(with: series) != .none }
      if let worst = inside.map(\.precision).max(), worst > step.precision {
        coarse[worst, default: 0] += 1
      }
    }
    guard let worst = coarse.keys.max() else { return }
    let count = coarse.values.reduce(0, +)
    let subject = count == 1 ? "1 relation is" : "\(count) relations are"
    let here = ElementPath(.view(view.id))
    report(
      "R806",
      .warning,
      at: here.key(view.time == nil ? "extends" : "step"),
      "series by the \(step.rawValue), but \(subject) dated to the \(worst.word)",
      help: "take a coarser step"
    )
  }
}

extension DatePrecision {
  /// The unit in words.
  fileprivate var word: String {
    switch self {
    case .day: "day"
    case .month: "month"
    case .quarter: "quarter or season"
    case .fourMonths: "third of a year"
    case .halfYear: "half-year"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    }
  }
}
