import CGraphviz
internal import EntenteInterchange

/// A graph that the C library has read; closed when this goes away.
///
/// Only to be used by the one who holds the library's lock.
@safe final class GraphHandle {
  let pointer: UnsafeMutablePointer<Agraph_t>
  /// Warnings of the parser.
  let messages: [GraphvizMessage]

  init(parsing text: String) throws {
    let found = try unsafe Self.read(text) { _ in }
    var messages = found.messages
    guard found.count > 0 else { throw GraphvizError.syntax(messages) }
    if messages.contains(where: { $0.severity == .error }) { throw GraphvizError.syntax(messages) }
    if found.count > 1 { throw GraphvizError.moreThanOneGraph(messages) }
    // What is known to be right is read once more, into memory with a fixed order of addresses.
    guard let graph = unsafe agmemread(text) else { throw GraphvizError.syntax(messages) }
    messages = GraphvizLibrary.takeMessages()
    unsafe pointer = graph
    self.messages = messages + Self.takeRest(of: text).messages
  }

  deinit {
    _ = unsafe agclose(pointer)
  }

  /// What all graphs of a text hold, in order.
  static func contents(ofGraphsIn text: String) throws -> [DOTContents] {
    var graphs: [DOTContents] = []
    let found = try unsafe read(text) { unsafe graphs.append(DOTContents($0)) }
    guard !graphs.isEmpty, !found.messages.contains(where: { $0.severity == .error }) else {
      throw GraphvizError.syntax(found.messages)
    }
    return graphs
  }

  /// Reads all graphs of a text one after another, in plain memory, and lets each be looked at.
  private static func read(
    _ text: String,
    _ look: (UnsafeMutablePointer<Agraph_t>) -> Void
  ) throws -> (count: Int, messages: [GraphvizMessage]) {
    guard !text.utf8.contains(0) else { throw GraphvizError.nulCharacter }
    GraphvizLibrary.useRegions(false)
    defer { GraphvizLibrary.useRegions(true) }
    var count = 0
    var messages: [GraphvizMessage] = []
    unsafe Array(text.utf8).withUnsafeBytes { buffer in
      var rest = unsafe entente_text(
        bytes: buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        count: buffer.count,
        next: 0
      )
      guard buffer.count > 0 else { return }
      while let graph = unsafe entente_gv_read(&rest) {
        count += 1
        unsafe look(graph)
        _ = unsafe agclose(graph)
        messages += GraphvizLibrary.takeMessages()
      }
      messages += GraphvizLibrary.takeMessages()
    }
    messages += takeRest(of: text).messages
    return (count, messages)
  }

  /// Reads what the parser has not consumed, so that nothing of this text is left for the next.
  ///
  /// The scanner keeps from one call to the next the text behind the end of a graph, and that it is
  /// inside a comment or string that is not closed. So a graph of our own is read until it comes
  /// out: it closes a comment, comes behind what was left, and is swallowed by an open string.
  private static func takeRest(
    of text: String
  ) -> (graphs: Int, messages: [GraphvizMessage]) {
    // Without quotation marks: one would close an open string, and the next open it again.
    let mark = "entente_end_of_text"
    var graphs = 0
    var messages: [GraphvizMessage] = []
    // Each round takes a graph or an error out of the text, so this ends; the bound is a belt.
    for _ in 0..<(text.utf8.count + 16) {
      guard let graph = unsafe agmemread("/**/graph \(mark) {}") else {
        let said = GraphvizLibrary.takeMessages()
        messages += said
        if said.isEmpty {
          closeStrings(of: text)
          messages.append(
            GraphvizMessage(severity: .error, text: "a string behind the graph is not closed")
          )
        }
        continue
      }
      let isMark = unsafe ParsedGraph.name(of: graph) == mark
      _ = unsafe agclose(graph)
      messages += GraphvizLibrary.takeMessages()
      if isMark { return (graphs, messages) }
      graphs += 1
    }
    return (graphs, messages)
  }

  /// Ends a quoted string or an HTML-like one, however deeply its brackets are nested.
  ///
  /// Where none is open, each is a syntax error, which leaves the scanner as new.
  private static func closeStrings(of text: String) {
    for closer in ["\"", String(repeating: ">", count: text.utf8.count + 64)] {
      if let graph = unsafe agmemread(closer) { _ = unsafe agclose(graph) }
    }
    _ = GraphvizLibrary.takeMessages()
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
      // Otherwise a PDF page is half an inch larger on each side; `pad` is inside the width.
      set("margin", CInt(AGRAPH), "0")
    }
    if isRaster, let resolution = options.resolution, resolution > 0, resolution.isFinite {
      set("dpi", CInt(AGRAPH), "\(resolution)")
    }
  }

  /// Keeps a pinned layout from being moved so that its lower left corner is the origin.
  func keepPlaces() {
    set("notranslate", CInt(AGRAPH), "true")
  }

  private func declares(_ name: String, _ kind: Int32) -> Bool {
    unsafe entente_gv_attribute(pointer, CInt(kind), name, nil) != nil
  }

  private func set(_ name: String, _ kind: CInt, _ value: String) {
    _ = unsafe entente_gv_attribute(pointer, kind, name, value)
  }
}
