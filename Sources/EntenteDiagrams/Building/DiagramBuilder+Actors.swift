import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  /// The widest line of an actor's name, in ems.
  static let nameWidth = 18.0
  static let actorSize = 13.0
  static let focusSize = 19.0

  static func nodeName(of actor: ActorID) -> String { "actor:\(actor)" }

  mutating func add(_ actor: Actor) {
    let (kindLook, kind) = KindLook.nearest(to: actor.kind, in: model.vocabulary)
    let style = actorStyles[actor.id]
    let annotation = options.annotations[.actor(actor.id)]
    let isFocus = view.focus.contains(actor.id)
    let isPale = isPale([.actor(actor.id)])
    let size =
      (style?.size ?? (isFocus ? Self.focusSize : Self.actorSize))
      * min(3, max(0.5, annotation?.scale ?? 1))
    let change = shownChange(of: .actor(actor.id))
    let changeColor = change.map { palette.color(of: $0.kind) }
    let look = NodeLook(
      shape: style?.shape ?? kindLook.shape,
      fill: isPale && overlay != nil
        ? palette.faded(palette.fill(kindLook.tint))
        : annotation?.fill ?? style?.fill ?? palette.fill(kindLook.tint),
      outline: isPale
        ? palette.faded(palette.ink)
        : changeColor ?? annotation?.color ?? style?.color ?? palette.ink,
      outlineWidth: isFocus || change?.kind == .added ? 2.4 : 1.1,
      outlinePattern: change?.kind == .removed ? .dashed : kindLook.pattern,
      isRounded: style?.shape == nil && kindLook.isRounded,
      outlines: kindLook.outlines,
      ink: isPale ? palette.faded(palette.ink) : inkColor(on: annotation?.fill ?? style?.fill),
      fontSize: size
    )
    shown.kinds.updateValue(kindLook, forKey: kind)
    let mark = change.map { Self.mark(of: $0.kind) + " " } ?? ""
    let written = mark + name(of: actor.id)
    var lines: [DiagramTextLine] = TextMeasure.wrapped(written, ems: Self.nameWidth)
      .map { [DiagramText($0, isBold: isFocus)] }
    lines += (options.plan?.difference.changes[.actor(actor.id)]).map(valueLines) ?? []
    if let note = annotation?.note {
      lines += TextMeasure.wrapped(note, ems: Self.nameWidth).map {
        [DiagramText($0, color: palette.quiet, size: 9)]
      }
    }
    let name = Self.nodeName(of: actor.id)
    nodes[name] = DiagramNode(
      name: name,
      id: "actor-\(actor.id)",
      classes: ["actor", "kind-\(actor.kind)"] + (isFocus ? ["focus"] : []),
      role: .actor,
      content: .text(lines),
      look: look,
      tooltip: tooltip(of: actor),
      link: safe(actor.url, of: .actor(actor.id))
    )
  }

  /// Text that stands out from a fill that somebody else chose.
  private func inkColor(on fill: String?) -> String {
    guard let fill, let channels = ColorMix.channels(fill) else { return palette.ink }
    let luma = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return luma < 120 ? "#FFFFFF" : "#111111"
  }

  private func tooltip(of actor: Actor) -> String {
    let kind = model.vocabulary.kinds[actor.kind]?.label
      .wording(in: tag, fallback: model.defaults.language)
    var lines = ["\(name(of: actor.id)) (\(kind ?? actor.kind.rawValue))"]
    for text in [actor.office, actor.description] {
      if let text = text.wording(in: tag, fallback: model.defaults.language) { lines.append(text) }
    }
    if let exists = actor.exists { lines.append(dates.text(exists)) }
    if !actor.members.isEmpty {
      lines.append(actor.members.map { name(of: $0.actor) }.joined(separator: words.listSeparator))
    }
    lines += actor.evidence.flatMap(evidenceWords.lines)
    return lines.joined(separator: "\n")
  }
}
