import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  /// How many relations a card lists before it says how many more there are.
  static let rowLimit = 8
  static let headSize = 11.0
  static let rowSize = 10.0

  /// The node that stands on the line of a bundle.
  func node(of bundle: RelationBundle) -> DiagramNode {
    let isSingle = bundle.relations.count == 1
    let isFolded = isFolded(bundle)
    let policy = bundle.relations.contains { change(of: $0) != nil } ? .card : parallelPolicy
    let isFramed =
      !isFolded && (!isSingle || (bundle.isNary && view.show.hyperedges != .junction))
    let only = isSingle ? bundle.relations.first : nil
    let sections: [CardSection]
    if isFolded {
      sections = [foldedSection(bundle)]
    } else if bundle.isNary, view.show.hyperedges == .junction, let only {
      sections = [junctionSection(only)]
    } else if !isSingle, !bundle.ties.isEmpty, !bundle.isNary, policy == .count {
      sections = [countSection(bundle)]
    } else if !isSingle, !bundle.ties.isEmpty, !bundle.isNary, policy == .merge {
      sections = mergedSections(bundle)
    } else {
      sections = cardSections(bundle.relations, isFramed: isFramed, isNary: bundle.isNary)
    }
    let isCount = policy == .count && !bundle.isNary && !bundle.ties.isEmpty
    let framed = isFramed && !isCount
    return DiagramNode(
      name: bundle.name,
      id: only.map { "relation-\($0.relation.id)" }
        ?? bundle.name.replacing(":", with: "-").replacing("<", with: "").replacing(">", with: ""),
      classes: classes(of: bundle),
      role: bundle.isNary && !framed ? .junction : framed ? .card : .label,
      content: .table(sections),
      look: framed ? cardLook : labelLook,
      tooltip: bundle.relations.map(tooltip).joined(separator: "\n\n"),
      link: nil
    )
  }

  private var cardLook: NodeLook {
    NodeLook(
      shape: "box",
      fill: palette.card,
      outline: palette.cardEdge,
      outlineWidth: 0.8,
      ink: palette.ink,
      fontSize: Self.rowSize
    )
  }

  private func classes(of bundle: RelationBundle) -> [String] {
    var classes: OrderedSet<String> = [bundle.relations.count == 1 ? "relation" : "relations"]
    for drawn in bundle.relations { classes.append("type-\(drawn.relation.type)") }
    for drawn in bundle.relations { classes.append(drawn.valence.rawValue) }
    for drawn in bundle.relations {
      if let change = change(of: drawn) { classes.append(change.kind.rawValue) }
    }
    for drawn in bundle.relations {
      if let state = drawn.state { classes.append(state.rawValue) }
      if !drawn.isTie { classes.append("stated-absence") }
    }
    return Array(classes)
  }

  /// Sections by type, direction and valence, in order of their first dates.
  func cardSections(
    _ relations: [DrawnRelation],
    isFramed: Bool,
    isNary: Bool
  ) -> [CardSection] {
    var groups: OrderedDictionary<SectionKey, [DrawnRelation]> = [:]
    // What is not there stands below what is.
    for drawn in relations.filter(\.isTie) + relations.filter({ !$0.isTie }) {
      let direction = isNary ? nil : drawn.direction
      let key = SectionKey(
        type: drawn.relation.type,
        from: direction?.from,
        to: direction?.to,
        valence: drawn.valence,
        isTie: drawn.isTie
      )
      groups[key, default: []].append(drawn)
    }
    let kept = Self.kept(groups.values.map(\.count), limit: Self.rowLimit)
    var sections: [CardSection] = []
    for ((key, group), count) in zip(groups, kept) where count > 0 {
      sections.append(section(key, group, count: count, isFramed: isFramed))
    }
    let hidden = relations.count - kept.reduce(0, +)
    if hidden > 0 {
      let more = DiagramText(words.counted(hidden, .more), color: palette.quiet, size: 9)
      sections.append(CardSection(strip: isFramed ? [palette.card] : [], lines: [[more]]))
    }
    return sections
  }

  /// How many rows each section keeps: one each as far as they go, then the rest in order.
  static func kept(_ counts: [Int], limit: Int) -> [Int] {
    // One relation more takes no more room than the line that says so.
    guard counts.reduce(0, +) > limit + 1 else { return counts }
    var kept = counts.enumerated().map { $0 < limit ? min(1, $1) : 0 }
    var left = limit - kept.reduce(0, +)
    for place in counts.indices where kept[place] > 0 {
      let added = min(left, counts[place] - kept[place])
      kept[place] += added
      left -= added
    }
    return kept
  }

  private struct SectionKey: Hashable {
    let type: RelationTypeID
    let from: ActorID?
    let to: ActorID?
    let valence: Valence
    let isTie: Bool
  }

  private func section(
    _ key: SectionKey,
    _ group: [DrawnRelation],
    count: Int,
    isFramed: Bool
  ) -> CardSection {
    let colors = OrderedSet(group.flatMap(\.look.colors))
    let color = overlayInk(of: group[0]) ?? (key.isTie ? colors[0] : palette.quiet)
    var lines = headLines(key, group[0], color: color, isFramed: isFramed)
    for drawn in group.prefix(count) { lines += rows(of: drawn) }
    return CardSection(strip: isFramed ? Array(colors) : [], lines: lines)
  }

  private func headLines(
    _ key: SectionKey,
    _ first: DrawnRelation,
    color: String,
    isFramed: Bool
  ) -> [DiagramTextLine] {
    let name = typeName(of: first)
    let title = changeMark(of: first) + (key.isTie ? name : "∅ " + words(.none, name))
    var lines: [DiagramTextLine] = TextMeasure.wrapped(title, ems: Self.rowWidth)
      .map { [DiagramText($0, color: color, size: Self.headSize, isBold: !words.isChinese)] }
    if palette.isGrey, key.isTie, isFramed {
      lines[lines.count - 1].append(
        DiagramText(" (\(words(ShownSigns.phrase(key.valence))))", color: palette.quiet, size: 9)
      )
    }
    guard isFramed, let from = key.from, let to = key.to else { return lines }
    let direction = "\(wholeName(of: from)) →\u{A0}\(wholeName(of: to))"
    let room = Self.rowWidth - TextMeasure.ems(title)
    if lines.count == 1, TextMeasure.ems(direction) * 0.85 < room {
      let text = "  " + TextMeasure.unbound(direction)
      lines[0].append(DiagramText(text, color: palette.quiet, size: 9))
    } else {
      lines += TextMeasure.wrapped(direction, ems: Self.rowWidth * 1.15)
        .map { [DiagramText($0, color: palette.quiet, size: 9)] }
    }
    return lines
  }

  /// The name, date and marks of one relation, wrapped.
  private func rows(of drawn: DrawnRelation) -> [DiagramTextLine] {
    let isPale =
      (drawn.hasEnded && overlay == nil) || isPale([.relation(drawn.relation.id)])
    let isGone = overlay != nil && change(of: drawn)?.kind == .removed
    let color =
      isGone
      ? palette.quiet : isPale ? palette.faded(palette.ink, by: 0.45) : palette.ink
    var parts = [ownName(of: drawn), date(of: drawn)].compactMap(\.self)
    let marks = marks(of: drawn)
    let values = valueLines(of: drawn)
    if parts.isEmpty, marks.isEmpty { return values }
    var lines: [DiagramTextLine] = []
    if let name = parts.first, TextMeasure.ems(name) > Self.rowWidth {
      let wrapped = TextMeasure.wrapped(name, ems: Self.rowWidth)
      lines = wrapped.dropLast().map { [DiagramText($0, color: color, isStruck: isGone)] }
      parts[0] = wrapped.last ?? name
    }
    var line: DiagramTextLine = []
    var width = 0.0
    if !parts.isEmpty {
      var text = parts.joined(separator: " · ")
      if parts.count > 1, TextMeasure.ems(text) > Self.rowWidth {
        lines.append([DiagramText(parts[0], color: color, isStruck: isGone)])
        text = parts.dropFirst().joined(separator: " · ")
      }
      line.append(DiagramText(text, color: color, isStruck: isGone))
      width = TextMeasure.ems(text)
    }
    let pieces = marks.flatMap { mark in
      TextMeasure.wrapped(mark, ems: Self.rowWidth).enumerated().map { ($0 == 0, $1) }
    }
    for (isWhole, mark) in pieces {
      let text = line.isEmpty ? mark : " · " + mark
      let isFull = width + TextMeasure.ems(text) > Self.rowWidth * 1.1 || !isWhole
      if isFull, !line.isEmpty {
        lines.append(line)
        line = [DiagramText(mark, color: palette.quiet, isItalic: !words.isChinese)]
        width = TextMeasure.ems(mark)
      } else {
        line.append(DiagramText(text, color: palette.quiet, isItalic: !words.isChinese))
        width += TextMeasure.ems(text)
      }
    }
    lines.append(line)
    return lines + values
  }

  private func junctionSection(_ drawn: DrawnRelation) -> CardSection {
    var section = cardSections([drawn], isFramed: false, isNary: true)[0]
    section.lines.insert([DiagramText("●", color: drawn.look.colors[0], size: 13)], at: 0)
    return section
  }

  private func countSection(_ bundle: RelationBundle) -> CardSection {
    let color = bundle.look.colors[0]
    let count = DiagramText("\(bundle.ties.count)", color: color, size: 13, isBold: true)
    return CardSection(strip: [], lines: [[count]])
  }

  /// One section that names what was merged and the years between.
  private func mergedSections(_ bundle: RelationBundle) -> [CardSection] {
    let ties = bundle.ties
    let name: String =
      switch view.show.parallelBy ?? .pair {
      case .type: typeName(of: ties[0])
      case .valence: words(ShownSigns.phrase(ties[0].valence))
      case .pair: words.counted(ties.count, .relation)
      }
    let color = bundle.look.colors.count == 1 ? bundle.look.colors[0] : palette.ink
    var lines: [DiagramTextLine] = TextMeasure.wrapped(name, ems: Self.rowWidth)
      .map { [DiagramText($0, color: color, size: Self.headSize, isBold: !words.isChinese)] }
    var facts: [String] = []
    if view.show.parallelBy != .pair, view.show.parallelBy != nil {
      facts.append(words.counted(ties.count, .relation))
    }
    if view.show.showsDates ?? true, let years = years(of: ties) { facts.append(years) }
    if !facts.isEmpty {
      lines.append([DiagramText(facts.joined(separator: " · "), color: palette.ink)])
    }
    return [CardSection(strip: bundle.look.colors, lines: lines)]
  }
}
