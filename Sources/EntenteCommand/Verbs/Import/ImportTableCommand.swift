internal import ArgumentParser
internal import EntenteInterchange

struct ImportTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Import any table by a mapping of its columns.",
    discussion: """
      The mapping is a YAML file: which columns are participants in which roles, what the type is, \
      how dates are written, and what else is known. Documentation/importing.md has an example.

      Example: entente import table alliances.csv --mapping mapping.yaml -o out/alliances
      """
  )

  @OptionGroup var arguments: ImportArguments

  @Option(help: "The mapping of the columns.", completion: .file(extensions: ["yaml"]))
  var mapping: String

  func run() throws {
    try arguments.run { files, options in
      try MappedTable.read(files, mapping: mapping, options: options)
    }
  }
}
