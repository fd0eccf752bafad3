import CGraphviz
internal import EntenteInterchange
import Synchronization

/// The Graphviz C library: one context for the process, one caller at a time.
///
/// The library is not thread-safe, and each `gvContext()` loses about 3.6 KB, so it is called once.
/// This file and its extensions in ``ParsedGraph`` are all that call C.
@safe final class GraphvizLibrary {
  private static let shared = Mutex<GraphvizLibrary?>(nil)
  /// What the library said, in the pieces it comes in.
  ///
  /// Written only by the one who holds `shared`.
  private static let pieces = Mutex<[String]>([])

  private let context: OpaquePointer
  private let knownEngines: [LayoutEngine]
  private let knownFormats: [RenderFormat]

  private init() throws {
    Self.useRegions(true)
    guard let context = unsafe gvContext() else { throw GraphvizError.unavailable }
    unsafe self.context = context
    unsafe entente_gv_capture { text in  // a C callback captures nothing, not even `Self`
      guard let text = unsafe text else { return 0 }
      GraphvizLibrary.pieces.withLock { unsafe $0.append(String(cString: text)) }
      return 0
    }
    knownEngines = unsafe Self.plugins("layout", context).map(LayoutEngine.init(rawValue:))
    knownFormats = unsafe Self.plugins("device", context).map(RenderFormat.init(rawValue:))
      .filter { !$0.isWindow }
  }

  /// Lays out and draws `text`, waiting for other callers.
  static func draw(
    _ text: String,
    engine: LayoutEngine,
    format: RenderFormat,
    options: RenderOptions
  ) throws -> (bytes: [UInt8], messages: [GraphvizMessage]) {
    try withLibrary { library in
      try library.require(format)
      let graph = try library.laidOut(text, engine, options, isRaster: format.isRaster)
      let bytes = try graph.drawn(in: format)
      return (bytes, graph.messages + takeMessages())
    }
  }

  /// Lays out `text` without drawing it, waiting for other callers.
  static func layout(
    _ text: String,
    engine: LayoutEngine,
    options: RenderOptions
  ) throws -> GraphLayout {
    try withLibrary { library in
      try library.laidOut(text, engine, options, isRaster: false).layout()
    }
  }

  /// Reads `text` with the library's own parser, waiting for other callers.
  static func parse(_ text: String) throws -> ParsedGraph {
    try withLibrary { _ in try GraphHandle(parsing: text).contents() }
  }

  /// Reads all graphs of a text, waiting for other callers.
  static func contents(ofGraphsIn text: String) throws -> [DOTContents] {
    try withLibrary { _ in try GraphHandle.contents(ofGraphsIn: text) }
  }

  /// Lets graphs that are opened from now on live in regions, or in plain memory.
  ///
  /// Called from this file only, as each file has variables of its own of what a header defines.
  static func useRegions(_ isWanted: Bool) { entente_use_regions(isWanted ? 1 : 0) }

  static func engines() throws -> [LayoutEngine] { try withLibrary { $0.knownEngines } }

  static func formats() throws -> [RenderFormat] { try withLibrary { $0.knownFormats } }

  static func version() throws -> String {
    try withLibrary { library in unsafe String(cString: gvcVersion(library.context)) }
  }

  /// What was said since the last call.
  static func takeMessages() -> [GraphvizMessage] {
    let said = pieces.withLock { pieces in
      defer { pieces.removeAll(keepingCapacity: true) }
      return pieces
    }
    return said.isEmpty ? [] : GraphvizMessage.joined(said)
  }

  private static func withLibrary<Result: Sendable>(
    _ body: (GraphvizLibrary) throws -> Result
  ) throws -> Result {
    try shared.withLock { shared in
      pieces.withLock { $0.removeAll(keepingCapacity: true) }
      let library = try shared ?? GraphvizLibrary()
      shared = library
      return try body(library)
    }
  }

  private func laidOut(
    _ text: String,
    _ engine: LayoutEngine,
    _ options: RenderOptions,
    isRaster: Bool
  ) throws -> LaidOutGraph {
    guard knownEngines.contains(engine) else {
      throw GraphvizError.unknownEngine(engine, known: knownEngines)
    }
    let graph = try GraphHandle(parsing: text)
    graph.apply(options, isRaster: isRaster)
    if engine == .pinned { graph.keepPlaces() }
    return unsafe try LaidOutGraph(graph, engine, context: context)
  }

  private func require(_ format: RenderFormat) throws {
    let family = RenderFormat(rawValue: String(format.family))
    guard knownFormats.contains(family) else {
      throw GraphvizError.unknownFormat(format, known: knownFormats)
    }
  }

  private static func plugins(_ kind: String, _ context: OpaquePointer) -> [String] {
    var count: CInt = 0
    guard let list = unsafe entente_gv_plugins(context, kind, &count) else { return [] }
    defer { unsafe free(list) }
    var names: [String] = []
    for place in 0..<Int(count) {
      guard let name = unsafe list[place] else { continue }
      unsafe names.append(String(cString: name))
      unsafe free(name)
    }
    return names.sorted()
  }
}
