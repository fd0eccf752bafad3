internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteGraphviz
internal import EntenteModel
internal import EntenteNetwork
internal import OrderedCollections

/// A picture beside what is printed about balance.
struct BalancePlot: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Draw camps (svg, png, pdf and what else Graphviz offers), a matrix or a series (svg).",
      valueName: "file"
    ),
    completion: .file()
  )
  var plot: String?

  @Option(help: "What is drawn; by default camps, and of a series its measures over time.")
  var picture: Picture?

  enum Picture: String, CaseIterable, ExpressibleByArgument {
    case camps
    case matrix
    case series
  }

  @OptionGroup(title: "Pictures") var look: LookOptions

  /// Checks what can be checked before anything is read.
  func validate(isSeries: Bool) throws {
    guard let plot else {
      if picture != nil { throw ValidationError("--picture needs --plot FILE.") }
      return
    }
    if isSeries, picture == .camps || picture == .matrix {
      throw ValidationError("Camps and matrices are drawn of one time; use --at.")
    }
    if !isSeries, picture == .series {
      throw ValidationError("--picture series needs --series, such as 2010/2017.")
    }
    let isChart = isSeries || picture == .matrix
    let ending = OutputName.ending(of: plot)
    if isChart, ending != "svg" {
      throw ValidationError(
        "A matrix or series is written as SVG; give --plot a name that ends in .svg."
      )
    }
    if ending == nil {
      throw ValidationError("--plot needs a name with an ending, such as camps.svg.")
    }
  }

  // MARK: One time

  /// Draws the camps of a report, if a picture is wanted.
  ///
  /// - Returns: What is to be written; nil if nothing is.
  func drawn(_ report: BalanceReport, language: LanguageTag?) throws -> [UInt8]? {
    guard let plot else { return nil }
    var options = try look.options(language: language)
    let tag = language ?? report.subject.model?.defaults.language ?? "en"
    guard !report.finding.network.ties.isEmpty else {
      throw Outside.misuse("nothing to draw: there are no signed ties")
    }
    if picture == .matrix {
      options.fontName = FontChoice.families(for: tag.rawValue).joined(separator: ",")
    }
    let camps = CampPicture(report, options: options, language: tag)
    if picture == .matrix { return Array(SignedMatrix(camps).svg.utf8) }
    let format = RenderFormat(rawValue: OutputName.ending(of: plot) ?? "svg")
    let known = Graphviz.formats
    guard format == .dot || known.contains(format) else {
      let list = known.map(\.rawValue).joined(separator: ", ")
      throw Outside.fail(
        "Graphviz offers no format \"\(format.rawValue)\" here; it offers \(list)"
      )
    }
    Outside.forgetTimeZone()
    do {
      return try Graphviz.render(camps.diagram, format: format, at: camps.positions).bytes
    } catch let error as GraphvizError {
      throw Outside.fail(error.message)
    }
  }

  // MARK: A series

  /// Draws the measures of a series, if a picture is wanted.
  func drawn(_ series: BalanceSeries, language: LanguageTag?) throws -> [UInt8]? {
    guard plot != nil else { return nil }
    guard let first = series.reports.first,
      series.reports.contains(where: { !$0.finding.network.ties.isEmpty })
    else { throw Outside.misuse("nothing to draw: there are no signed ties at any time") }
    var options = try look.options(language: language)
    let tag = language ?? first.subject.model?.defaults.language ?? "en"
    options.language = tag
    options.fontName = FontChoice.families(for: tag.rawValue).joined(separator: ",")
    let names = ["line-balance", "balanced-triads", "walk-balance"]
    func value(_ finding: BalanceFinding, _ name: String) -> Double {
      finding.measures.first { $0.name == name }?.value ?? .nan
    }
    let lines = names.map { name in
      let values = series.reports.map { value($0.finding, name) }
      let others = series.reports.map { value($0.withPossible ?? $0.finding, name) }
      return LineChart.Line(
        label: name,
        values: values,
        others: zip(values, others).contains { $0 != $1 && !($0.isNaN && $1.isNaN) } ? others : nil
      )
    }
    let hasOthers = lines.contains { $0.others != nil }
    var chart = LineChart(
      title: first.subject.title,
      subtitle: "1 is balance"
        + (hasOthers
          ? "; full lines: certain relations alone, dotted: with the possible ones" : ""),
      steps: series.times.map(\.description),
      lines: lines,
      options: options
    )
    let sure = series.changes.filter { !$0.isAmongEquals }
    chart.events = sure.prefix(Self.eventLimit).map { change in
      LineChart.Event(
        label: "\(first.subject.labels[change.actor]) → camp \(change.to + 1)",
        start: change.step,
        end: change.step
      )
    }
    return Array(chart.svg.utf8)
  }

  private static let eventLimit = 8

  /// Writes a picture to its file.
  func write(_ bytes: [UInt8]?) throws {
    guard let plot, let bytes else { return }
    try Outside.write(bytes, to: plot)
    Outside.tell("wrote \(plot)")
  }
}

extension CampPicture {
  /// The camps of a report.
  fileprivate init(_ report: BalanceReport, options: DiagramOptions, language: LanguageTag) {
    let finding = report.finding
    let subject = report.subject
    let shown = subject.ids.indices.filter { finding.camps.campOfActor[$0] != nil }
    var places: [Int: Int] = [:]
    for (place, actor) in shown.enumerated() { places[actor] = place }
    let frustrated = Set(finding.frustration.frustrated)
    let ambivalent = Set(finding.signs.ambivalent.map(\.actors))
    let ties = finding.network.ties.enumerated().map { place, tie in
      let heading =
        "\(subject.labels[tie.first]) \(tie.isPositive ? "+" : "−") \(subject.labels[tie.second])"
      let evidence = subject.model.map {
        CampPicture.evidence(
          for: finding.relations(of: place).map(\.id),
          heading: heading,
          in: $0,
          language: language
        )
      }
      return Tie(
        places[tie.first] ?? 0,
        places[tie.second] ?? 0,
        isPositive: tie.isPositive,
        isFrustrated: frustrated.contains(place),
        isAmbivalent: ambivalent.contains(SignedNetwork.Pair(tie.first, tie.second)),
        tooltip: evidence?.text ?? heading,
        link: evidence?.link
      )
    }
    self.init(
      title: subject.title,
      subtitle: report.reading.first ?? "",
      actors: shown.map { actor in
        Actor(
          id: subject.ids[actor],
          label: subject.labels[actor],
          camp: finding.camps.campOfActor[actor] ?? 0,
          part: finding.camps.partOfActor[actor] ?? 0,
          swings: finding.actors[actor].swings,
          link: subject.model?.actors[ActorID(subject.ids[actor])]?.url
        )
      },
      ties: ties,
      options: options,
      language: language
    )
  }
}
