internal import ArgumentParser
internal import EntenteInterchange

struct ImportATOPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "atop",
    abstract: "Import ATOP's member file: alliances and what each member pledges.",
    discussion: """
      An alliance becomes one relation; members have the dates and pledges of each phase. Whoever was \
      in it when the data end (2018) is seen in being until then, with an end that is not known.

      Example: entente import atop atop5_1m.csv -o out/alliances
      """
  )

  @OptionGroup var arguments: ImportArguments

  func run() throws {
    try arguments.run { files, options in try ATOPMembers.read(files, options: options) }
  }
}
