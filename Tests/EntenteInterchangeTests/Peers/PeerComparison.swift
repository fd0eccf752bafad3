import EntenteInterchange
import Foundation

/// Compares a graph with what another program read of it: everything must be there, unless the report
/// of losses names it.
struct PeerComparison {
  private let graph: ExchangeGraph
  private let reading: PeerReading
  private let losses: Set<String>
  /// What this reader is known not to take in, though the file has it.
  private let deafTo: Set<Part>
  /// Whether the format has attributes at all.
  private let holdsAttributes: Bool
  private(set) var findings: [String] = []
  /// Where each node stands among those that were read: in place, or where its identifier is.
  private var places: [Int] = []

  /// What a reader may pass over.
  enum Part {
    case times
    case styles
    case graphAttributes
    /// That a value is a list, not its spelling.
    case lists
    /// What a node is in an edge of many, but for source and target.
    case roles
    /// Whether a number was a text.
    case texts
  }

  init(
    _ graph: ExchangeGraph,
    _ losses: LossReport,
    _ reading: PeerReading,
    deafTo: Set<Part> = [],
    holdsAttributes: Bool = true
  ) {
    self.graph = graph
    self.holdsAttributes = holdsAttributes
    self.reading = reading
    self.losses = Set(losses.losses.map(\.kind))
    self.deafTo = deafTo
    if let error = reading.error {
      findings.append(error)
      return
    }
    compareNodes()
    compareEdges()
    compareWhole()
  }

  // MARK: Elements

  private mutating func compareNodes() {
    let found = reading.nodes ?? []
    let junctions = losses.contains("edge-as-node") ? graph.edges.filter { !$0.isDyadic } : []
    guard found.count == graph.nodes.count + junctions.count else {
      findings.append("\(found.count) nodes, not \(graph.nodes.count) + \(junctions.count)")
      return
    }
    let ids = found.map { node in
      Bag(
        node.attributes.filter { !["parent", "(parent)"].contains($0.key) },
        also: .text(node.id)
      )
    }
    let wanted = graph.nodes.map(\.id) + junctions.map { $0.id ?? "" }
    places = wanted.enumerated().map { place, id in
      let spaced = String(id.map { $0.isWhitespace ? " " : $0 })
      func isIt(_ bag: Bag) -> Bool {
        bag.holds(.text(id), isText: false) || bag.holds(.text(spaced), isText: false)
      }
      return isIt(ids[place]) ? place : ids.firstIndex(where: isIt) ?? place
    }
    for (node, place) in zip(graph.nodes, places) {
      let other = found[place]
      let bag = Bag(other.attributes, also: .text(other.id))
      check("id", .text(node.id), in: bag, of: node.id, orLost: ["node-identifiers"])
      check("label", node.label, in: bag, of: node.id, orLost: ["node-labels", "repeated-names"])
      check("kind", node.kind, in: bag, of: node.id, orLost: ["attribute:kind"])
      check(
        "parent",
        node.parent.map { parent in
          // The identifier may be spelled otherwise.
          let read = found[places[parent]].id
          return bag.holds(.text(read), isText: false) ? read : graph.nodes[parent].id
        },
        in: bag,
        of: node.id,
        orLost: ["nesting"]
      )
      check(node.attributes, in: bag, of: node.id)
      check(node.spells, in: bag, of: node.id)
      check(node.style, in: bag, of: node.id)
    }
    for group in graph.groups {
      require("groups", "a group")
      for member in group.members {
        let bag = Bag(found[places[member]].attributes)
        guard holdsAttributes else { continue }
        check("group", group.label ?? group.id, in: bag, of: graph.nodes[member].id)
      }
    }
    for (edge, place) in zip(junctions, places.dropFirst(graph.nodes.count)) {
      let other = found[place]
      compare(edge, Bag(other.attributes, also: .text(other.id)), edge.id ?? "an edge of many")
    }
  }

  private mutating func compareEdges() {
    var left = reading.edges ?? []
    let junctionBase = graph.nodes.count
    var junction = 0
    for edge in graph.edges {
      if edge.isDyadic || !losses.contains("edge-as-node") {
        if edge.ends.isEmpty, losses.contains("empty-edges") { continue }
        match(edge.ends.map(\.node), edge.isDirected, edge, &left)
      } else {
        for end in edge.ends {
          let sides = [end.role] + end.attributes.map { text(of: $0, named: "side") }
          let hasSide = sides.contains("source") || sides.contains("target")
          let part = ExchangeGraph.Edge(
            [end, .init(junctionBase + junction)],
            isDirected: edge.isDirected && hasSide,
            kind: end.role,
            weight: edge.weight,
            attributes: end.attributes,
            spells: edge.spells
          )
          let ends =
            sides.contains("target") && edge.isDirected
            ? part.ends.map(\.node).reversed() : part.ends.map(\.node)
          match(ends, part.isDirected, part, &left)
        }
        junction += 1
      }
    }
    if !left.isEmpty { findings.append("\(left.count) edges that were not written") }
  }

  /// Takes out of what is left the edge that keeps all, else tells what the nearest one lacks.
  private mutating func match(
    _ ends: [Int],
    _ isDirected: Bool,
    _ edge: ExchangeGraph.Edge,
    _ left: inout [PeerReading.Edge]
  ) {
    let name = edge.id ?? "\(ends)"
    let ends = ends.map { places.indices.contains($0) ? places[$0] : $0 }
    var least: (place: Int, findings: [String])?
    let exact = left.indices.filter { left[$0].ends == ends }
    let turned = left.indices.filter {
      !isDirected && left[$0].ends != ends && left[$0].ends == ends.reversed()
    }
    // Of an edge of many the sides may stand apart.
    let mixed =
      ends.count == 2 ? [] : left.indices.filter { left[$0].ends.sorted() == ends.sorted() }
    for place in exact + turned + mixed {
      let other = left[place]
      var attempt = self
      attempt.findings = []
      let bag = Bag(other.attributes)
      attempt.compare(edge, bag, name)
      attempt.compareDirection(isDirected, other, bag, name)
      if attempt.findings.count < least?.findings.count ?? .max {
        least = (place, attempt.findings)
      }
      if attempt.findings.isEmpty { break }
    }
    guard let least else {
      findings.append("\(name): no edge of these ends (\(ends))")
      return
    }
    findings += least.findings
    left.remove(at: least.place)
  }

  private mutating func compareDirection(
    _ isDirected: Bool,
    _ other: PeerReading.Edge,
    _ bag: Bag,
    _ name: String
  ) {
    guard other.directed != isDirected, bag.named["directed"] != .flag(isDirected) else { return }
    require("direction", "\(name): a direction")
    // Of an edge of many the report says enough.
    if holdsAttributes, other.ends.count == 2,
      !bag.holds(.boolean(isDirected), isText: losses.contains("types"))
    {
      findings.append("\(name): nothing says that it has no direction")
    }
  }

  private mutating func compare(_ edge: ExchangeGraph.Edge, _ bag: Bag, _ name: String) {
    check("id", edge.id, in: bag, of: name, orLost: ["edge-identifiers", "node-identifiers"])
    check("kind", edge.kind, in: bag, of: name, orLost: ["attribute:kind"])
    check(
      "label",
      edge.label,
      in: bag,
      of: name,
      orLost: ["attribute:label", "edge-labels", "node-labels"]
    )
    // Of an edge that is a node the ties have the weight.
    if edge.isDyadic, let weight = edge.weight ?? (losses.contains("no-weight") ? 1 : nil) {
      check("weight", .number(weight), in: bag, of: name, orLost: ["weights", "attribute:weight"])
    }
    check(edge.attributes, in: bag, of: name)
    check(edge.spells, in: bag, of: name)
    check(edge.style, in: bag, of: name)
    for end in edge.ends {
      let isUsual = ["source", "target", edge.kind].contains(end.role)
      if edge.isDyadic, !isUsual {
        check(
          "role",
          end.role,
          in: bag,
          of: name,
          orLost: ["attribute:source_roles", "attribute:target_roles"]
        )
      }
      guard edge.isDyadic else {
        guard !deafTo.contains(.roles) else { continue }
        check("role", end.role, in: bag, of: name, orLost: ["roles", "edge-as-node"])
        continue
      }
      let isPlain =
        end.weight == nil && end.attributes.allSatisfy { text(of: $0, named: "side") != nil }
      if !isPlain { require("participant-details", "\(name): attributes of an end") }
    }
  }

  private mutating func compareWhole() {
    guard !deafTo.contains(.graphAttributes) else { return }
    let bag = Bag(reading.attributes ?? [:])
    check("title", graph.title, in: bag, of: "the graph", orLost: ["title"])
    guard !losses.contains("graph-attributes") else { return }
    check(graph.attributes, in: bag, of: "the graph")
  }

  // MARK: Values

  /// Whether a value may be there as a text.
  private var isText: Bool {
    deafTo.contains(.lists) || ["types", "lists", "large-numbers"].contains(where: losses.contains)
  }

  /// The values that a reader found of an element.
  private struct Bag {
    let named: [String: PeerValue]
    private let values: [PeerValue]

    init(_ attributes: [String: PeerValue], also more: PeerValue = .null) {
      named = attributes
      values = attributes.values.flatMap(\.flattened) + [more]
    }

    func mentions(_ text: String) -> Bool {
      values.contains { if case .text(let value) = $0 { value.contains(text) } else { false } }
    }

    func holds(_ value: ExchangeGraph.Value, isText: Bool) -> Bool {
      values.contains { PeerComparison.isSame($0, value, isText: isText) }
    }
  }

  private static func isSame(
    _ found: PeerValue,
    _ value: ExchangeGraph.Value,
    isText: Bool
  ) -> Bool {
    switch (found, value) {
    case (.text(let text), .text(let wanted)): return text == wanted
    case (.number(let number), .integer(let wanted)): return number == Double(wanted)
    case (.number(let number), .number(let wanted)): return number == wanted
    case (.text(let text), .number(let wanted)) where !wanted.isFinite:
      return Double(text).map { $0 == wanted || $0.isNaN && wanted.isNaN } ?? false
    case (.flag(let flag), .boolean(let wanted)): return flag == wanted
    case (.number(let number), .boolean(let wanted)): return number == (wanted ? 1 : 0)
    case (.list(let items), .list(let wanted)):
      return items.count == wanted.count
        && zip(items, wanted).allSatisfy { isSame($0, $1, isText: isText) }
    case (.text(let text), .integer(let wanted)) where isText: return text == String(wanted)
    case (.text(let text), .number(let wanted)) where isText: return Double(text) == wanted
    case (.text(let text), .boolean(let wanted)) where isText: return text == String(wanted)
    case (.text(let text), .list) where isText:
      // A list as a text is spelled as in JSON.
      guard let items = try? JSONDecoder().decode([PeerValue].self, from: Data(text.utf8)) else {
        return false
      }
      return isSame(.list(items), value, isText: isText)
    default: return false
    }
  }

  private func text(of attribute: ExchangeGraph.Attribute, named name: String) -> String? {
    guard graph.keys[attribute.key].name == name, case .text(let text) = attribute.value else {
      return nil
    }
    return text
  }

  private mutating func check(
    _ attributes: [ExchangeGraph.Attribute],
    in bag: Bag,
    of name: String
  ) {
    for attribute in attributes {
      let key = graph.keys[attribute.key].name
      let isNamed = bag.named[key].map { Self.isSame($0, attribute.value, isText: isText) } ?? false
      let isElsewhere =
        !isNamed && ["attribute-names", "repeated-attributes"].contains(where: losses.contains)
        && bag.holds(attribute.value, isText: isText)
      // NetworkX keeps GEXF's times and texts of lists in lists of its own.
      if isNamed || isElsewhere { continue }
      check(key, attribute.value, in: bag, of: name, orLost: ["attribute:\(key)"])
    }
  }

  private mutating func check(_ spells: [ExchangeGraph.Spell], in bag: Bag, of name: String) {
    guard !deafTo.contains(.times), !losses.contains("times") || !bag.named.isEmpty else { return }
    for moment in spells.flatMap({ [$0.start, $0.end].compactMap(\.self) }) {
      // Several spells are a list of texts where a format knows no time.
      if losses.contains("times"), bag.mentions(moment) { continue }
      check(
        "time",
        moment,
        in: bag,
        of: name,
        orLost: holdsAttributes ? ["days"] : ["days", "times"]
      )
    }
  }

  private mutating func check(_ style: ExchangeGraph.Style?, in bag: Bag, of name: String) {
    guard let style, !deafTo.contains(.styles), !losses.contains("attribute:color") else { return }
    if let color = style.color, !bag.mentions(color.uppercased()), !bag.mentions(color) {
      // GEXF has three numbers.
      let parts = [1, 3, 5].compactMap { start in
        Int(color.dropFirst(start).prefix(2), radix: 16)
      }
      for part in parts { check("color", .integer(part), in: bag, of: name) }
    }
    for number in (style.position ?? []) + [style.size].compactMap(\.self) {
      check("style", .number(number), in: bag, of: name, orLost: ["attribute:x", "attribute:size"])
    }
    check("shape", style.shape, in: bag, of: name, orLost: ["attribute:shape", "shapes"])
  }

  private mutating func check(
    _ field: String,
    _ text: String?,
    in bag: Bag,
    of name: String,
    orLost kinds: Set<String> = []
  ) {
    guard let text, !text.isEmpty else { return }
    check(field, .text(text), in: bag, of: name, orLost: kinds)
  }

  private mutating func check(
    _ field: String,
    _ value: ExchangeGraph.Value,
    in bag: Bag,
    of name: String,
    orLost kinds: Set<String> = []
  ) {
    if bag.holds(value, isText: isText) || !kinds.isDisjoint(with: losses) { return }
    if case .number(let number) = value, !number.isFinite, losses.contains("numbers") { return }
    if deafTo.contains(.texts), case .text(let text) = value, let number = Double(text),
      bag.holds(.number(number), isText: false)
    {
      return
    }
    if case .text(let text) = value, isSpelledOtherwise(text) { return }
    findings.append("\(name): \(field) \(value) is not there")
  }

  /// Whether the report says that such texts are spelled otherwise.
  private func isSpelledOtherwise(_ text: String) -> Bool {
    let hasControl = text.unicodeScalars.contains { $0.value < 0x20 }
    return text.contains("\\") && losses.contains("backslashes")
      || text.contains("\"") && losses.contains("quotation-marks")
      || hasControl && (losses.contains("control-characters") || losses.contains("line-breaks"))
  }

  private mutating func require(_ kind: String, _ what: String) {
    if !losses.contains(kind) { findings.append("\(what) is lost, and no loss \(kind) is told") }
  }
}
