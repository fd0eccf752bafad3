import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  func legend() -> [LegendEntry] {
    panelEntries() + causeEntries() + kindEntries()
  }

  private func entry(
    _ phrase: Phrase,
    colors: [String],
    pattern: LinePattern = .solid,
    isDoubled: Bool = false
  ) -> LegendEntry {
    let look = LineLook(
      colors: colors,
      isDoubled: isDoubled,
      pattern: pattern,
      width: pattern == .bold ? 3 : 1.8
    )
    return LegendEntry(sample: .line(look), label: words(phrase))
  }

  func lineEntries() -> [LegendEntry] {
    var entries: [LegendEntry] = []
    for valence in Valence.allCases where shown.valences.contains(valence) {
      entries.append(
        entry(
          ShownSigns.phrase(valence),
          colors: [palette.color(of: valence)],
          isDoubled: palette.isGrey && valence == .conflictual
        )
      )
    }
    if shown.hasMixedLine, !palette.isGrey,
      shown.valences.isSuperset(of: [.cooperative, .conflictual])
    {
      entries.append(entry(.mixed, colors: [palette.cooperative, palette.conflictual]))
    }
    entries += styleEntries()
    let ink = palette.neutral
    if shown.hasTransfer { entries.append(entry(.transfer, colors: [ink], pattern: .bold)) }
    if shown.hasPossible { entries.append(entry(.possible, colors: [ink], pattern: .dashed)) }
    if shown.hasAttributed { entries.append(entry(.attributed, colors: [ink], pattern: .dotted)) }
    if shown.hasUnsourced, (view.show.unsourced ?? .grey) == .grey {
      entries.append(entry(.unsourced, colors: [palette.unsourced]))
    }
    if shown.hasEnded {
      let faded = [palette.cooperative, palette.conflictual].map { palette.faded($0) }
      entries.append(entry(.ended, colors: faded))
    }
    if shown.hasAbsent {
      entries.append(
        LegendEntry(sample: .text("∅", color: palette.quiet), label: words(.absent))
      )
    }
    return entries
  }

  /// The colours that the view gives to relations, with what they stand for.
  private func styleEntries() -> [LegendEntry] {
    view.style.compactMap { rule in
      guard case .relations(let criteria) = rule.match, let color = rule.color else { return nil }
      let isShown = restyled.contains { relationStyles[$0]?.color == color }
      let label = self.label(of: criteria)
      guard isShown, !label.isEmpty else { return nil }
      let look = LineLook(
        colors: [palette.isGrey ? ColorMix.grey(color) : color],
        pattern: rule.line ?? .solid,
        width: 1.8
      )
      return LegendEntry(sample: .line(look), label: label)
    }
  }

  /// What relations must be to match, in the model's own words.
  private func label(of criteria: RelationCriteria) -> String {
    let fallback = model.defaults.language
    var parts = criteria.types.map { model.label(of: $0, in: tag) }
    for (attribute, comparison) in criteria.attributes {
      let declared = model.vocabulary.relationTypes.values.lazy
        .compactMap { $0.attributes[attribute]?.label }.first { !$0.isEmpty }
      let name =
        declared?.wording(in: tag, fallback: fallback)
        ?? attribute.rawValue.replacing("-", with: " ")
      switch comparison {
      case .present: parts.append(name)
      case .equals(let value):
        // A value has a label where the vocabulary defines it as a term.
        let term = model.vocabulary.terms[TermID(value)]?.label
        let text = term?.wording(in: tag, fallback: fallback) ?? value.replacing("-", with: " ")
        parts.append("\(name): \(text)")
      case .quantity(let bound, let limit):
        let number = Quantity(.number(limit), bound: bound)
        parts.append("\(name): \(QuantityWords(language: words).text(number))")
      }
    }
    parts += criteria.actors.map { evidenceWords.name($0) }
    parts += criteria.tags.map { $0.rawValue.replacing("-", with: " ") }
    parts += criteria.valences.map { words(ShownSigns.phrase($0)) }
    parts += criteria.modalities.compactMap(Self.phrase).map { words($0) }
    parts += criteria.sources.map(evidenceWords.short)
    parts += criteria.ids.prefix(2).compactMap { id in
      model.relations[id].map { model.label(of: $0, in: tag) }
    }
    return parts.joined(separator: words.listSeparator)
  }

  private func causeEntries() -> [LegendEntry] {
    var entries: [LegendEntry] = []
    for sign in InfluenceSign.allCases where shown.signs.contains(sign) {
      entries.append(
        LegendEntry(
          sample: .text(
            "→ " + Self.mark(of: sign),
            color: overlay == nil ? color(of: sign) : palette.quiet
          ),
          label: words(ShownSigns.phrase(sign))
        )
      )
    }
    if shown.hasFactor {
      entries.append(LegendEntry(sample: .shape(factorLook, sign: nil), label: words(.factor)))
    }
    if shown.hasRelationBox {
      let sample = LegendEntry.Sample.shape(relationLook, sign: nil)
      entries.append(LegendEntry(sample: sample, label: words(.relationBox)))
    }
    if shown.hasObservation {
      entries.append(LegendEntry(sample: .line(tieLook), label: words(.tie)))
    }
    return entries
  }

  private func kindEntries() -> [LegendEntry] {
    // In the order of the vocabulary, so that all pictures of a model agree.
    let known = model.vocabulary.kinds.keys.filter { shown.kinds[$0] != nil }
    let rest = shown.kinds.keys.filter { model.vocabulary.kinds[$0] == nil }
    let kinds = Array(known) + Array(rest)
    // Where all are of one kind, their shape says nothing.
    guard kinds.count > 1 else { return [] }
    return kinds.compactMap { kind in
      guard let look = shown.kinds[kind] else { return nil }
      let label = model.vocabulary.kinds[kind]?.label
        .wording(in: tag, fallback: model.defaults.language)
      let sample = NodeLook(
        shape: look.shape,
        fill: palette.fill(look.tint),
        outline: palette.ink,
        outlinePattern: look.pattern,
        isRounded: look.isRounded,
        outlines: look.outlines,
        ink: palette.ink,
        fontSize: 10
      )
      return LegendEntry(
        sample: .shape(sample, sign: look.sign),
        label: label ?? kind.rawValue.replacing("-", with: " ")
      )
    }
  }
}
