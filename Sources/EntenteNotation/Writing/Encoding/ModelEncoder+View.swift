internal import EntenteModel
internal import OrderedCollections

extension ModelEncoder {
  /// A view.
  func tree(_ view: View) -> NotationTree {
    var map = NotationMap()
    map.put("title", text(view.title))
    map.putNames(of: view, self)
    map.put("extends", view.extends)
    putTime(of: view, into: &map)
    map.put("select", alwaysList(view.selection.map(tree)))
    map.put("show", tree(view.show))
    map.put("style", alwaysList(view.style.map(tree)))
    map.put("group", groups(view.groups))
    map.put("focus", list(view.focus))
    map.put("layout", tree(view.layout))
    map.put("steps", alwaysList(view.steps.map(tree)))
    map.put("lang", view.language?.rawValue)
    map.put("relabel", section(view.relabel, text))
    map.put("measures", list(view.measures))
    map.put("project", section(view.projections) { .text($0.rawValue) })
    map.putSupport(of: view, self)
    return map.tree
  }

  private func putTime(of view: View, into map: inout NotationMap) {
    switch view.time {
    case .always: map.put("at", "always")
    case .at(let period): map.put("at", period)
    case .during(let period): map.put("during", period)
    case .series(let period, let step):
      map.put("series", period)
      map.put("step", step)
    case nil: break
    }
  }

  private func tree(_ show: DisplayPolicy) -> NotationTree? {
    func shown(_ flag: Bool?) -> String? { flag.map { $0 ? "shown" : "hidden" } }
    var map = NotationMap()
    map.put("parallel", show.parallel)
    map.put("parallel-by", show.parallelBy)
    map.put("hyperedges", show.hyperedges)
    map.put("possible", show.possible)
    map.put("ended", show.ended)
    map.put("unsourced", show.unsourced)
    map.put("absent", shown(show.showsAbsent))
    map.put("dates", shown(show.showsDates))
    map.put("claims", show.claims)
    map.put("observations", shown(show.showsObservations))
    map.put("influences", shown(show.showsInfluences))
    map.put("legend", shown(show.showsLegend))
    return map.treeUnlessEmpty
  }

  private func tree(_ rule: StyleRule) -> NotationTree {
    var map = NotationMap()
    map.put("match", tree(rule.match))
    map.put("color", rule.color)
    map.put("line", rule.line)
    map.put("width", rule.width.map(tree))
    map.put("fill", rule.fill)
    map.put("shape", rule.shape)
    map.put("size", rule.size)
    return map.tree
  }

  private func tree(_ match: StyleMatch) -> NotationTree {
    var named = NotationMap()
    switch match {
    case .relations(let criteria):
      if let tree = map(criteria).treeUnlessEmpty, !isExpanded { return tree }
      named.put("relations", tree(criteria))
    case .actors(let criteria):
      named.put("actors", tree(criteria))
    }
    return named.tree
  }

  private func tree(_ width: LineWidth) -> NotationTree {
    switch width {
    case .fixed(let points):
      return .number(points)
    case .scaled(let source, let range):
      var map = NotationMap()
      switch source {
      case .intensity: map.put("by", "intensity")
      case .attribute(let id): map.put("by", "attributes.\(id)")
      }
      map.put("range", bounds(range))
      return map.tree
    }
  }

  private func groups(_ groups: [Grouping]) -> NotationTree? {
    let trees = groups.map(tree)
    if !isExpanded, trees.count == 1 { return trees.first }
    return alwaysList(trees)
  }

  private func tree(_ grouping: Grouping) -> NotationTree {
    var map = NotationMap()
    switch grouping {
    case .kind: return .text("kind")
    case .membership(let actor): map.put("membership", actor)
    case .named(let label, let actors):
      map.put("label", text(label))
      map.put("actors", alwaysList(actors.map(\.rawValue)) ?? .list([]))
    }
    return map.tree
  }

  private func tree(_ layout: LayoutChoice) -> NotationTree? {
    var map = NotationMap()
    map.put("engine", layout.engine)
    map.put("direction", layout.direction)
    map.put("separation", layout.separation)
    return map.treeUnlessEmpty
  }

  private func tree(_ step: StoryStep) -> NotationTree {
    var map = NotationMap()
    map.put("title", text(step.title))
    map.put("text", text(step.text))
    map.put("highlight", list(step.highlight.map(shortAddress)))
    return map.tree
  }
}
