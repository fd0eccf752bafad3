internal import ArgumentParser

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a model of a data set of the field, of a table, or of a graph.",
    discussion: """
      Each kind reads the files of one data set as their publishers hand them out, plain, zipped or \
      gzipped. -o FOLDER gets a model whose relations cite file and row. Names and codes become \
      actors by date; what nobody is called is kept as an actor of its own and listed. A bad row is \
      reported and left out. A folder that import wrote is replaced; any other is left alone.

      Terms of the data sets are not waived: see Documentation/importing.md.

      Examples:
        entente import sipri trade-register.csv -o out/arms
        entente import graph alliances.gexf -o out/alliances
      """,
    subcommands: [
      ImportSIPRICommand.self, ImportATOPCommand.self, ImportExercisesCommand.self,
      ImportSanctionsCommand.self, ImportMIDCommand.self, ImportIGOCommand.self,
      ImportTradeCommand.self, ImportVotesCommand.self, ImportEventsCommand.self,
      ImportTableCommand.self, ImportGraphCommand.self, ImportBibliographyCommand.self,
    ]
  )
}
