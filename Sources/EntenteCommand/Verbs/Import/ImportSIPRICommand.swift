internal import ArgumentParser
internal import EntenteInterchange

struct ImportSIPRICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sipri",
    abstract: "Import trade registers of SIPRI's Arms Transfers Database.",
    discussion: """
      A deal becomes one relation, with the units and the TIV delivered in all and by year. Question \
      marks stay with the field that they are about.

      Example: entente import sipri trade-register.csv -o out/arms
      """
  )

  @OptionGroup var arguments: ImportArguments

  func run() throws {
    try arguments.run { files, options in try SIPRIRegister.read(files, options: options) }
  }
}
