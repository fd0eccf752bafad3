import EntenteInterchange
import Foundation

/// What a reader that is not ours found in a file, in the words of `read_graphs.py`.
struct PeerReading: Decodable, Sendable {
  struct Node: Decodable, Sendable {
    let id: String
    let attributes: [String: PeerValue]
  }

  struct Edge: Decodable, Sendable {
    let ends: [Int]
    let directed: Bool
    let attributes: [String: PeerValue]
  }

  var error: String?
  var attributes: [String: PeerValue]?
  var nodes: [Node]?
  var edges: [Edge]?
}

extension PeerReading {
  /// What our own reader found, in the words of the others.
  init(_ graph: ExchangeGraph) {
    func named(
      _ attributes: [ExchangeGraph.Attribute],
      _ own: [(String, PeerValue?)]
    ) -> [String: PeerValue] {
      var found: [String: PeerValue] = [:]
      for (name, value) in own {
        if let value { found["(\(name))"] = value }
      }
      for attribute in attributes {
        found[graph.keys[attribute.key].name] = PeerValue(attribute.value)
      }
      return found
    }
    func spells(_ spells: [ExchangeGraph.Spell]) -> PeerValue {
      .list(spells.map { .list([$0.start, $0.end].compactMap { $0.map(PeerValue.text) }) })
    }
    func style(_ style: ExchangeGraph.Style?) -> PeerValue {
      let texts = [style?.color, style?.shape].compactMap { $0.map(PeerValue.text) }
      let numbers = ((style?.position ?? []) + [style?.size].compactMap(\.self)).map(
        PeerValue.number
      )
      return .list(texts + numbers)
    }
    let groups = graph.nodes.indices.map { node in
      graph.groups.filter { $0.members.contains(node) }.map { PeerValue.text($0.label ?? $0.id) }
    }
    attributes = named(graph.attributes, [("title", graph.title.map(PeerValue.text))])
    nodes = zip(graph.nodes, groups).map { node, groups in
      Node(
        id: node.id,
        attributes: named(
          node.attributes,
          [
            ("label", node.label.map(PeerValue.text)), ("kind", node.kind.map(PeerValue.text)),
            ("parent", node.parent.map { .text(graph.nodes[$0].id) }),
            ("spells", spells(node.spells)),
            ("style", style(node.style)), ("groups", .list(groups)),
          ]
        )
      )
    }
    edges = graph.edges.map { edge in
      Edge(
        ends: edge.ends.map(\.node),
        directed: edge.isDirected,
        attributes: named(
          edge.attributes,
          [
            ("id", edge.id.map(PeerValue.text)), ("kind", edge.kind.map(PeerValue.text)),
            ("label", edge.label.map(PeerValue.text)),
            ("weight", edge.weight.map(PeerValue.number)), ("spells", spells(edge.spells)),
            ("style", style(edge.style)),
            ("roles", .list(edge.ends.compactMap { $0.role.map(PeerValue.text) })),
            ("ends", .list(edge.ends.flatMap(\.attributes).map { PeerValue($0.value) })),
          ]
        )
      )
    }
  }
}

extension PeerValue {
  init(_ value: ExchangeGraph.Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = number.isFinite ? .number(number) : .text("\(number)")
    case .boolean(let flag): self = .flag(flag)
    case .list(let items): self = .list(items.map(PeerValue.init))
    }
  }
}

/// A value that a reader found.
enum PeerValue: Decodable, Hashable, Sendable {
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([PeerValue])
  case object([String: PeerValue])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([PeerValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: PeerValue].self))
    }
  }

  /// The value and all that it holds.
  var flattened: [PeerValue] {
    switch self {
    case .list(let items): [self] + items.flatMap(\.flattened)
    case .object(let members): [self] + members.values.flatMap(\.flattened)
    default: [self]
    }
  }
}

/// The programs that read what we write: a Python with NetworkX, igraph and jsonschema, Graphviz and
/// xmllint.
enum Peers {
  /// Which Python has them all: `ENTENTE_PYTHON`, the one of the path, or Debian's.
  private static let python: String? = {
    let named = ProcessInfo.processInfo.environment["ENTENTE_PYTHON"].map { [$0] } ?? []
    return (named + ["python3", "/usr/bin/python3"]).first { program in
      output([program, "-c", "import networkx, igraph, jsonschema"]) != nil
    }
  }()

  /// Whether all are there, or must be: `make test-peers` says so by `ENTENTE_PEERS=required`.
  static let areExpected: Bool =
    ProcessInfo.processInfo.environment["ENTENTE_PEERS"] == "required"
    || (python != nil && output(["xmllint", "--version"]) != nil && output(["dot", "-V"]) != nil)

  static let missing =
    "SKIPPED: no python3 with networkx, igraph and jsonschema, no xmllint or no dot; scripts/bootstrap --peers installs them"

  /// What the readers find in files, in their order.
  static func read(
    _ files: [(library: String, format: String, path: String)]
  ) throws -> [PeerReading] {
    guard let python else { throw PeerError(message: missing) }
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "read_graphs.py").path
    let arguments = files.flatMap { [$0.library, $0.format, $0.path] }
    guard let data = output([python, script] + arguments) else {
      throw PeerError(message: "\(script) failed")
    }
    return try JSONDecoder().decode([PeerReading].self, from: data)
  }

  /// What a program prints; nil if it cannot be run or fails.
  private static func output(_ command: [String]) -> Data? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = try? pipe.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data ?? Data() : nil
  }
}

struct PeerError: Error {
  let message: String
}
