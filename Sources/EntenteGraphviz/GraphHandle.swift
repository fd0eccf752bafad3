import CGraphviz

/// A graph that the C library has read; closed when this goes away.
///
/// Only to be used by the one who holds the library's lock.
@safe final class GraphHandle {
  let pointer: UnsafeMutablePointer<Agraph_t>

  init(parsing text: String) throws {
    guard !text.utf8.contains(0) else { throw GraphvizError.nulCharacter }
    let graph = unsafe agmemread(text)
    let (count, messages) = Self.rest()
    guard let graph = unsafe graph, messages.allSatisfy({ $0.severity == .warning }) else {
      if let graph = unsafe graph { _ = unsafe agclose(graph) }
      throw GraphvizError.syntax(messages)
    }
    unsafe pointer = graph
    if count > 0 { throw GraphvizError.moreThanOneGraph(messages) }
  }

  deinit {
    _ = unsafe agclose(pointer)
  }

  /// Reads what the parser has not consumed, so that nothing of this text is left for the next.
  ///
  /// The scanner keeps the text behind the end of a graph, and the state of a comment that is not
  /// closed, from one call to the next. An empty comment goes through all of that and leaves
  /// nothing.
  /// - Returns: How many more graphs there were, and what was said up to the first silent read.
  private static func rest() -> (graphs: Int, messages: [GraphvizMessage]) {
    var graphs = 0
    while let graph = unsafe agmemread("/**/") {
      graphs += 1
      _ = unsafe agclose(graph)
    }
    return (graphs, GraphvizLibrary.takeMessages())
  }

  /// Sets what is decided at drawing time.
  ///
  /// What the text states of fonts goes before.
  func apply(_ options: RenderOptions, isRaster: Bool) {
    if !options.fontFamilies.isEmpty {
      let families = options.fontFamilies.joined(separator: ",")
      for kind in [AGRAPH, AGNODE, AGEDGE] where !declares("fontname", kind) {
        set("fontname", CInt(kind), families)
      }
    }
    if let width = options.width, width > 0, width.isFinite {
      // Far more height than any page: the width alone decides. `!` enlarges too.
      set("size", CInt(AGRAPH), "\(width / 72),10000!")
    }
    if isRaster, let resolution = options.resolution, resolution > 0, resolution.isFinite {
      set("dpi", CInt(AGRAPH), "\(resolution)")
    }
  }

  private func declares(_ name: String, _ kind: Int32) -> Bool {
    unsafe entente_gv_attribute(pointer, CInt(kind), name, nil) != nil
  }

  private func set(_ name: String, _ kind: CInt, _ value: String) {
    _ = unsafe entente_gv_attribute(pointer, kind, name, value)
  }
}
