internal import Dispatch
internal import EntenteModel
internal import Synchronization

extension FileLoader {
  /// Loads the file that an import names, unless it is loaded, or says why it cannot be.
  mutating func load(imported item: NodeReader, folder: String?) {
    guard let path = item.string("an import") else { return }
    do {
      guard let file = try file(for: path, in: folder) else { return }
      if let start = chain.firstIndex(of: file) {
        let cycle = (chain[start...] + [file]).joined(separator: " → ")
        throw Refusal("import cycle: \(cycle)", help: "remove one of these imports")
      }
      if loaded.contains(file) { return }
      guard files.count < Self.fileLimit, chain.count < Self.depthLimit else {
        throw Refusal("too many imports", help: "a model has at most \(Self.fileLimit) files")
      }
      let yaml = try ahead.removeValue(forKey: file) ?? YAMLText(name: file, bytes: bytes(of: file))
      load(yaml, folder: BaseFiles.isBase(file) ? nil : Paths.folder(of: file), isMain: false)
    } catch let refusal as Refusal {
      session.report(Diagnostic("R201", refusal.message, at: item.range, help: refusal.help))
    } catch let error as FileAccessError {
      session.report(
        Diagnostic(
          "R201",
          "import \"\(path)\": \(error.message)",
          at: item.range,
          help: suggestion(for: path, in: folder ?? ".")
        )
      )
    } catch {
      session.report(Diagnostic("R201", "import \"\(path)\": \(error)", at: item.range))
    }
  }

  /// Why an import is not followed.
  private struct Refusal: Error {
    let message: String
    let help: String?

    init(_ message: String, help: String?) {
      self.message = message
      self.help = help
    }
  }

  /// The file that an import names; nil for an import of another file by an embedded one.
  private func file(for path: String, in folder: String?) throws(Refusal) -> String? {
    if BaseFiles.isBase(path) {
      if BaseFiles.importable.contains(path) { return path }
      let closest = EditDistance.nearest(to: path, among: BaseFiles.importable)
      throw Refusal(
        "there is no base file \"\(path)\"",
        help: closest.map { "did you mean \"\($0)\"?" }
          ?? "use \(BaseFiles.importable.listed(by: "or"))"
      )
    }
    guard let folder else { return nil }
    if path.contains("://") {
      throw Refusal(
        "\"\(path)\" is a web address; imports are files",
        help: "save the file and name its path"
      )
    }
    if path.hasPrefix("/") {
      throw Refusal(
        "\"\(path)\" is an absolute path",
        help: "write it relative to this file"
      )
    }
    let target = Paths.join(folder, path)
    guard Paths.lies(access.canonical(target), in: access.canonical(root)) else {
      throw Refusal(
        "import \"\(path)\" leaves the project",
        help: "imports must stay inside \(root == "." ? "the model's folder" : root)"
      )
    }
    return access.isFolder(target) ? Paths.join(target, "model.yaml") : target
  }

  private func bytes(of file: String) throws -> [UInt8] {
    try BaseFiles.bytes(of: file) ?? access.bytes(of: file, limit: YAMLText.sizeLimit)
  }

  /// Reads the YAML of files that are about to be loaded, on as many cores as there are.
  ///
  /// What cannot be read is left to the loading, which says why.
  mutating func readAhead(_ paths: [String], folder: String?) {
    var texts: [(name: String, bytes: [UInt8])] = []
    for path in paths.prefix(Self.fileLimit) {
      guard let file = try? file(for: path, in: folder), !loaded.contains(file),
        ahead[file] == nil, !texts.contains(where: { $0.name == file }),
        let bytes = try? bytes(of: file)
      else { continue }
      texts.append((file, bytes))
    }
    guard texts.count > 1 else { return }
    let parsed = Mutex<[String: YAMLText]>([:])
    DispatchQueue.concurrentPerform(iterations: texts.count) { [texts] number in
      let yaml = YAMLText(name: texts[number].name, bytes: texts[number].bytes)
      parsed.withLock { $0[yaml.text.name] = yaml }
    }
    ahead.merge(parsed.withLock(\.self)) { first, _ in first }
  }

  private func suggestion(for path: String, in folder: String) -> String? {
    let candidates = [path + ".yaml", "../" + path].filter {
      access.exists(Paths.join(folder, $0)) && !access.isFolder(Paths.join(folder, $0))
    }
    if let first = candidates.first { return "did you mean \"\(first)\"?" }
    let names = BaseFiles.importable.map { String($0.dropFirst("entente:".count)) }
    let name = names.contains(path) ? path : EditDistance.nearest(to: path, among: names)
    return name.map { "did you mean \"entente:\($0)\"?" }
  }
}
