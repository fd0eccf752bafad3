import EntenteModel
import EntenteNotation
import OrderedCollections

/// The elements of a model as the tables have them, under the keys of the notation.
///
/// `fields.csv` has what the tables have no place for, or have otherwise; it counts before them.
struct TableTrees {
  typealias Map = OrderedDictionary<String, NotationTree>
  typealias Row = TableRows.Row

  private let rows: TableRows
  /// The language of texts that are in one.
  private let language: String
  private var claims: [String: OrderedDictionary<String, [Row]>] = [:]
  private var evidence: [String: [Row]] = [:]

  init(_ rows: TableRows, language: String) {
    self.rows = rows
    self.language = language
    for row in rows["claims"] {
      claims[row["element"] ?? "", default: [:]][row["field"] ?? "", default: []].append(row)
    }
    for row in rows["evidence"] {
      let place = [row["element"], row["field"], row["claim"]].map { $0 ?? "" }
      evidence[place.joined(separator: "\n"), default: []].append(row)
    }
  }

  // MARK: Sections

  func actors() -> Map {
    var ids: [String: Map] = [:]
    for row in rows["identifiers"] {
      put(row, into: &ids[row["element"] ?? "", default: [:]])
    }
    var members: [String: [NotationTree]] = [:]
    for row in rows["members"] {
      let collective = row["collective"] ?? ""
      let place = members[collective]?.count ?? 0
      var member: Map = ["actor": .text(row["member"] ?? "")]
      if let when = row["when"] { member["when"] = .text(when) }
      member["evidence"] = evidence("actor:\(collective)", "members[\(place)]")
      members[collective, default: []].append(.map(member))
    }
    return section("actors") { id, row in
      let element = "actor:\(id)"
      var map: Map = [:]
      copy(["kind", "exists", "url"], from: row, into: &map)
      map["of"] = row["part_of"].map(NotationTree.text)
      texts(["label", "office", "description"], from: row, into: &map)
      map["tags"] = list(row["tags"])
      map["ids"] = ids[element].map(NotationTree.map)
      map["members"] = members[id].map(NotationTree.list)
      map["evidence"] = evidence(element)
      return map
    }
  }

  func sources() -> Map {
    var variables: [String: String] = [:]
    for variable in SourceVariables.plain {
      variables[variable.underscored] = variable
      variables["csl_\(variable.underscored)"] = variable
    }
    let columns = (rows.columns["sources"] ?? []).compactMap { column in
      variables[column].map { (column, $0) }
    }
    return section("sources") { _, row in
      var map: Map = [:]
      copy(["type", "issued", "accessed", "reliability", "coverage"], from: row, into: &map)
      texts(["title"], from: row, into: &map)
      map["party"] = list(row["party"])
      map["redistributable"] = row["redistributable"].map { .boolean($0 == "TRUE") }
      for (column, variable) in columns { map[variable] = row[column].map(NotationTree.text) }
      return map
    }
  }

  func relations() -> Map {
    var valences: [String: String] = [:]
    var labels: [String: String] = [:]
    for row in rows["types"] {
      valences[row["id"] ?? ""] = row["valence"]
      labels[row["id"] ?? ""] = row["label"]
    }
    var ids: [String: Map] = [:]
    for row in rows["identifiers"] {
      put(row, into: &ids[row["element"] ?? "", default: [:]])
    }
    var participants: [String: [Row]] = [:]
    for row in rows["participants"] { participants[row["relation"] ?? "", default: []].append(row) }
    return section("relations") { id, row in
      let element = "relation:\(id)"
      var map: Map = [:]
      copy(["type", "modality", "confidence", "likelihood"], from: row, into: &map)
      let type = row["type"] ?? ""
      if let label = row["label"], label != labels[type] {
        map["label"] = .map([language: .text(label)])
      }
      if let valence = row["valence"], valence != valences[type] { map["valence"] = .text(valence) }
      if row["ended"] == "TRUE" { map["ended"] = .boolean(true) }
      texts(["description"], from: row, into: &map)
      for (key, column) in [
        ("attested", "attested"), ("responds-to", "responds_to"), ("supersedes", "supersedes"),
        ("tags", "tags"),
      ] {
        map[key] = list(row[column])
      }
      map["ids"] = ids[element].map(NotationTree.map)
      put(claims(of: element, below: ""), into: &map)
      let parts = (participants[id] ?? []).enumerated().map { place, row in
        participant(row, place, of: element)
      }
      if !parts.isEmpty { map["participants"] = .list(parts) }
      map["evidence"] = evidence(element)
      return map
    }
  }

  private func participant(_ row: Row, _ place: Int, of element: String) -> NotationTree {
    let field = "participants[\(row["position"] ?? String(place))]"
    var map: Map = ["actor": .text(row["actor"] ?? ""), "role": .text(row["role"] ?? "")]
    put(claims(of: element, below: field + "."), into: &map)
    map["evidence"] = evidence(element, field)
    return .map(map)
  }

  /// The elements of a table, by identifier.
  private func section(_ table: String, _ make: (String, Row) -> Map) -> Map {
    var section: Map = [:]
    for row in rows[table] {
      guard let id = row["id"] else { continue }
      section[id] = .map(make(id, row))
    }
    return section
  }

  // MARK: Fields

  private func copy(_ keys: [String], from row: Row, into map: inout Map) {
    for key in keys { map[key] = row[key].map(NotationTree.text) }
  }

  private func texts(_ keys: [String], from row: Row, into map: inout Map) {
    for key in keys { map[key] = row[key].map { .map([language: .text($0)]) } }
  }

  private func list(_ cell: String?) -> NotationTree? {
    cell.map { .list($0.split(separator: Character(Cell.separator)).map { .text(String($0)) }) }
  }

  private func put(_ row: Row, into ids: inout Map) {
    var code: Map = ["value": .text(row["code"] ?? "")]
    if let when = row["when"] { code["when"] = .text(when) }
    if row["user_assigned"] == "TRUE" { code["assigned"] = .text("user") }
    let scheme = row["scheme"] ?? ""
    guard case .list(let others)? = ids[scheme] else {
      ids[scheme] = .list([.map(code)])
      return
    }
    ids[scheme] = .list(others + [.map(code)])
  }

  // MARK: Claims

  /// The claims to fields of an element that begin so and name no element of a list further on.
  private func claims(of element: String, below prefix: String) -> [(String, NotationTree)] {
    (claims[element] ?? [:]).compactMap { field, rows in
      guard field.hasPrefix(prefix) else { return nil }
      let rest = String(field.dropFirst(prefix.count))
      guard !rest.hasPrefix("participants[") else { return nil }
      return (rest, tree(of: rows, element, field))
    }
  }

  /// Puts fields with a dot, such as `dates.signed`, into the map that they name.
  private func put(_ fields: [(String, NotationTree)], into map: inout Map) {
    for (field, value) in fields {
      guard let dot = field.firstIndex(of: ".") else {
        map[field] = value
        continue
      }
      let key = String(field[..<dot])
      var inner: Map = [:]
      if case .map(let there)? = map[key] { inner = there }
      inner[String(field[field.index(after: dot)...])] = value
      map[key] = .map(inner)
    }
  }

  private func tree(of rows: [Row], _ element: String, _ field: String) -> NotationTree {
    let items = rows.enumerated().map { place, row -> NotationTree in
      var claim: Map = ["value": .text(row["value"] ?? "")]
      if let rank = row["rank"], rank != "normal" { claim["rank"] = .text(rank) }
      if let when = row["when"] { claim["when"] = .text(when) }
      if let because = row["because"] { claim["because"] = .map([language: .text(because)]) }
      claim["evidence"] = evidence(element, field, row["claim"] ?? String(place))
      return .map(claim)
    }
    if items.count == 1, case .map(let claim)? = items.first, claim.count == 1 {
      return claim["value"] ?? items[0]
    }
    return .list(items)
  }

  // MARK: Evidence

  private func evidence(
    _ element: String,
    _ field: String = "",
    _ claim: String = ""
  ) -> NotationTree? {
    evidence["\(element)\n\(field)\n\(claim)"].map { .list($0.map(tree)) }
  }

  private func tree(_ row: Row) -> NotationTree {
    var map: Map = ["source": .text(row["source"] ?? "")]
    if let locator = row["locator"] {
      map["at"] = .map(Self.locators(locator))
    } else if let page = row["page"] {
      map["at"] = .map(["page": .text(page)])
    }
    for (key, column) in [
      ("quote", "quote"), ("quote-lang", "quote_language"), ("voice", "voice"),
      ("credibility", "credibility"), ("by", "coder"), ("on", "coded_on"),
    ] {
      map[key] = row[column].map(NotationTree.text)
    }
    map["attribution"] = list(row["attribution"])
    map["supports"] = list(row["supports"])
    if let stance = row["stance"], stance != "supports" { map["stance"] = .text(stance) }
    if let via = row["via"] {
      map["via"] = .list(
        via.split(separator: Character(Cell.separator)).map { Self.work(String($0)) }
      )
    }
    return .map(map)
  }

  /// `page 3, section 2` as a map; a comma within a place is not one between places.
  private static func locators(_ text: String) -> Map {
    var places: [(label: String, value: String)] = []
    for part in text.components(betweenCommas: ()) {
      let label = part.prefix { $0 != " " }
      if Locator.knownLabels.contains(String(label)), label.count < part.count {
        places.append((String(label), String(part.dropFirst(label.count + 1))))
      } else if !places.isEmpty {
        places[places.count - 1].value += ", " + part
      }
    }
    var map: Map = [:]
    for place in places {
      switch map[place.label] {
      case nil: map[place.label] = .text(place.value)
      case .list(let items)?: map[place.label] = .list(items + [.text(place.value)])
      case let item?: map[place.label] = .list([item, .text(place.value)])
      }
    }
    return map
  }

  /// `source (page 3, footnote 7, good)`.
  private static func work(_ text: String) -> NotationTree {
    guard let open = text.range(of: " ("), text.hasSuffix(")") else {
      return .map(["source": .text(text)])
    }
    var map: Map = ["source": .text(String(text[..<open.lowerBound]))]
    var parts = String(text[open.upperBound...].dropLast()).components(betweenCommas: ())
    if let fit = parts.popLast(), fit != "good" { map["fit"] = .text(fit) }
    if let note = parts.last, note.hasPrefix("footnote ") {
      map["footnote"] = .text(String(note.dropFirst("footnote ".count)))
      parts.removeLast()
    }
    let places = locators(parts.joined(separator: ", "))
    if !places.isEmpty { map["at"] = .map(places) }
    return .map(map)
  }
}

extension String {
  /// The parts between ", ".
  fileprivate func components(betweenCommas: Void) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let comma = rest.firstRange(of: ", ") {
      parts.append(String(rest[..<comma.lowerBound]))
      rest = rest[comma.upperBound...]
    }
    return parts + [String(rest)]
  }

  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
