import EntenteTestSupport

/// What independent readers made of a sample, as `expected.json` of the samples says.
struct SampleVerdict {
  /// A reader's counts.
  struct Counts: Hashable {
    var nodes: Int
    var edges: Int
    var isDirected: Bool?
  }

  /// What each reader that took the file counted, by its name.
  var counts: [String: Counts] = [:]
  /// The readers that refused the file.
  var refusals: [String] = []
  /// The elements by their names, of XML and JSON.
  var elements: [String: Int] = [:]
  /// The value of `edgedefault` or `defaultedgetype`.
  var direction: String?

  init(_ facts: [String: Any]) {
    for name in ["networkx", "igraph", "networkx_id", "networkx_label"] {
      if let value = facts[name] as? [String: Any], let nodes = value["nodes"] as? Int,
        let edges = value["edges"] as? Int
      {
        counts[name] = Counts(nodes: nodes, edges: edges, isDirected: value["directed"] as? Bool)
      } else if facts[name] is String {
        refusals.append(name)
      }
    }
    if let value = facts["elements"] as? [String: Int] { elements = value }
    if let value = facts["json"] as? [String: Any] {
      elements = value.compactMapValues { $0 as? Int }
    }
    let graph = facts["graph_attributes"] as? [String: String] ?? [:]
    direction = graph["edgedefault"] ?? graph["defaultedgetype"] ?? graph["directed"]
  }

  /// The verdicts on all samples but those that begin so.
  static func all(except prefixes: [String] = []) throws -> [(name: String, verdict: SampleVerdict)]
  {
    let facts = try SharedData.object("formats/expected.json")
    let files = facts["files"] as? [String: [String: Any]] ?? [:]
    return files.keys.sorted().filter { name in !prefixes.contains { name.hasPrefix($0) } }
      .map { ($0, SampleVerdict(files[$0] ?? [:])) }
  }
}
