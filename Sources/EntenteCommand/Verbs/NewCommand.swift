internal import ArgumentParser
internal import EntenteNotation
internal import Foundation

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small model that checks and renders, to start from.",
    discussion: """
      The folder gets model.yaml and model.schema.json, by which editors complete keys. Files that \
      are there already are never overwritten.

      Example: entente new my-model && entente check my-model
      """
  )

  @Argument(help: "The folder to write; it is made if it is not there.", completion: .directory)
  var folder: String

  func run() throws {
    let files = StarterModel.files
    for (name, _) in files {
      let path = (folder as NSString).appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: path) {
        Outside.tell("error: \(path) is there already; choose another folder")
        throw Outside.failure
      }
    }
    for (name, text) in files {
      let path = (folder as NSString).appendingPathComponent(name)
      try Outside.write(Array(text.utf8), to: path)
      Outside.write("wrote \(path)\n")
    }
    Outside.write("next: entente check \(folder); entente render \(folder) -o \(folder).svg\n")
  }
}
