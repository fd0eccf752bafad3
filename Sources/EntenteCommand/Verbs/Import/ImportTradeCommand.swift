internal import ArgumentParser
internal import EntenteInterchange

struct ImportTradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trade",
    abstract: "Import dyadic trade (COW): two flows a row.",
    discussion: """
      Each flow becomes a relation from exporter to importer in millions of US dollars. Flows of 0 are no \
      relations, and flows that are not known neither; both are counted.

      Example: entente import trade Dyadic_COW_4.0.csv -o out/trade
      """
  )

  @OptionGroup var arguments: ImportArguments

  @Option(
    help: ArgumentHelp("The year of a table that has no column for it.", valueName: "year")
  )
  var year: Int?

  func run() throws {
    try arguments.run { files, options in
      try DyadTable.readTrade(files, year: year, options: options)
    }
  }
}
