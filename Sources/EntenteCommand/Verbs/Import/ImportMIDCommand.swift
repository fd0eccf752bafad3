internal import ArgumentParser
internal import EntenteInterchange

struct ImportMIDCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mid",
    abstract: "Import militarized interstate disputes (COW), from directed dispute-year dyads.",
    discussion: """
      A dispute becomes one relation of two sides, each state with its years and the highest levels that \
      it reached.

      Example: entente import mid dirdisp.csv -o out/disputes
      """
  )

  @OptionGroup var arguments: ImportArguments

  func run() throws {
    try arguments.run { files, options in try DisputeDyads.read(files, options: options) }
  }
}
