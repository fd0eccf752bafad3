internal import ArgumentParser
internal import EntenteInterchange

struct ImportIGOCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "igo",
    abstract: "Import shared memberships in international organizations (COW), by dyads.",
    discussion: """
      A dyad of a year becomes one relation with the number of organizations that both belong to.

      Example: entente import igo dyads.csv -o out/igo
      """
  )

  @OptionGroup var arguments: ImportArguments

  func run() throws {
    try arguments.run { files, options in try DyadTable.readMemberships(files, options: options) }
  }
}
