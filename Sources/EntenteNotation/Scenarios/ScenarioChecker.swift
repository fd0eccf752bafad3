internal import EntenteModel
internal import OrderedCollections

/// Finds what does not hold in scenarios, as far as their texts and the names of the model tell.
///
/// What only applying them shows, such as whether a field can be set, is found by whoever does.
struct ScenarioChecker {
  let set: ScenarioSet
  /// The names of measures; nil if they are not looked at.
  let measures: [String]?
  private var found: [PlacedFinding] = []

  init(set: ScenarioSet, measures: [String]?) {
    self.set = set
    self.measures = measures
  }

  /// All findings, scenario by scenario.
  func findings() -> [PlacedFinding] {
    var copy = self
    for (id, scenario) in set.scenarios {
      copy.checkLinks(id, scenario)
      copy.check(id, scenario, ScenarioScope(scenario, in: set))
    }
    return copy.found
  }

  private mutating func report(
    _ code: RuleCode,
    in id: ScenarioID,
    at path: [ElementPath.Step],
    _ message: String,
    help: String? = nil,
    part: String? = nil
  ) {
    found.append(PlacedFinding(.init(code, in: id, at: path, message, help: help), part: part))
  }

  /// R902 and R908: what a scenario goes on from is there, and does not lead back.
  private mutating func checkLinks(_ id: ScenarioID, _ scenario: Scenario) {
    for (link, path) in scenario.links {
      if !set.ids.contains(link) {
        let known = set.ids.filter { $0 != id }.map(\.rawValue)
        report(
          "R902",
          in: id,
          at: path,
          "unknown scenario \"\(link)\"",
          help: Self.meant(by: link.rawValue, among: known)
            ?? (known.isEmpty
              ? "scenarios are files in the folder scenarios beside the model"
              : "there are \(known.sorted().prefix(12).joined(separator: ", "))")
        )
      } else if let way = way(from: link, to: id), isFirst(id, of: way) {
        report(
          "R908",
          in: id,
          at: path,
          "a scenario cannot go on from itself: "
            + ([id] + way).map(\.rawValue).joined(separator: " → "),
          help: "take one of these links away"
        )
      }
    }
  }

  /// Whether a scenario is the first of a circle, in which the circle is told of.
  private func isFirst(_ id: ScenarioID, of circle: [ScenarioID]) -> Bool {
    set.ids.first(where: circle.contains) == id
  }

  /// The shortest chain of scenarios by which one leads to another, both with it.
  private func way(from start: ScenarioID, to goal: ScenarioID) -> [ScenarioID]? {
    var previous: [ScenarioID: ScenarioID] = [:]
    var seen: Set<ScenarioID> = [start]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      if current == goal {
        var way = [current]
        while let before = previous[way[way.count - 1]] { way.append(before) }
        return way.reversed()
      }
      for (link, _) in set.scenarios[current]?.links ?? [] where seen.insert(link).inserted {
        previous[link] = current
        queue.append(link)
      }
    }
    return nil
  }

  private mutating func check(_ id: ScenarioID, _ scenario: Scenario, _ scope: ScenarioScope) {
    for (name, parameter) in scenario.parameters {
      check(name, parameter, in: id, scope)
    }
    if let distribution = scenario.assumedWeight?.distribution, let range = distribution.range,
      range.lowerBound < 0 || range.upperBound > 1
    {
      report(
        "R910",
        in: id,
        at: [.key("assumed-weight"), .key("dist")],
        "a weight lies between 0 and 1, and \(distribution) does not"
      )
    }
    for (index, operation) in scenario.operations.enumerated() {
      check(operation, at: [.key("operations"), .index(index)], in: id, scope)
    }
    if let until = scenario.ensemble?.until {
      check(until, at: [.key("ensemble"), .key("until")], in: id, scope)
    }
    checkCorrelations(id, scenario, scope)
    checkSweep(id, scenario, scope)
    for (index, output) in (scenario.sensitivity?.outputs ?? []).enumerated() {
      check(output, at: [.key("sensitivity"), .key("outputs"), .index(index)], in: id, scope)
    }
    for (index, measure) in scenario.measures.enumerated() {
      checkMeasure(measure, at: [.key("measures"), .index(index)], in: id, part: nil)
    }
    for claim in scenario.expectations {
      let path: [ElementPath.Step] = [.key("expect"), .key(claim.id.rawValue)]
      check(claim.predicate, at: path + [.key("that")], in: id, scope)
      check(claim.evidence, at: path, in: id, scope)
      // R914: a claim is somebody's.
      if claim.evidence.isEmpty {
        report(
          "R914",
          in: id,
          at: path,
          "the claim \"\(claim.id)\" names no source",
          help: "cite the page that makes it: source: { source: ID, at: { page: 3 } }"
        )
      }
    }
  }

  private mutating func check(
    _ name: ParameterID,
    _ parameter: ScenarioParameter,
    in id: ScenarioID,
    _ scope: ScenarioScope
  ) {
    let path: [ElementPath.Step] = [.key("parameters"), .key(name.rawValue)]
    if let range = parameter.range {
      let text = "\(Quantity(.range(range.lowerBound, range.upperBound)))"
      if !range.contains(parameter.value) {
        report("R910", in: id, at: path + [.key("default")], "the default lies outside \(text)")
      }
      if let distribution = parameter.distribution, let drawn = distribution.range,
        !range.contains(drawn.lowerBound) || !range.contains(drawn.upperBound)
      {
        report(
          "R910",
          in: id,
          at: path + [.key("dist")],
          "\(distribution) gives values outside \(text)",
          help: "narrow the distribution, or widen the range"
        )
      }
    }
    if let binding = parameter.binding {
      check(binding.element, at: path + [.key("binds")], in: id, scope)
    }
  }

  /// Correlated parameters are known and vary, and no two are named twice.
  private mutating func checkCorrelations(
    _ id: ScenarioID,
    _ scenario: Scenario,
    _ scope: ScenarioScope
  ) {
    var seen: Set<Set<ParameterID>> = []
    for (index, pair) in (scenario.ensemble?.correlations ?? []).enumerated() {
      let path: [ElementPath.Step] = [.key("ensemble"), .key("correlations"), .index(index)]
      for (place, name) in [pair.first, pair.second].enumerated() {
        let there = path + [.key("between"), .index(place)]
        guard let parameter = scope.parameters[name] else {
          reportUnknown(name, at: there, in: id, scope)
          continue
        }
        if parameter.distribution == nil {
          let message = "\"\(name)\" does not vary, so nothing can go together with it"
          report("R910", in: id, at: there, message, help: "give it a dist, as uniform(0, 1)")
        }
      }
      if !seen.insert([pair.first, pair.second]).inserted {
        report("R910", in: id, at: path, "the correlation of these two stands twice")
      }
    }
    guard let plan = scenario.ensemble, !plan.correlations.isEmpty else { return }
    let place: [ElementPath.Step] = [.key("ensemble"), .key("correlations")]
    if plan.until != nil {
      report(
        "R910",
        in: id,
        at: place,
        "draws that go together are made all at once, and until asks for more and more",
        help: "leave until out, and write n: as large as is needed"
      )
    }
    if ![.sobol, .monteCarlo, .latinHypercube].contains(plan.sampler) {
      report(
        "R910",
        in: id,
        at: place,
        "\(plan.sampler.rawValue) moves parameters apart, so they cannot go together",
        help: "take sampler: sobol, latin-hypercube or monte-carlo"
      )
    }
  }

  private mutating func checkSweep(
    _ id: ScenarioID,
    _ scenario: Scenario,
    _ scope: ScenarioScope
  ) {
    for (name, values) in scenario.sweep {
      let path: [ElementPath.Step] = [.key("sweep"), .key(name.rawValue)]
      guard let parameter = scope.parameters[name] else {
        reportUnknown(name, at: path, in: id, scope)
        continue
      }
      guard let range = parameter.range,
        let bad = values.firstIndex(where: { !range.contains($0) })
      else { continue }
      report(
        "R910",
        in: id,
        at: path + [.index(bad)],
        "\(Quantity(.number(values[bad]))) lies outside the range of \"\(name)\", "
          + "\(Quantity(.range(range.lowerBound, range.upperBound)))"
      )
    }
  }
}

extension ScenarioChecker {
  private mutating func check(
    _ operation: ScenarioOperation,
    at path: [ElementPath.Step],
    in id: ScenarioID,
    _ scope: ScenarioScope
  ) {
    check(operation.evidence, at: path, in: id, scope)
    switch operation.action {
    case .scale(_, let amount):
      check(amount, at: path + [.key("scale"), .key("by")], in: id, scope)
    case .shock(_, let amount, _):
      check(amount, at: path + [.key("shock"), .key("by")], in: id, scope)
    case .hold(_, let amount): check(amount, at: path + [.key("do"), .key("value")], in: id, scope)
    case .add, .remove, .replace, .rename, .merge: break
    }
    // R904: each operation rests on something; an element that is added may say itself on what.
    guard operation.evidence.isEmpty, (operation.assumption ?? "").trimmed.isEmpty else { return }
    if case .add(let element) = operation.action {
      guard element.annotations.evidence.isEmpty else { return }
      if case .source = element { return }
      // R915: a weight is somebody's judgement.
      if case .influence(let influence) = element, influence.weight != nil {
        report(
          "R915",
          in: id,
          at: path + [.key("add")],
          "the weight of \"\(influence.id)\" rests on nothing",
          help: "cite a source, or say with assumption: that it is assumed, and why"
        )
        return
      }
    }
    report(
      "R904",
      in: id,
      at: path,
      "the operation rests on nothing",
      help: "cite a source with evidence:, or say with assumption: what is assumed"
    )
  }

  /// R902: the sources of evidence are there.
  private mutating func check(
    _ evidence: [Evidence],
    at path: [ElementPath.Step],
    in id: ScenarioID,
    _ scope: ScenarioScope
  ) {
    for (index, item) in evidence.enumerated() {
      let address = Address.source(item.source)
      guard !scope.contains(address) else { continue }
      report(
        "R902",
        in: id,
        at: path + [.key("evidence"), .index(index), .key("source")],
        "unknown source \"\(item.source)\"",
        help: Self.meant(by: item.source.rawValue, among: scope.names(of: "source"))
      )
    }
  }

  /// R902: what an expression names is there.
  private mutating func check(
    _ expression: ScenarioExpression,
    at path: [ElementPath.Step],
    in id: ScenarioID,
    _ scope: ScenarioScope
  ) {
    for name in expression.parameters where scope.parameters[name] == nil {
      reportUnknown(name, at: path, in: id, scope)
    }
    for quantity in expression.quantities {
      switch quantity {
      case .level(let text):
        if let address = Address(text) { check(address, at: path, in: id, scope) }
      case .measure(let name, let actor):
        checkMeasure(name, at: path, in: id, part: name)
        guard let actor, !scope.contains(.actor(actor)) else { continue }
        report(
          "R902",
          in: id,
          at: path,
          "unknown actor \"\(actor)\"",
          help: Self.meant(by: actor.rawValue, among: scope.names(of: "actor")),
          part: actor.rawValue
        )
      }
    }
  }

  private mutating func check(
    _ address: Address,
    at path: [ElementPath.Step],
    in id: ScenarioID,
    _ scope: ScenarioScope
  ) {
    guard !scope.matches(address) else { return }
    let isPattern = address.name.contains("*")
    report(
      "R902",
      in: id,
      at: path,
      isPattern
        ? "nothing matches \"\(address)\"" : "unknown \(address.section) \"\(address.name)\"",
      help: isPattern ? nil : Self.meant(by: address.name, among: scope.names(of: address.section)),
      part: address.description
    )
  }

  private mutating func reportUnknown(
    _ name: ParameterID,
    at path: [ElementPath.Step],
    in id: ScenarioID,
    _ scope: ScenarioScope
  ) {
    let known = scope.parameters.keys.map(\.rawValue)
    var help = Self.meant(by: name.rawValue, among: known)
    // A minus without a blank before it was read as part of the name.
    if let head = known.filter({ name.rawValue.hasPrefix($0 + "-") }).max(by: {
      $0.count < $1.count
    }) {
      let rest = name.rawValue.dropFirst(head.count + 1)
      help = "a minus after a name needs a blank before it: $\(head) - \(rest)"
    }
    report(
      "R902",
      in: id,
      at: path,
      "unknown parameter \"\(name)\"",
      help: help ?? (known.isEmpty ? "declare it under parameters:" : nil),
      part: "$\(name)"
    )
  }

  private mutating func checkMeasure(
    _ name: String,
    at path: [ElementPath.Step],
    in id: ScenarioID,
    part: String?
  ) {
    guard let measures, !measures.contains(name) else { return }
    report(
      "R902",
      in: id,
      at: path,
      "unknown measure \"\(name)\"",
      help: Self.meant(by: name, among: measures) ?? "entente metrics --list names them",
      part: part
    )
  }

  private static func meant(by name: String, among known: [String]) -> String? {
    EditDistance.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
  }
}

extension Scenario {
  /// The scenarios that it goes on from, with where it says so.
  var links: [(id: ScenarioID, path: [ElementPath.Step])] {
    (parent.map { [($0, [.key("extends")])] } ?? [])
      + mixins.enumerated().map { ($0.element, [.key("mixins"), .index($0.offset)]) }
  }
}

extension ScenarioElement {
  /// Its label, description, tags, evidence and allowances.
  var annotations: Annotations {
    switch self {
    case .actor(let element): element.annotations
    case .source(let element): element.annotations
    case .relation(let element): element.annotations
    case .observation(let element): element.annotations
    case .factor(let element): element.annotations
    case .influence(let element): element.annotations
    }
  }
}
