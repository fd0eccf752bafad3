internal import ArgumentParser
internal import Foundation

extension Outside {
  /// A folder that is written as a whole, and what may be replaced by it.
  struct FolderLayout {
    /// The file whose beginning tells that the program wrote a folder.
    var markedFile: String
    /// How that file begins.
    var mark: String
    /// All files that the program writes to such folders.
    var knownFiles: Set<String>
  }

  /// Writes a folder whole or not at all: beside its place first, then moved there.
  ///
  /// A folder that is there is replaced only if it is empty, or if the program wrote it and nobody put
  /// anything else into it; anything else ends the command with 74.
  static func write(
    _ files: [(name: String, bytes: [UInt8])],
    toFolder path: String,
    _ layout: FolderLayout
  ) throws {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let parent = target.deletingLastPathComponent()
    let draft = parent.appending(path: ".\(target.lastPathComponent).\(getpid())").path
    let replaced = draft + ".replaced"
    let isThere = try checkReplaceable(target.path, as: path, layout)
    do {
      try makeFolder(parent.path)
      _ = try checked(unsafe mkdir(draft, 0o777))
      for file in files {
        let name = draft + "/" + file.name
        let descriptor = try checked(unsafe open(name, O_WRONLY | O_CREAT | O_EXCL, 0o666))
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(file.bytes))
        try handle.close()
      }
      if isThere { _ = try checked(unsafe rename(target.path, replaced)) }
      do {
        _ = try checked(unsafe rename(draft, target.path))
      } catch {
        // What was there goes back to its place.
        if isThere { unsafe rename(replaced, target.path) }
        throw error
      }
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw fail("cannot write \(path): \(reason(error))")
    }
    if isThere { try? FileManager.default.removeItem(atPath: replaced) }
  }

  /// Whether a folder is there; what must not be replaced ends the command.
  private static func checkReplaceable(
    _ target: String,
    as path: String,
    _ layout: FolderLayout
  ) throws -> Bool {
    var isFolder = ObjCBool(false)
    guard unsafe FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else {
      return false
    }
    guard isFolder.boolValue else {
      throw fail("cannot write \(path): there is a file of this name; choose another folder")
    }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: target).sorted()
    } catch {
      throw fail("cannot read \(path): \(reason(error))")
    }
    guard !entries.isEmpty else { return true }
    guard beginning(of: target + "/" + layout.markedFile, as: layout.mark) else {
      throw fail(
        "\(path) is not empty, and entente did not write it; choose another folder, or empty this one"
      )
    }
    let foreign = entries.filter { !layout.knownFiles.contains($0) }
    guard foreign.isEmpty else {
      let names = foreign.prefix(3).joined(separator: ", ") + (foreign.count > 3 ? ", …" : "")
      throw fail(
        "\(path) would be replaced as a whole, but holds what entente did not write (\(names)); move "
          + "that elsewhere, or choose another folder"
      )
    }
    return true
  }
  /// Whether a file begins with a text; of a file of any size only that much is read.
  private static func beginning(of path: String, as mark: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    let head = try? handle.read(upToCount: mark.utf8.count)
    return head.map { Array($0) == Array(mark.utf8) } ?? false
  }
}
