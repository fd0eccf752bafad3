public import EntenteModel
internal import OrderedCollections

extension ModelDescriber {
  /// A relation in a few lines: when it was and who did what to whom, then its evidence, a line for
  /// each source and each quote.
  ///
  /// - Parameter id: The relation.
  /// - Returns: The lines, without their ends; only the identifier if there is no such relation.
  public func lines(of id: RelationID) -> [String] {
    guard let relation = model.relations[id] else { return [id.rawValue] }
    var page = TextPage()
    line(relation, on: &page)
    return page.text.split(separator: "\n").map { line in
      String(line.drop { $0 == " " })
    }
  }
}
