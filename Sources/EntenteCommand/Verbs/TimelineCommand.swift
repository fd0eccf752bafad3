internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteGraphviz
internal import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Draw how the relation of two actors developed over time.",
    discussion: """
      Events and states stand by type on lanes; ends that are not known fade. Without -o, the SVG \
      goes to standard output.

      Example: entente timeline graphs/china-russia china russia -o out/timeline.svg
      """
  )

  @OptionGroup var input: ModelArgument
  @OptionGroup var variant: ScenarioOption

  @Argument(help: "The id of an actor.")
  var first: String

  @Argument(help: "The id of another actor.")
  var second: String

  @Option(name: [.short, .customLong("output")], help: "The SVG file.", completion: .file())
  var output: String?

  @OptionGroup var language: LanguageOption
  @OptionGroup var look: LookOptions

  func validate() throws {
    if let output, OutputName.ending(of: output) != "svg" {
      throw ValidationError("A timeline is written as SVG; give -o a name that ends in .svg.")
    }
  }

  func run() throws {
    let (model, mark) = try variant.drawn(input)
    let actors = try [first, second].map { try actor($0, in: model) }
    if model.relations(between: actors[0], and: actors[1]).isEmpty {
      Outside.tell("warning: no relation of the model joins \(actors[0]) and \(actors[1])")
    }
    var options = try look.options(language: language.tag)
    mark?.put(on: &options, in: language.tag)
    options.fontName = FontChoice.families(for: (language.tag ?? model.defaults.language).rawValue)
      .joined(separator: ",")
    let timeline = Timeline(
      of: actors[0],
      and: actors[1],
      in: model.selection(),
      options: options
    )
    for warning in timeline.warnings { Outside.tell("warning: \(warning.message)") }
    let bytes = Array(timeline.svg.utf8)
    guard let output else {
      Outside.write(bytes)
      return
    }
    try Outside.write(bytes, to: output)
    Outside.tell("wrote \(output)")
  }

  private func actor(_ name: String, in model: Model) throws -> ActorID {
    if model.actors[ActorID(name)] != nil { return ActorID(name) }
    let known = model.actors.keys.map(\.rawValue)
    let hint = EditDistance.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" }
    Outside.tell("error: \(input.model) has no actor \"\(name)\"\(hint ?? "")")
    throw Outside.dataError
  }
}
