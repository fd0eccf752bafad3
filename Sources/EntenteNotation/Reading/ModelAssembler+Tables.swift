internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

extension ModelAssembler {
  /// Reads the relations that tables hold.
  mutating func readTables(
    _ file: ModelFile,
    types: [RelationTypeID: ResolvedRelationType]
  ) {
    guard let node = file.section("tables") else { return }
    let section = reader(node, in: file)
    let entries = section.isMap ? section.pairs("tables").map(\.value) : section.items
    for entry in entries {
      guard let template = TableTemplate(entry) else { continue }
      readTable(template, at: entry, in: file, types: types)
    }
  }

  private mutating func readTable(
    _ template: TableTemplate,
    at entry: NodeReader,
    in file: ModelFile,
    types: [RelationTypeID: ResolvedRelationType]
  ) {
    guard let (table, text) = open(template, at: entry, in: file) else { return }
    let directory = ActorDirectory(model)
    var groups: OrderedDictionary<String, [TableRecord]> = [:]
    for record in table.records {
      let key = template.groupBy.map { record.field(named: $0)?.text ?? "" }
      groups[key ?? "line \(record.line)", default: []].append(record)
    }
    for rows in groups.values {
      guard let first = rows.first else { continue }
      let place = SourceRange(
        file: session.texts[text].name,
        start: SourcePosition(line: first.line, column: 1),
        length: max(1, session.texts[text].line(first.line).unicodeScalars.count)
      )
      let filler = TableFiller(
        template: template,
        rows: rows,
        directory: directory,
        fileName: template.path,
        place: place,
        session: session
      )
      guard let (key, node) = filler.relation() else { continue }
      let id = RelationID(key)
      let address = Address.relation(id)
      guard id.isWellFormed, model.relations[id] == nil else {
        session.report(
          Diagnostic(
            id.isWellFormed ? "R202" : "R103",
            id.isWellFormed
              ? "relation \"\(key)\" already defined" : "the row's key gives no id (\"\(key)\")",
            at: place,
            help: "choose columns for key: that tell the rows apart"
          )
        )
        continue
      }
      session.current = address
      session.rowOrigins[address] = place
      session.origins[address] = .init(file: file.file, key: nil, node: node)
      model.relations[id] = reader(node, in: file, at: place).relation(id, types: types)
      session.current = nil
      if !file.isMain { model.imported.addresses.insert(address) }
    }
  }

  /// Opens the table's file; a file that cannot be read is reported like an import.
  private func open(
    _ template: TableTemplate,
    at entry: NodeReader,
    in file: ModelFile
  ) -> (Table, Int)? {
    guard let folder = file.folder else { return nil }
    let path = Paths.join(folder, template.path)
    func refuse(_ message: String) {
      session.report(Diagnostic("R201", message, at: entry.range))
    }
    guard Paths.lies(access.canonical(path), in: access.canonical(session.root)) else {
      refuse("table \"\(template.path)\" leaves the project")
      return nil
    }
    do {
      let bytes = try access.bytes(of: path, limit: YAMLText.sizeLimit)
      let table = try template.reader.read(.bytes(bytes))
      let text = session.add(SourceText(name: path, utf8: bytes))
      session.tables[path] = table
      for problem in table.problems {
        session.report(
          Diagnostic(
            "R102",
            problem.message,
            at: SourceRange(
              file: path,
              start: SourcePosition(line: problem.line, column: problem.column)
            )
          )
        )
      }
      for column in template.columns where table.header?.position(of: column) == nil {
        let names = table.header?.names ?? []
        session.report(
          Diagnostic(
            "R301",
            "table \"\(template.path)\" has no column \"\(column)\"",
            at: entry.range,
            help: EditDistance.nearest(to: column, among: names).map { "did you mean \"\($0)\"?" }
              ?? "its columns are \(names.joined(separator: ", "))"
          )
        )
        return nil
      }
      return (table, text)
    } catch let error as FileAccessError {
      refuse("table \"\(template.path)\": \(error.message)")
    } catch {
      refuse("table \"\(template.path)\": \(error)")
    }
    return nil
  }
}
