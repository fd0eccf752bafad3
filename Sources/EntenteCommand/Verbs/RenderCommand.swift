internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteGraphviz
internal import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw views of a model through Graphviz.",
    discussion: """
      The format follows the file's ending: svg, pdf, png, json and whatever else Graphviz offers; \
      dot is the text before layout, xdot after it. Without -o, one SVG goes to standard output. \
      Several pictures from -o a.svg are a-VIEW.svg, a series a-VIEW-2014.svg; with -o folder/ \
      they are folder/VIEW.svg.

      Examples:
        entente render graphs/china-russia -o out/overview.svg
        entente render graphs/china-russia --view all --lang zh-Hant -o out/
        entente render graphs/china-russia --series 2012/2017 --step year -o out/years.svg
        entente render graphs/china-russia --view arms --width 85mm --dpi 300 --grey -o arms.png
      """
  )

  @OptionGroup var input: ModelArgument
  @OptionGroup var variant: ScenarioOption

  @Option(help: "A view to draw, or all; by default the first one. Can be repeated.")
  var view: [String] = []

  @Option(name: [.short, .customLong("output")], help: "The file, or a folder ending in /.")
  var output: String?

  @OptionGroup var time: TimeOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var look: LookOptions

  @Option(help: "The layout engine, such as neato, dot, fdp, sfdp, twopi, circo or osage.")
  var engine: String?

  func validate() throws {
    _ = try layoutEngine()
    if let series = time.series {
      do {
        try ViewRenderer.checkSeries(series, by: time.step)
      } catch let error as SeriesError {
        throw ValidationError(error.message)
      } catch let error as SeriesTooLong {
        throw ValidationError("\(error)")
      }
    }
    if output?.isEmpty == true { throw ValidationError("-o needs the name of a file or folder.") }
    if destination == nil, view.contains("all") || OrderedSet(view).count > 1 || time.series != nil
    {
      throw Self.severalPictures
    }
  }

  /// Where the pictures go: `-` is standard output like no `-o` at all, and a folder that is there
  /// takes a file for each picture.
  private var destination: String? {
    guard let output, output != "-" else { return nil }
    let isFolder = OutputName.ending(of: output) == nil && DiskFiles().isFolder(output)
    return isFolder && !output.hasSuffix("/") ? output + "/" : output
  }

  private static var severalPictures: ValidationError {
    ValidationError("Several pictures need -o FILE or -o FOLDER/.")
  }

  func run() throws {
    let format = try pictureFormat()
    let engine = try layoutEngine()
    let (model, mark) = try variant.drawn(input)
    let views = try views(of: model)
    var options = try look.options(language: language.tag)
    mark?.put(on: &options, in: language.tag)
    let renderer = ViewRenderer(
      model,
      options: options,
      engine: engine,
      format: format
    )
    Outside.forgetTimeZone()
    var pictures: [Picture] = []
    do {
      for view in views { pictures += try renderer.pictures(of: view, at: time.viewTime) }
    } catch let error as GraphvizError {
      throw Outside.fail(error.message)
    } catch let error as SeriesError {
      throw Outside.misuse(error.message)
    } catch let error as SeriesTooLong {
      throw Outside.misuse("\(error)")
    }
    for picture in pictures {
      for warning in picture.warnings { Outside.tell("warning: \(picture.view): \(warning)") }
    }
    try write(pictures, isOnly: views.count == 1, format: format)
  }

  private func write(_ pictures: [Picture], isOnly: Bool, format: RenderFormat) throws {
    guard let output = destination else {
      guard pictures.count == 1, let picture = pictures.first else {
        throw Self.severalPictures
      }
      Outside.write(picture.bytes)
      return
    }
    let name = OutputName(output, format: format.rawValue)
    for picture in pictures {
      let path = name.path(
        view: picture.view.rawValue,
        isOnly: isOnly,
        slice: picture.slice?.description
      )
      try Outside.write(picture.bytes, to: path)
      Outside.tell("wrote \(path)")
    }
  }

  private func pictureFormat() throws -> RenderFormat {
    let ending = destination.flatMap { OutputName.ending(of: $0) } ?? "svg"
    let format = RenderFormat(rawValue: ending)
    let known = Graphviz.formats
    guard format == .dot || known.contains(format) else {
      let list = known.map(\.rawValue).joined(separator: ", ")
      throw Outside.fail("Graphviz offers no format \"\(ending)\" here; it offers \(list)")
    }
    return format
  }

  private func layoutEngine() throws -> LayoutEngine? {
    guard let engine else { return nil }
    let known = Graphviz.engines.map(\.rawValue)
    guard known.contains(engine) else {
      throw ValidationError("No layout engine '\(engine)'; use \(known.joined(separator: ", ")).")
    }
    return LayoutEngine(rawValue: engine)
  }

  private func views(of model: Model) throws -> [View] {
    if view.contains("all") { return Array(model.views.values) }
    if view.isEmpty { return [model.views.values.first ?? View("all", title: model.title)] }
    return try OrderedSet(view).map { try model.view(named: $0, of: input.model) }
  }
}
