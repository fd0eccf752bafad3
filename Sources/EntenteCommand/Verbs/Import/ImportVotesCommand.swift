internal import ArgumentParser
internal import EntenteInterchange

struct ImportVotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "votes",
    abstract: "Import ideal points of UN General Assembly votes.",
    discussion: """
      A state of a year becomes an observation of its position, and relations with the United States and \
      Russia by the share of votes in which they agree.

      Example: entente import votes idealpoints.csv -o out/votes
      """
  )

  @OptionGroup var arguments: ImportArguments

  func run() throws {
    try arguments.run { files, options in try AssemblyVotes.read(files, options: options) }
  }
}
