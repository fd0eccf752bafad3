import CGraphviz

/// A graph whose nodes have places; the layout is freed when this goes away.
///
/// Only to be used by the one who holds the library's lock.
@safe final class LaidOutGraph {
  private let graph: GraphHandle
  private let context: OpaquePointer
  /// What was said while the text was read and laid out.
  private(set) var messages: [GraphvizMessage] = []

  init(_ graph: GraphHandle, _ engine: LayoutEngine, context: OpaquePointer) throws {
    self.graph = graph
    unsafe self.context = context
    entente_reset_random()
    if unsafe gvLayout(context, graph.pointer, engine.rawValue) != 0 {
      throw GraphvizError.layoutFailed(engine, GraphvizLibrary.takeMessages())
    }
    messages = graph.messages + GraphvizLibrary.takeMessages()
    // Some versions report success though nodes without a place lie on top of each other.
    if engine == .pinned, messages.contains(where: { $0.text.contains("no position") }) {
      throw GraphvizError.layoutFailed(engine, messages)
    }
  }

  deinit {
    _ = unsafe gvFreeLayout(context, graph.pointer)
  }

  func drawn(in format: RenderFormat) throws -> [UInt8] {
    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    let status = unsafe entente_gv_render(context, graph.pointer, format.rawValue, &bytes, &count)
    guard let bytes = unsafe bytes else {
      throw GraphvizError.renderFailed(format, GraphvizLibrary.takeMessages())
    }
    defer { unsafe gvFreeRenderData(bytes) }
    guard status == 0, count > 0 else {
      throw GraphvizError.renderFailed(format, GraphvizLibrary.takeMessages())
    }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
  }

  func layout() -> GraphLayout {
    var nodes: [GraphLayout.Node] = []
    var next = unsafe agfstnode(graph.pointer)
    while let node = unsafe next {
      unsafe nodes.append(
        GraphLayout.Node(
          id: ParsedGraph.name(of: node),
          center: GraphLayout.Point(x: entente_gv_x(node), y: entente_gv_y(node)),
          width: entente_gv_width(node),
          height: entente_gv_height(node)
        )
      )
      unsafe next = agnxtnode(graph.pointer, node)
    }
    let bounds = unsafe entente_gv_bounds(graph.pointer)
    return GraphLayout(
      nodes: nodes,
      lowerLeft: GraphLayout.Point(x: bounds.LL.x, y: bounds.LL.y),
      upperRight: GraphLayout.Point(x: bounds.UR.x, y: bounds.UR.y),
      messages: messages
    )
  }
}
