import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  private var noteLook: NodeLook {
    NodeLook(
      shape: "note",
      fill: palette.background,
      outline: palette.neutral,
      outlineWidth: 1,
      outlinePattern: .dashed,
      ink: palette.ink,
      fontSize: 10
    )
  }

  mutating func add(_ observation: Observation) {
    let name = place(observation)
    var ends = observation.holders.map(Address.actor) + observation.about
    // What it is about hangs on the holder's note; a tie to what is not drawn would say nothing.
    ends = Array(OrderedSet(ends))
    for (position, end) in ends.enumerated() {
      guard let target = drawnPlace(of: end), target != name else { continue }
      lines.append(
        tie(from: name, to: target, id: "observation-\(observation.id)--\(position + 1)")
      )
    }
  }

  /// The line from a note to whose it is, or what it is about.
  var tieLook: LineLook { LineLook(colors: [palette.neutral], pattern: .dotted, width: 1.4) }

  private func tie(from: String, to: String, id: String) -> DiagramLine {
    DiagramLine(
      id: id,
      classes: ["tie"],
      from: from,
      to: to,
      look: tieLook,
      start: .none,
      end: .none,
      length: length(from: from, to: to),
      tooltip: nodes[from]?.tooltip ?? "",
      link: nil
    )
  }

  @discardableResult
  mutating func place(_ observation: Observation) -> String {
    let name = "observation:\(observation.id)"
    guard nodes[name] == nil else { return name }
    let fallback = model.defaults.language
    let statement = observation.statement.wording(in: tag, fallback: fallback)
    let label = observation.label.wording(in: tag, fallback: fallback)
    let kind = words(Self.phrase(observation.kind))
    var facts = [kind]
    let unseen = observation.holders.filter { nodes[Self.nodeName(of: $0)] == nil }
    if !unseen.isEmpty {
      facts.append(unseen.map(wholeName).joined(separator: words.listSeparator))
    }
    let undrawn = observation.about.filter { drawnPlace(of: $0) == nil }
    // The factor behind a motive, or the relation behind a figure or a perception, says the same as
    // the label of the note; the tooltip has them. A position needs to be said to be on something.
    let isPosition = observation.kind == .position
    let repeated = undrawn.filter { Self.isFactor($0) || !isPosition && Self.isRelation($0) }
    let subjects = undrawn.filter { !repeated.contains($0) }.compactMap(self.label)
    if !subjects.isEmpty {
      let names = subjects.map(TextMeasure.whole)
      facts.append(words(.concerning, names.joined(separator: words.listSeparator)))
    }
    if let value = observation.value?.used {
      facts.append(TextMeasure.whole(QuantityWords(language: words).text(value)))
    }
    if let when = observation.when?.used, view.show.showsDates ?? true {
      facts.append(dates.text(when))
    }
    if let phrase = Self.phrase(observation.modality) { facts.append(words(phrase)) }
    let speakers = DrawnRelation.speakers(in: observation.evidence)
      .filter { !observation.holders.contains($0) }
    if !speakers.isEmpty {
      facts.append(
        words(.says, speakers.prefix(2).map(wholeName).joined(separator: words.listSeparator))
      )
    }
    let text = label ?? statement ?? observation.id.rawValue
    var tooltip = [text]
    if let statement, statement != text { tooltip.append(statement) }
    tooltip.append(TextMeasure.unbound(facts.joined(separator: " · ")))
    let others = repeated.compactMap(self.label)
    if !others.isEmpty {
      tooltip.append(words(.concerning, others.joined(separator: words.listSeparator)))
    }
    tooltip += observation.evidence.flatMap(evidenceWords.lines)
    shown.hasObservation = true
    let lines =
      TextMeasure.wrapped(text, ems: Self.noteWidth).map {
        DiagramText($0, size: 11, isBold: !words.isChinese)
      }
      + TextMeasure.wrapped(facts.joined(separator: " · "), ems: Self.noteWidth * 1.1).map {
        DiagramText($0, color: palette.quiet)
      }
    var node = textNode(
      name,
      role: .observation,
      lines,
      noteLook,
      tooltip: tooltip.joined(separator: "\n"),
      classes: ["kind-\(observation.kind.rawValue)"]
    )
    // One row a line keeps lines of different sizes apart.
    node.content = .table([CardSection(strip: [], lines: lines.map { [$0] })])
    nodes[name] = node
    return name
  }

  private static let noteWidth = 19.0

  private static func phrase(_ kind: ObservationKind) -> Phrase {
    switch kind {
    case .poll: .poll
    case .figure: .figure
    case .motive: .motive
    case .perception: .perception
    case .position: .position
    }
  }

  private static func isRelation(_ address: Address) -> Bool {
    if case .relation = address { true } else { false }
  }

  private static func isFactor(_ address: Address) -> Bool {
    if case .factor = address { true } else { false }
  }
}
