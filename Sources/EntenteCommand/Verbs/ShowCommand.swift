internal import ArgumentParser
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one actor, relation, type or source with all its evidence, or a summary.",
    discussion: """
      ID is an identifier, or an address such as relation:treaty-2001 where several elements share \
      one. A plural lists all of a sort: actors, relations, sources, types, kinds, schemes, views …; \
      'show MODEL types' tells which relation types there are and their roles. With --format json \
      and no ID, the whole model is printed under the format's key names.

      Examples:
        entente show graphs/china-russia
        entente show graphs/china-russia china --lang zh-Hant
        entente show graphs/china-russia types
        entente show graphs/china-russia --format json
      """
  )

  @OptionGroup var input: ModelArgument
  @OptionGroup var variant: ScenarioOption

  @Argument(help: "The element to show, or a plural such as types.")
  var id: String?

  @Option(help: "How it is printed: table, csv (summary and lists) or json.")
  var format: DataFormat = .table

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let id, format == .csv, !ModelDescriber.lists.contains(id) {
      throw ValidationError("One element is no table; use --format table or json.")
    }
  }

  func run() throws {
    let model = try variant.model(input)
    let describer = ModelDescriber(model, language: language.tag)
    guard let id else {
      showSummary(of: model, describer)
      return
    }
    if let list = describer.list(id) {
      switch format {
      case .table: Outside.write(list.aligned(width: ModelDescriber.width(of:)))
      case .csv: Outside.write(list.csv)
      case .json: Outside.write(list.json)
      }
      return
    }
    let addresses = describer.addresses(named: id)
    guard !addresses.isEmpty else {
      let hint = describer.suggestion(for: id).map { "; did you mean \"\($0)\"?" } ?? ""
      Outside.tell("error: nothing in \(input.model) is called \"\(id)\"\(hint)")
      throw Outside.dataError
    }
    for (index, address) in addresses.enumerated() {
      switch format {
      case .json: Outside.write(ModelWriter.json(model, element: address))
      case .table, .csv:
        if index > 0 { Outside.write("\n") }
        Outside.write(describer.text(of: address))
      }
    }
  }

  private func showSummary(of model: Model, _ describer: ModelDescriber) {
    switch format {
    case .table:
      Outside.write(describer.heading() + "\n")
      Outside.write(describer.summary().aligned(width: ModelDescriber.width(of:)))
    case .csv: Outside.write(describer.summary().csv)
    case .json: Outside.write(ModelWriter.json(model))
    }
  }
}
