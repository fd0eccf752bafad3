internal import EntenteModel
internal import EntenteNetwork
internal import OrderedCollections

/// Reads numbers off a network by the names of measures; each measure is taken once.
struct MeasureReader {
  private let ids: [String]
  private let context: MeasureContext
  /// Where the ties by type come from, if they are not in the context.
  private let layers: (networks: IntensityNetworks, moved: [(RelationID, Double)])?
  private var values: [String: MeasureValue] = [:]

  init(_ subject: MeasureSubject) {
    ids = subject.ids
    context = subject.context
    layers = nil
  }

  /// Reads off the network of a run, given the levels that moved.
  init(_ networks: IntensityNetworks, _ moved: [(RelationID, Double)]) {
    ids = networks.ids
    context = networks.context(of: moved, layers: false)
    layers = (networks, moved)
  }

  /// The number of a measure: of an actor, or of the whole.
  ///
  /// - Returns: The number; NaN where the measure is undefined, as for an actor that is not there.
  mutating func number(_ name: String, actor: String?) throws -> Double {
    let value: MeasureValue
    do {
      value = try self.value(of: name)
    } catch let error as MeasureError {
      if error == .cancelled { throw error }
      return .nan
    }
    return try value.number(name, node: actor.map { ids.firstIndex(of: $0) })
  }

  /// The place of an actor by a measure, 1 for the greatest; ties share the better place.
  mutating func rank(of actor: String, by name: String) throws -> Double {
    let own = try number(name, actor: actor)
    guard !own.isNaN, case .actors(let numbers) = try value(of: name) else { return .nan }
    return Double(1 + numbers.count { $0 > own })
  }

  private mutating func value(of name: String) throws -> MeasureValue {
    if let known = values[name] { return known }
    guard let measure = Measure.named(name) else {
      let names = Measure.all.map(\.name)
      throw ExperimentError.unknownMeasure(
        name,
        nearest: EditDistance.nearest(to: name, among: names)
      )
    }
    var context = context
    if let layers, Measure.readsLayers(name) {
      context = layers.networks.context(of: layers.moved, layers: true)
    }
    let value = try measure.value(in: context)
    values[name] = value
    return value
  }
}

extension MeasureValue {
  /// The one number that is meant.
  ///
  /// - Parameters:
  ///   - name: The measure.
  ///   - node: Nil for the whole; for an actor its number, nil if it is not in the network.
  /// - Returns: The number; NaN for an actor that is not in the network.
  /// - Throws: ``ExperimentError/notOneNumber(measure:)``.
  func number(_ name: String, node: Int??) throws(ExperimentError) -> Double {
    if let node {
      guard case .actors(let numbers) = self else { throw .notOneNumber(measure: name) }
      guard let node, numbers.indices.contains(node) else { return .nan }
      return numbers[node]
    }
    let numbers = wholeNumbers
    if let whole = numbers[""] ?? numbers[name] { return whole }
    guard numbers.count == 1, let only = numbers.values.first else {
      throw .notOneNumber(measure: name)
    }
    return only
  }
}
