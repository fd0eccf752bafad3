import EntenteModel
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

@testable import EntenteNotation

@Suite struct ImportTests {
  private static let actors =
    "entente: \"1\"\nactors: { china: { kind: state }, russia: { kind: state } }\n"

  private static func read(
    _ main: String,
    _ files: [String: String] = [:],
    at path: String = "p/model.yaml"
  ) throws -> Reading {
    var files = files
    files[path] = main
    return try ModelReader(files: MemoryFiles(files)).read(path)
  }

  @Test(arguments: [
    "actors.yaml", "./actors.yaml", "sub/../actors.yaml", "folder", "folder/", "folder/model.yaml",
  ])
  func `files and folders inside the project are imported`(path: String) throws {
    let reading = try Self.read(
      "entente: \"1\"\nimports: [\(path)]\n",
      ["p/actors.yaml": Self.actors, "p/folder/model.yaml": Self.actors]
    )
    #expect(reading.found.isEmpty)
    #expect(reading.model?.actors.keys.map(\.rawValue) == ["china", "russia"])
    #expect(reading.model?.imported.contains(.actor("china")) == true)
  }

  @Test(arguments: [
    ("../actors.yaml", "leaves the project"), ("../../x.yaml", "leaves the project"),
    ("sub/../../actors.yaml", "leaves the project"), ("/etc/passwd", "absolute path"),
    ("https://example.org/a.yaml", "web address"), ("actor.yaml", "there is no file"),
    ("\"entente:stats\"", "there is no base file"), ("model.yaml", "import cycle"),
  ])
  func `what cannot be imported is refused at its place`(path: String, words: String) throws {
    let reading = try Self.read(
      "entente: \"1\"\nimports:\n  - \(path)\n",
      ["actors.yaml": Self.actors, "p/.git/HEAD": "x"]
    )
    #expect(reading.found == ["R201 3:5+\(path.count)"])
    #expect(reading.diagnostics.first?.message.contains(words) == true)
  }

  @Test func `a missing import names what was probably meant`() throws {
    let reading = try Self.read(
      "entente: \"1\"\nimports: [actors, states, \"entente:organisations\"]\n",
      ["p/actors.yaml": Self.actors]
    )
    #expect(
      reading.diagnostics.map(\.help) == [
        "did you mean \"actors.yaml\"?", "did you mean \"entente:states\"?",
        "did you mean \"entente:organizations\"?",
      ]
    )
  }

  @Test func `a circle of imports is shown with its files`() throws {
    let reading = try Self.read(
      "entente: \"1\"\nimports: a.yaml\n",
      [
        "p/a.yaml": "entente: \"1\"\nimports: [b.yaml]\n",
        "p/b.yaml": "entente: \"1\"\nimports: [a.yaml]\n",
      ]
    )
    #expect(reading.diagnostics.map(\.message) == ["import cycle: p/a.yaml → p/b.yaml → p/a.yaml"])
    #expect(reading.diagnostics.first?.range?.file == "p/b.yaml")
  }

  @Test func `a file that two others import is read once`() throws {
    let reading = try Self.read(
      "entente: \"1\"\nimports: [a.yaml, sub/b.yaml, \"entente:states\", \"entente:states\"]\n",
      [
        "p/a.yaml": "entente: \"1\"\nimports: [base.yaml]\n",
        "p/sub/b.yaml": "entente: \"1\"\nimports: [../base.yaml]\n",
        "p/base.yaml": "entente: \"1\"\nvocabulary: { kinds: { x: {} } }\n",
      ]
    )
    #expect(reading.found.isEmpty)
    #expect(reading.model?.vocabulary.kinds["x"] != nil)
    #expect(reading.texts.map(\.name).count { $0.hasSuffix("base.yaml") } == 1)
  }

  @Test func `nothing follows from a file that is missing`() throws {
    let reading = try Self.read(
      """
      entente: "1"
      imports: [nowhere.yaml]
      sources: { handbook: { title: Handbook } }
      relations:
        a: { type: pact, participants: [{ actor: nobody }], evidence: none, dates: { kissed: 2001 } }
      extend: { nobody: { label: Nobody } }
      tables: [ { file: t.csv, key: "{a}", type: pact, from: { cow: a }, to: { cow: b } } ]
      """,
      ["p/t.csv": "a,b\n1,2\n"]
    )
    #expect(reading.found == ["R201 2:11+12"])
    #expect(reading.model == nil)
  }

  @Test func `nothing follows from an import that is no YAML`() throws {
    let reading = try Self.read(
      "entente: \"1\"\nimports: [a.yaml]\nextend: { china: { label: x } }\n",
      ["p/a.yaml": "entente: \"1\"\nactors: {"]
    )
    #expect(reading.diagnostics.map(\.code) == ["R001"])
    #expect(reading.diagnostics.first?.range?.file == "p/a.yaml")
  }

  @Test func `a scenario is no section`() throws {
    #expect(try Self.read("entente: \"1\"\nscenarios: {}\n").found == ["R101 2:1+9"])
  }

  @Test func `a file that is too large is not read`() {
    let files = MemoryFiles(["a": "entente: \"1\""])
    #expect(throws: FileAccessError(path: "a", reason: .tooLarge)) {
      try files.bytes(of: "a", limit: 11)
    }
    #expect(throws: FileAccessError(path: "b", reason: .missing)) {
      try files.bytes(of: "b", limit: 11)
    }
  }

  @Test func `plain texts are in the language of their file`() throws {
    let reading = try Self.read(
      """
      entente: "1"
      imports: [own.yaml, silent.yaml, "entente:states"]
      defaults: { lang: zh-Hant }
      actors: { a: { kind: state, label: 甲, aliases: 一 } }
      """,
      [
        "p/own.yaml":
          "entente: \"1\"\ndefaults: { lang: ru }\nactors: { b: { kind: state, label: Б } }",
        "p/silent.yaml": "entente: \"1\"\nactors: { c: { kind: state, label: 丙 } }",
      ]
    )
    let model = try #require(reading.model)
    #expect(model.actors["a"]?.label == ["zh-Hant": "甲"])
    #expect(model.actors["a"]?.aliases == ["zh-Hant": ["一"]])
    #expect(model.actors["b"]?.label == ["ru": "Б"])
    #expect(model.actors["c"]?.label == ["zh-Hant": "丙"])
    #expect(model.actors["china"]?.label["en"] == "China")
    #expect(model.actors["china"]?.aliases["zh-Hant"] == nil || model.actors["china"] != nil)
  }

  @Test func `extend adds, keeps what is the same, and points at what it may not change`() throws {
    let text: MarkedText = """
      entente: "1"
      imports: [actors.yaml]
      extend:
        china: { label: { fr: Chine }, aliases: [PRC], ids: { cow: 710, un: "156" }, tags: [big] }
        russia: { label: { en: «Rossiya» }, ids: { cow: «364» } }
        «chnia»: { label: { de: China } }
        «source:x»: { tags: a }
        «view:v»: { tags: a }
        actor:china: { «kind»: region }
      """
    let reading = try Self.read(
      text.text,
      [
        "p/actors.yaml": """
        entente: "1"
        actors:
          china: { kind: state, label: China, ids: { cow: 710 } }
          russia: { kind: state, label: Russia, ids: { cow: 365 } }
        """
      ]
    )
    let codes = ["R203", "R203", "R301", "R301", "R102", "R101"]
    #expect(reading.found == zip(codes, text.places).map { "\($0) \($1)" })
    let good = try Self.read(
      text.text.split(separator: "\n").prefix(4).joined(separator: "\n"),
      ["p/actors.yaml": Self.actors]
    )
    let china = try #require(good.model?.actors["china"])
    #expect(china.label == ["fr": "Chine"])
    #expect(china.aliases == ["en": ["PRC"]])
    #expect(china.ids.map(\.value) == ["710", "156"])
    #expect(china.tags == ["big"])
  }
}

@Suite struct DiskImportTests {
  private func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "entente-imports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "p/sub"),
      withIntermediateDirectories: true
    )
    return folder
  }

  @Test func `a link does not lead out of the project`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let secret = folder.appending(path: "secret.yaml")
    try "entente: \"1\"\nactors: { a: { kind: state } }".write(
      to: secret,
      atomically: true,
      encoding: .utf8
    )
    let link = folder.appending(path: "p/sub/link.yaml")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: secret)
    let main = folder.appending(path: "p/model.yaml")
    try "entente: \"1\"\nimports: [sub/link.yaml, sub]".write(
      to: main,
      atomically: true,
      encoding: .utf8
    )
    let reading = try ModelReader().read(main.path)
    #expect(reading.found == ["R201 2:11+13", "R201 2:26+3"])
    #expect(reading.diagnostics.first?.message.contains("leaves the project") == true)
  }

  @Test func `the project is the nearest folder with git, else the model's own`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try "entente: \"1\"\n".write(
      to: folder.appending(path: "p/a.yaml"),
      atomically: true,
      encoding: .utf8
    )
    let main = folder.appending(path: "p/sub/model.yaml")
    try "entente: \"1\"\nimports: [../a.yaml]\n".write(to: main, atomically: true, encoding: .utf8)
    #expect(try ModelReader().read(main.path).found == ["R201 2:11+9"])
    try FileManager.default.createDirectory(
      at: folder.appending(path: "p/.git"),
      withIntermediateDirectories: false
    )
    #expect(try ModelReader().read(main.path).found.isEmpty)
    #expect(try ModelReader().read(folder.appending(path: "p/sub").path).found.isEmpty)
  }

  @Test func `what is no regular file is not read`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: FileAccessError.self) { try DiskFiles().bytes(of: "/dev/zero", limit: 10) }
    #expect(throws: FileAccessError.self) { try DiskFiles().bytes(of: folder.path, limit: 10) }
    #expect(throws: FileAccessError.self) {
      try ModelReader().read(folder.appending(path: "p/sub").path)
    }
  }
}
