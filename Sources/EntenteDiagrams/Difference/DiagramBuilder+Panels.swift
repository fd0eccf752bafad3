import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  /// Whether the relations of a bundle are only counted, since they are the same in both models.
  func isFolded(_ bundle: RelationBundle) -> Bool {
    guard let plan = options.plan, plan.options.onlyChanged, !bundle.ties.isEmpty else {
      return false
    }
    return bundle.relations.allSatisfy { change(of: $0) == nil }
  }

  func foldedSection(_ bundle: RelationBundle) -> CardSection {
    let color = palette.faded(palette.ink, by: 0.45)
    let text =
      bundle.ties.count == 1
      ? typeName(of: bundle.ties[0]) : words(.unchangedCount, "\(bundle.ties.count)")
    let lines: [DiagramTextLine] = TextMeasure.wrapped(text, ems: Self.rowWidth)
      .map { [DiagramText($0, color: color)] }
    return CardSection(strip: [], lines: lines)
  }

  /// The title with what the panel shows.
  func panelTitle(_ title: String) -> String {
    guard let plan = options.plan else { return title }
    let base = plan.options.baseName ?? words(.baseline)
    let variant = plan.options.variantName ?? words(.variant)
    let name =
      switch plan.panel {
      case .base: base
      case .variant: variant
      case .difference: "\(base) → \(variant)"
      }
    return title + (words.isChinese ? "：" : ": ") + name
  }

  /// "1 added, 2 removed, 20 unchanged", of the elements that the picture shows; of those that are
  /// the same, only what is drawn as lines.
  func changeCounts() -> [String] {
    guard let overlay else { return [] }
    let counted = DiagramChange.Kind.allCases.compactMap { kind -> String? in
      let count = overlay.visible.count { $0 == kind }
      return count == 0 ? nil : words(Self.counted(kind), "\(count)")
    }
    var parts = counted
    if shown.unchangedCount > 0 {
      parts.append(words(.unchangedCount, "\(shown.unchangedCount)"))
    }
    let text = parts.joined(separator: words.listSeparator)
    let outside = overlay.outside > 0 ? [words(.outsideView, "\(overlay.outside)")] : []
    return [text].filter { !$0.isEmpty } + outside
  }

  private static func counted(_ kind: DiagramChange.Kind) -> Phrase {
    switch kind {
    case .added: .addedCount
    case .removed: .removedCount
    case .changed: .changedCount
    case .flipped: .flippedCount
    }
  }

  private static func phrase(_ kind: DiagramChange.Kind) -> Phrase {
    switch kind {
    case .added: .added
    case .removed: .removed
    case .changed: .changed
    case .flipped: .flipped
    }
  }

  /// What the lines of a panel stand for, of those that it shows.
  func panelEntries() -> [LegendEntry] {
    guard overlay == nil else { return changeEntries() }
    guard shown.unchangedCount > 0 else { return lineEntries() }
    let folded = LegendEntry(sample: .line(foldedLook), label: words(.unchanged))
    return lineEntries() + [folded]
  }

  private func changeEntries() -> [LegendEntry] {
    var entries = DiagramChange.Kind.allCases.filter(shown.changes.contains).map { kind in
      LegendEntry(
        sample: .line(look(of: DiagramChange(kind))),
        label: Self.mark(of: kind) + " " + words(Self.phrase(kind))
      )
    }
    if shown.unchangedCount > 0 {
      entries.append(LegendEntry(sample: .line(look(of: nil)), label: words(.unchanged)))
    }
    if shown.hasAbsent {
      entries.append(
        LegendEntry(sample: .text("∅", color: palette.quiet), label: words(.absent))
      )
    }
    return entries
  }
}

extension ShownSigns {
  mutating func note(_ change: DiagramChange?) {
    if let kind = change?.kind {
      changes.insert(kind)
    } else {
      unchangedCount += 1
    }
  }
}
