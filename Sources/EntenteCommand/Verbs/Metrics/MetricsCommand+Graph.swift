internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNetwork

extension MetricsCommand {
  /// The network of a graph of another program.
  func graphSubject(_ path: String, _ execution: Execution) throws -> MeasureSubject {
    LongRun.begin("reading \(path)")
    let reading: GraphReading
    let graph: GraphNetwork
    do throws(GraphFormatError) {
      reading = try GraphFile.read(path, as: table.graphFormat)
      do throws(GraphFormatError) {
        graph = try GraphNetwork(
          reading.graph,
          options: table.graphOptions(projection),
          execution: execution
        )
      } catch {
        var error = error
        error.path = error.path ?? path
        throw error
      }
    } catch {
      throw GraphFile.fail(error)
    }
    var subject = graph.subject(
      name: path,
      format: reading.format,
      measuring: parameters.options(length: projection.length(weighted: graph.network.isWeighted)),
      execution: execution
    )
    if let name = parameters.groupBy {
      guard let groups = reading.graph.groups(of: name) else {
        let hint = Hint.words(for: name, among: reading.graph.groupings)
        throw Outside.misuse("\(path) has nodes without \"\(name)\" to group them by; \(hint)")
      }
      subject.context.partition = Partition(names: groups)
    }
    return subject
  }
}
