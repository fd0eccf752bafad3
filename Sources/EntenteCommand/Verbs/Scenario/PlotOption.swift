internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteModel

/// A chart beside what is printed.
struct PlotOption: ParsableArguments {
  @Option(help: ArgumentHelp("Draw it as an SVG file.", valueName: "file.svg"))
  var plot: String?

  func validate() throws {
    if let plot, !plot.hasSuffix(".svg") {
      let stem = OutputName.ending(of: plot).map { String(plot.dropLast($0.count + 1)) } ?? plot
      throw ValidationError("--plot draws SVG; name the file \(stem).svg.")
    }
  }

  /// Writes a chart if one is wanted.
  ///
  /// - Parameters:
  ///   - language: The language of labels.
  ///   - reason: Why there is no chart, where there is none.
  ///   - chart: The chart, made if wanted.
  /// - Throws: An exit code, after saying why on standard error.
  func draw(
    in language: LanguageTag?,
    orElse reason: String = "there is nothing to draw",
    _ chart: (DiagramOptions) throws -> String?
  ) throws {
    guard let plot else { return }
    var options = DiagramOptions()
    options.language = language
    guard let svg = try chart(options) else { throw Outside.misuse(reason) }
    try Outside.write(Array(svg.utf8), to: plot)
    Outside.tell("wrote \(plot)")
  }
}
