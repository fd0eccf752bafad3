internal import ArgumentParser
internal import EntenteModel
internal import EntenteNotation

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a finding's code means, with a wrong and a right example.",
    discussion: "Without a code, lists all codes.\n\nExample: entente explain R301"
  )

  @Argument(help: "The code, such as R301.")
  var code: String?

  func validate() throws {
    if let code, page(of: code) == nil {
      throw ValidationError("There is no code '\(code)'; 'entente explain' lists them all.")
    }
  }

  func run() {
    guard let code else {
      for page in RuleCatalog.pages {
        Outside.write("\(page.code)  \(page.severity.rawValue)  \(page.title)\n")
      }
      return
    }
    if let page = page(of: code) { Outside.write(page.text) }
  }

  private func page(of code: String) -> RulePage? {
    RuleCatalog.page(for: RuleCode(code.uppercased()))
  }
}
