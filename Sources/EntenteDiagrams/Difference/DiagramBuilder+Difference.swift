import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  /// The plan, if what differs between two models stands out in the picture.
  var overlay: PanelPlan? { options.plan.flatMap { $0.isOverlay ? $0 : nil } }

  /// What became of a relation; nil if nothing did, or the picture is of one model.
  func change(of drawn: DrawnRelation) -> DiagramChange? {
    options.plan?.difference.changes[.relation(drawn.relation.id)]
  }

  /// What became of an element, in a picture of the difference.
  func shownChange(of address: Address) -> DiagramChange? {
    overlay?.difference.changes[address]
  }

  /// Whether the difference has to do with the element, so that it is not pale.
  func isTouched(_ address: Address) -> Bool { touched.contains(address) }

  /// How a line is drawn in a picture of the difference.
  ///
  /// Each has a pattern or width of its own beside its colour, so that grey print tells them apart.
  func look(of change: DiagramChange?) -> LineLook {
    guard let kind = change?.kind else {
      return LineLook(colors: [palette.unchanged], pattern: .solid, width: 1)
    }
    let color = palette.color(of: kind)
    return switch kind {
    case .added: LineLook(colors: [color], pattern: .bold, width: 4)
    case .removed: LineLook(colors: [color], pattern: .dashed, width: 2)
    case .changed: LineLook(colors: [color], pattern: .solid, width: 2)
    case .flipped: LineLook(colors: [color], isDoubled: true, pattern: .solid, width: 3)
    }
  }

  /// The look of a line that only counts what is the same in both models.
  var foldedLook: LineLook { look(of: nil) }

  func overlayLook(of drawn: DrawnRelation) -> LineLook {
    var look = look(of: change(of: drawn))
    // An attested absence that nothing changed is no line of cooperation or conflict.
    if change(of: drawn) == nil, !drawn.isTie { look.pattern = .dotted }
    return look
  }

  /// The colour of a relation's type in a picture of the difference; nil in others.
  func overlayInk(of drawn: DrawnRelation) -> String? {
    guard overlay != nil else { return nil }
    return change(of: drawn).map { palette.color(of: $0.kind) }
      ?? palette.faded(palette.ink, by: 0.45)
  }

  /// The sign in front of a relation's type; empty but for pictures of the difference.
  func changeMark(of drawn: DrawnRelation) -> String {
    guard overlay != nil, let change = change(of: drawn) else { return "" }
    return Self.mark(of: change.kind) + " "
  }

  static func mark(of kind: DiagramChange.Kind) -> String {
    switch kind {
    case .added: "+"
    case .removed: "−"
    case .changed: "Δ"
    case .flipped: "⇄"
    }
  }

  /// The values that differ, each in a line: both in a picture of the difference, else the panel's
  /// own.
  func valueLines(of drawn: DrawnRelation) -> [DiagramTextLine] {
    guard let change = change(of: drawn) else { return [] }
    return valueLines(of: change)
  }

  func valueLines(of change: DiagramChange) -> [DiagramTextLine] {
    guard let panel = options.plan?.panel else { return [] }
    return change.values.flatMap { value -> [DiagramTextLine] in
      let text: String? =
        switch panel {
        case .base: value.before
        case .variant: value.after
        case .difference: Self.bothValues(value)
        }
      guard let text, !text.isEmpty else { return [] }
      let name = value.name.isEmpty ? "" : value.name + " "
      let color = overlay == nil ? palette.quiet : palette.color(of: change.kind)
      return TextMeasure.wrapped(name + text, ems: Self.rowWidth).map {
        [DiagramText($0, color: color, isBold: overlay != nil)]
      }
    }
  }

  /// `0.6 → 0.4`, or the only value that there is.
  private static func bothValues(_ value: DiagramChange.Value) -> String? {
    switch (value.before, value.after) {
    case (let before?, let after?): before == after ? after : "\(before) →\u{A0}\(after)"
    case (let before, let after): before ?? after
    }
  }
}

extension PanelPlan {
  /// The elements that differ, the participants of relations that do, and the ends of influences
  /// that do.
  func touched(in model: Model) -> Set<Address> {
    var touched = Set(difference.changes.keys)
    for address in difference.changes.keys {
      switch address {
      case .relation(let id):
        touched.formUnion(model.relations[id]?.participants.map { .actor($0.actor) } ?? [])
      case .influence(let id):
        touched.formUnion(model.influences[id].map { [$0.from, $0.to] } ?? [])
      default: break
      }
    }
    return touched
  }
}

extension Palette {
  /// The colour of what became of something; green, orange and violet stay apart for colour-blind
  /// readers as the ends of ColorBrewer's PuOr and Okabe and Ito's bluish green do.
  func color(of kind: DiagramChange.Kind) -> String {
    switch kind {
    case .added: isGrey ? strong : isDark ? "#4FCFA6" : "#00735A"
    case .removed: isDark ? "#9A9A9A" : "#858585"
    case .changed: isGrey ? strong : isDark ? "#F2AE6A" : "#A85000"
    case .flipped: isGrey ? strong : isDark ? "#C9A9F0" : "#6A2C91"
    }
  }

  private var strong: String { isDark ? "#E0E0E0" : "#1A1A1A" }

  /// Lines that are the same in both models.
  var unchanged: String { faded(neutral, by: isGrey ? 0.6 : 0.5) }
}
