internal import ArgumentParser
internal import EntenteInterchange

struct ImportSanctionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanctions",
    abstract: "Import the Global Sanctions Data Base by cases.",
    discussion: """
      A case becomes one relation of all senders and targets, with all its measures; names with commas \
      are told from lists of names.

      Example: entente import sanctions GSDB_V4.csv -o out/sanctions
      """
  )

  @OptionGroup var arguments: ImportArguments

  func run() throws {
    try arguments.run { files, options in try SanctionCases.read(files, options: options) }
  }
}
