import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  var title: String {
    let fallback = model.defaults.language
    return options.title
      ?? view.title.wording(in: tag, fallback: fallback)
      ?? view.label.wording(in: tag, fallback: fallback)
      ?? model.title.wording(in: tag, fallback: fallback)
      ?? view.id.rawValue
  }

  /// "29 relations of 20 actors · 1991–2017 · Sun 2017 · as of 2017-07".
  func subtitle(relations: [DrawnRelation], actors: Int) -> String {
    let ties = relations.filter(\.isTie)
    let over = ties.count(where: \.hasEnded)
    var parts =
      overlay == nil
      ? [counts(ties: ties.count - over, over: over, actors: actors)] : changeCounts()
    if let asked = timeText {
      parts.append(asked)
    } else if let years = years(of: ties, observations) {
      parts.append(years)
    }
    if let sources = sourceText(relations) { parts.append(sources) }
    if let asOf = model.defaults.asOf { parts.append(words(.asOf, dates.text(asOf))) }
    if let name = options.scenarioName { parts.insert(words(.scenario, name), at: 0) }
    let isAssumed = options.plan.map { $0.options.isAssumptionDriven && $0.panel != .base }
    if isAssumed ?? options.isAssumptionDriven { parts.append(words(.assumptionDriven)) }
    return parts.joined(separator: " · ")
  }

  /// How many there are of what the picture shows, the most first and the actors last.
  private func counts(ties: Int, over: Int, actors: Int) -> String {
    let others = [
      (influences.count, CountedNoun.influence), (observations.count, .observation),
    ]
    let past = over > 0 ? words(.overByThen, "\(over)") : ""
    guard others.contains(where: { $0.0 > 0 }) else {
      return relationsOfActors(words.counted(ties, .relation) + past, actors)
    }
    let counted = ([(ties, CountedNoun.relation)] + others).enumerated().sorted {
      ($1.element.0, $0.offset) < ($0.element.0, $1.offset)
    }.map(\.element)
    return (counted + [(actors, .actor)])
      .filter { $0.0 > 0 || $0.1 == .relation && over > 0 }
      .map { words.counted($0.0, $0.1) + ($0.1 == .relation ? past : "") }
      .joined(separator: words.listSeparator)
  }

  private func relationsOfActors(_ counted: String, _ actors: Int) -> String {
    let others = words.counted(actors, .actor)
    switch words {
    case .english: return "\(counted) of \(others)"
    case .traditionalChinese: return "\(others)之間的 \(counted)"
    case .simplifiedChinese: return "\(others)之间的 \(counted)"
    case .russian: return "\(counted), \(others)"
    }
  }

  private var timeText: String? {
    if let text = options.timeText { return words(.atTime, text) }
    guard let days = selection.days else { return nil }
    let (first, last) = (days.lowerBound, days.upperBound)
    if first.isDistant || last.isDistant { return nil }
    if first == last { return words(.atTime, first.description) }
    let startsYear = first.month == 1 && first.day == 1
    let endsYear = last.month == 12 && last.day == 31
    guard startsYear, endsYear else { return words(.duringTime, "\(first)–\(last)") }
    return first.year == last.year
      ? words(.atTime, "\(first.year)") : words(.duringTime, "\(first.year)–\(last.year)")
  }

  /// The years from the first to the last date that is shown; nil where nothing is dated.
  func years(of relations: [DrawnRelation], _ observations: [Observation] = []) -> String? {
    var first: Int?
    var last: Int?
    var goesOn = false
    func note(_ period: Period) {
      let bounds = period.bounds
      for day in [bounds.startMin, bounds.endMax] where !day.isDistant {
        first = min(first ?? day.year, day.year)
        last = max(last ?? day.year, day.year)
      }
    }
    for drawn in relations {
      if let period = drawn.period {
        note(period)
        goesOn = goesOn || period.bounds.endMax.isDistant
      } else {
        // When the whole was written is said beside the years.
        for sighting in drawn.relation.attested where sighting != model.defaults.asOf {
          note(sighting)
        }
      }
    }
    for observation in observations {
      if let when = observation.when?.used, when != model.defaults.asOf { note(when) }
    }
    guard let first, let last else { return nil }
    if goesOn { return words(.since, "\(first)") }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  /// The sources most cited, the first two by name.
  private func sourceText(_ relations: [DrawnRelation]) -> String? {
    var counts: OrderedDictionary<SourceID, Int> = [:]
    var cited = relations.flatMap(\.relation.evidence)
    cited += influences.flatMap(\.evidence) + observations.flatMap(\.evidence)
    for evidence in cited { counts[evidence.source, default: 0] += 1 }
    guard !counts.isEmpty else { return nil }
    let ranked = counts.enumerated().sorted { first, second in
      first.element.value == second.element.value
        ? first.offset < second.offset : first.element.value > second.element.value
    }.map { evidenceWords.short($0.element.key) }
    let named = ranked.prefix(2).joined(separator: words.listSeparator)
    let rest = ranked.count - 2
    return rest > 0 ? named + " " + words.counted(rest, .more) : named
  }
}

extension DiagramBuilder {
  /// Above this many nodes springs take too long, and a layout on several scales is used.
  private static let springLimit = 400

  func defaultEngine() -> String {
    let causes = influences.count
    if causes > 0, causes * 2 >= lineCount { return "dot" }
    if !clusters.isEmpty { return "dot" }
    return nodes.count > Self.springLimit ? "sfdp" : "neato"
  }

  func defaultDirection() -> LayoutDirection {
    // What a change leads to reads down the page, where there is room for its cards side by side.
    influences.isEmpty || options.plan != nil ? .down : .right
  }
}
