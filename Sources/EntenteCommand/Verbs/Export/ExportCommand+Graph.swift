internal import EntenteInterchange
internal import EntenteModel

extension ExportCommand {
  /// Writes the scope as a graph and tells what it does not hold.
  func writeGraph(_ format: GraphFormat, to path: String?, of model: Model) throws {
    let scope = try scope(of: model)
    var (graph, losses) = ExchangeGraph.converting(
      scope,
      nary: self.graph.nary ?? GraphWriter.usualForm(of: format)
    )
    let written = try GraphWriter.write(graph, as: format, mixed: self.graph.mixed ?? .kept)
    losses.append(written.losses)
    tellTerms(of: scope)
    try write(written.bytes, to: path)
    self.graph.tell(losses, in: path)
  }

  /// Writes the sources of the scope and tells what the format does not hold of them.
  func writeSources(_ format: BibliographyFormat, to path: String?, of model: Model) throws {
    let scope = try scope(of: model)
    let written = BibliographyWriter.write(
      scope.bibliography,
      as: format,
      language: scope.language,
      fallback: model.defaults.language
    )
    try write(written.bytes, to: path)
    graph.tell(written.losses, in: path)
  }
}
