internal import ArgumentParser
internal import Entente
internal import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check")
  @Argument var model: String
  func run() throws {
    let reading = try ModelReader().read(model)
    for d in reading.diagnostics {
      print(d.range?.description ?? "", d.severity.rawValue, d.code, d.message, d.help ?? "")
    }
    if let m = reading.model { print(m.actors.count, m.relations.count) }
    if reading.hasErrors { throw ExitCode(1) }
  }
}
