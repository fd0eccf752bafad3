import EntenteModel

extension Diagram {
  /// The picture of one slice of a series, made to lie on the picture of the whole.
  ///
  /// Legend, engine and frame become those of the whole, so that nothing jumps from one slice to the
  /// next once both are drawn at the same places: lay out the whole once, then draw each slice with
  /// ``dotGraph(at:)``.
  ///
  /// - Parameters:
  ///   - whole: The picture of all slices together.
  ///   - ghosts: Whether what the slice lacks is drawn very pale, rather than left out.
  /// - Returns: The slice.
  public func aligned(to whole: Diagram, ghosts: Bool = false) -> Diagram {
    var slice = self
    slice.legend = whole.legend
    slice.engine = whole.engine
    slice.direction = whole.direction
    slice.separation = whole.separation
    // What the whole draws as a line has no place of its own where the slice lacks the line.
    let known = Set(whole.nodes.map(\.name))
    let strays = Set(nodes.filter { $0.role == .relation && !known.contains($0.name) }.map(\.name))
    let cut = lines.filter { strays.contains($0.from) || strays.contains($0.to) }
    let signs = Set(cut.flatMap { [$0.from, $0.to] }).filter { name in
      node(name)?.role == .sign
    }
    let gone = strays.union(signs)
    slice.nodes.removeAll { gone.contains($0.name) }
    slice.lines.removeAll { gone.contains($0.from) || gone.contains($0.to) }
    guard ghosts else { return slice }
    let palette = page.palette
    let here = Set(slice.nodes.map(\.name))
    slice.nodes += whole.nodes.filter { !here.contains($0.name) }.map { $0.ghost(palette) }
    let ties = Set(slice.lines.map { [$0.from, $0.to] })
    slice.lines += whole.lines.filter { !ties.contains([$0.from, $0.to]) }
      .filter { !ties.contains([$0.to, $0.from]) }
      .map { $0.ghost(palette) }
    if slice.nodes.count > nodes.count || slice.lines.count > lines.count {
      let look = LineLook(colors: [palette.ghost], pattern: .solid, width: 1.8)
      let label = PictureLanguage(language)(.absentMember)
      slice.legend.append(LegendEntry(sample: .line(look), label: label))
    }
    return slice
  }
}

extension Palette {
  /// The colour of what is not there: hardly more than the surface.
  var ghost: String { faded(quiet, by: 0.72) }
}

extension DiagramNode {
  fileprivate func ghost(_ palette: Palette) -> DiagramNode {
    var node = self
    node.classes.append("ghost")
    node.look.ink = palette.ghost
    node.look.outline = look.outline.map { _ in palette.ghost }
    node.look.fill = look.fill.map { _ in palette.background }
    func pale(_ lines: [DiagramTextLine]) -> [DiagramTextLine] {
      lines.map { line in
        line.map { text in
          var text = text
          text.color = text.color.map { _ in palette.ghost }
          return text
        }
      }
    }
    switch content {
    case .text(let lines): node.content = .text(pale(lines))
    case .table(let sections):
      // Words of what is not there would be read; an empty place is enough.
      node.content =
        role == .actor
        ? .table(sections) : .table([CardSection(strip: [], lines: [[DiagramText(" ")]])])
      node.look.shape = "point"
      node.look.outline = palette.ghost
      node.look.fill = palette.ghost
    }
    return node
  }
}

extension DiagramLine {
  fileprivate func ghost(_ palette: Palette) -> DiagramLine {
    var line = self
    line.classes.append("ghost")
    line.look.colors = [palette.ghost]
    line.look.isDoubled = false
    line.look.width = 1
    return line
  }
}
