import EntenteModel

extension CampPicture {
  /// The picture as a diagram whose nodes have the places of ``positions``.
  public var diagram: Diagram {
    let palette = Palette(options.theme, grey: options.isGrey)
    let layout = CampLayout(self)
    let words = PictureLanguage(language)
    var numbers: [Int: Int] = [:]
    for (place, tie) in ties.enumerated() where tie.isFrustrated { numbers[place] = numbers.count }
    // Where there are too many to look up, numbers would only hide what is behind them.
    let marks = numbers.count <= Self.markLimit ? numbers : [:]
    var nodes = actors.map { node($0, palette) }
    var lines: [DiagramLine] = []
    for (place, tie) in ties.enumerated() where !tie.isFrustrated {
      lines.append(line(tie, place, palette))
    }
    // What is drawn last lies on top.
    for (place, tie) in ties.enumerated() where tie.isFrustrated {
      guard let number = marks[place] else {
        lines.append(line(tie, place, palette))
        continue
      }
      let mark = self.mark(tie, number, palette)
      nodes.append(mark)
      var (head, tail) = (line(tie, place, palette), line(tie, place, palette))
      // Both begin at the number: lines are drawn in the order of the nodes that they begin at, and
      // numbers come last, so that these lie over the lines of others.
      head.to = head.from
      head.from = mark.name
      tail.from = mark.name
      head.id += "-a"
      tail.id += "-b"
      lines += [head, tail]
    }
    return Diagram(
      title: options.showsTitle ? title : nil,
      subtitle: options.showsTitle ? subtitle : nil,
      caption: options.caption,
      summary: [title, subtitle].filter { !$0.isEmpty }.joined(separator: ". "),
      language: language,
      engine: "neato",
      direction: .right,
      separation: 1,
      springs: nil,
      center: nil,
      nodes: nodes,
      lines: lines,
      clusters: layout.frames.map { frame in
        let part = actors.contains { $0.part > 0 } ? ", \(words(.part, "\(frame.part + 1)"))" : ""
        return DiagramCluster(
          id: "camp-\(frame.part + 1)-\(frame.camp + 1)",
          label: "\(words(.camp, "\(frame.camp + 1)"))\(part): "
            + words.counted(frame.members.count, .actor),
          members: frame.members.map { Self.name(actors[$0]) },
          frame: frame.frame
        )
      },
      legend: legend(palette, words),
      lineCount: ties.count,
      warnings: [],
      page: DiagramPage(
        fontName: options.fontName,
        palette: palette,
        width: options.width,
        resolution: options.resolution,
        headingRoom: nil
      )
    )
  }

  /// The places of all nodes of the diagram.
  public var positions: [String: DiagramPoint] {
    let centres = CampLayout(self).centres
    var positions: [String: DiagramPoint] = [:]
    for (actor, centre) in zip(actors, centres) { positions[Self.name(actor)] = centre }
    let frustrated = ties.filter(\.isFrustrated)
    guard frustrated.count <= Self.markLimit else { return positions }
    var taken = zip(actors.indices, centres).map { actor, centre in
      let size = CampLayout.size(of: actors[actor].label)
      return (centre: centre, width: size.width / 2, height: size.height / 2)
    }
    for tie in frustrated {
      let place = Self.place(between: centres[tie.first], centres[tie.second], beside: taken)
      taken.append((place, 14, 10))
      positions[Self.markName(tie, in: self)] = place
    }
    return positions
  }

  /// Where the number of a tie stands: on the line, off the middle where a name or another number is
  /// there, or else beside it, so that the line bends around them.
  private static func place(
    between one: DiagramPoint,
    _ other: DiagramPoint,
    beside taken: [(centre: DiagramPoint, width: Double, height: Double)]
  ) -> DiagramPoint {
    let (dx, dy) = (other.x - one.x, other.y - one.y)
    let length = max(1, (dx * dx + dy * dy).squareRoot())
    func point(_ share: Double, _ offset: Double) -> DiagramPoint {
      DiagramPoint(
        x: one.x + dx * share - dy / length * offset,
        y: one.y + dy * share + dx / length * offset
      )
    }
    for offset in offsets {
      for share in shares {
        let place = point(share, offset)
        let isFree = taken.allSatisfy {
          abs($0.centre.x - place.x) > $0.width + 16 || abs($0.centre.y - place.y) > $0.height + 12
        }
        if isFree { return place }
      }
    }
    return point(0.5, 0)
  }

  static let markLimit = 60
  /// Where on a tie its number may stand, the best first.
  private static let shares = [0.5, 0.58, 0.42, 0.65, 0.35, 0.72, 0.28, 0.8, 0.2]
  /// How far beside a tie its number may stand, the best first.
  private static let offsets = [0.0, 26, -26, 44, -44, 66, -66, 90, -90, 120, -120]
  static let nameSize = 12.0
  static let nameWidth = 13.0

  static func name(_ actor: Actor) -> String { "actor:\(actor.id)" }

  static func markName(_ tie: Tie, in picture: CampPicture) -> String {
    "strain:\(picture.actors[tie.first].id):\(picture.actors[tie.second].id)"
  }

  // MARK: Parts

  private func node(_ actor: Actor, _ palette: Palette) -> DiagramNode {
    DiagramNode(
      name: Self.name(actor),
      id: "actor-\(actor.id)",
      classes: ["actor", "camp-\(actor.camp + 1)"] + (actor.swings ? ["swings"] : []),
      role: .actor,
      content: .text(
        TextMeasure.wrapped(actor.label, ems: Self.nameWidth).map { [DiagramText($0)] }
      ),
      look: Self.look(swings: actor.swings, palette, size: Self.nameSize),
      tooltip: actor.tooltip.isEmpty ? actor.label : actor.tooltip,
      link: actor.link.flatMap { SafeLink.isSafe($0) ? $0 : nil }
    )
  }

  private static func look(swings: Bool, _ palette: Palette, size: Double) -> NodeLook {
    NodeLook(
      shape: "box",
      fill: palette.card,
      outline: palette.ink,
      outlineWidth: swings ? 1.8 : 1.1,
      outlinePattern: swings ? .dashed : .solid,
      isRounded: true,
      ink: palette.ink,
      fontSize: size
    )
  }

  private func mark(_ tie: Tie, _ number: Int, _ palette: Palette) -> DiagramNode {
    DiagramNode(
      name: Self.markName(tie, in: self),
      id: "strain-\(number + 1)",
      classes: ["strain", tie.isPositive ? "cooperative" : "conflictual"],
      role: .sign,
      content: .text([[DiagramText("\(number + 1)", isBold: true)]]),
      look: NodeLook(
        shape: "box",
        fill: palette.background,
        outline: color(tie, palette),
        outlineWidth: 1.8,
        isRounded: true,
        ink: palette.ink,
        fontSize: 10
      ),
      tooltip: tie.tooltip,
      link: tie.link.flatMap { SafeLink.isSafe($0) ? $0 : nil }
    )
  }

  private func color(_ tie: Tie, _ palette: Palette) -> String {
    tie.isPositive ? palette.cooperative : palette.conflictual
  }

  private func line(_ tie: Tie, _ place: Int, _ palette: Palette) -> DiagramLine {
    let (one, other) = (actors[tie.first], actors[tie.second])
    let own = color(tie, palette)
    let colors =
      tie.isAmbivalent && !palette.isGrey ? [palette.cooperative, palette.conflictual] : [own]
    return DiagramLine(
      id: "tie-\(one.id)-\(other.id)",
      classes: ["tie", tie.isPositive ? "cooperative" : "conflictual"]
        + (tie.isFrustrated ? ["frustrated"] : []) + (tie.isAmbivalent ? ["ambivalent"] : []),
      from: Self.name(one),
      to: Self.name(other),
      look: LineLook(
        colors: tie.isFrustrated ? colors : colors.map { palette.faded($0, by: fading) },
        isDoubled: palette.isGrey && !tie.isPositive,
        pattern: .solid,
        width: tie.isFrustrated ? 3.4 : 1.2
      ),
      start: .none,
      end: .none,
      length: 1,
      tooltip: tie.tooltip.isEmpty
        ? "\(one.label) \(tie.isPositive ? "+" : "−") \(other.label)" : tie.tooltip,
      link: tie.link.flatMap { SafeLink.isSafe($0) ? $0 : nil }
    )
  }

  /// How pale the ties are that go with the camps: the paler, the more there are.
  private var fading: Double { ties.count > 150 ? 0.72 : 0.35 }

  private func legend(_ palette: Palette, _ words: PictureLanguage) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    func add(_ phrase: Phrase, _ colors: [String], doubled: Bool = false, width: Double = 1.2) {
      let look = LineLook(colors: colors, isDoubled: doubled, pattern: .solid, width: width)
      entries.append(LegendEntry(sample: .line(look), label: words(phrase)))
    }
    if ties.contains(where: \.isPositive) { add(.cooperative, [palette.cooperative]) }
    if ties.contains(where: { !$0.isPositive }) {
      add(.conflictual, [palette.conflictual], doubled: palette.isGrey)
    }
    if ties.contains(where: \.isAmbivalent), !palette.isGrey {
      add(.mixed, [palette.cooperative, palette.conflictual])
    }
    if ties.contains(where: \.isFrustrated) { add(.frustrated, [palette.ink], width: 3.4) }
    if actors.contains(where: \.swings) {
      entries.append(
        LegendEntry(
          sample: .shape(Self.look(swings: true, palette, size: 10), sign: nil),
          label: words(.swings)
        )
      )
    }
    return entries
  }
}
