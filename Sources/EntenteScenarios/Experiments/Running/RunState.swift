public import EntenteModel
public import EntenteNetwork
internal import OrderedCollections

/// The levels of a variant once its influences have settled, and the model that shows them.
public struct RunState: Sendable {
  /// The variant: the model as the scenario has it, before anything is propagated.
  public let variant: Variant
  /// Its influences as numbers, with what was assumed and left out.
  public let influences: VariantInfluences
  /// How far each node of the map is from its baseline, in their order.
  public let deviations: [Double]
  /// The level of each node of the map, in their order.
  public let levels: [Double]
  /// What the anchored engine found, with its certificate; nil if another engine ran, or if nothing
  /// pushes: then every level is at its baseline, whatever the influences.
  public let equilibrium: Equilibrium?
  /// What a fuzzy cognitive map found; nil if none ran.
  public let cognitive: FuzzyCognitiveMap.Run?

  let clock: ScenarioClock

  /// Settles a variant; one that nothing pushes is settled as it is.
  init(_ compiled: CompiledVariant, clock: ScenarioClock) throws(ExperimentError) {
    if case .anchored = compiled.engine, compiled.influences.impulses.isEmpty {
      self.init(atRest: compiled, clock: clock)
      return
    }
    let influences = compiled.influences
    let nodes = influences.map.nodes
    let (equilibrium, cognitive): (Equilibrium?, FuzzyCognitiveMap.Run?)
    let (deviations, levels): ([Double], [Double])
    do throws(InfluenceError) {
      switch compiled.engine {
      case .anchored(let engine):
        let found = try engine.equilibrium(
          shocks: influences.shocks,
          interventions: influences.interventions
        )
        (equilibrium, cognitive) = (found, nil)
        (deviations, levels) = (found.deviations, found.levels)
      case .cognitive(let engine):
        let run = try engine.run()
        (equilibrium, cognitive) = (nil, run)
        levels = Array(run.levels.prefix(nodes.count))
        deviations = nodes.indices.map { run.levels[$0] - nodes[$0].baseline }
      }
    } catch {
      throw .influences(error)
    }
    self.init(
      variant: compiled.variant,
      influences: influences,
      deviations: deviations,
      levels: levels,
      equilibrium: equilibrium,
      cognitive: cognitive,
      clock: clock
    )
  }

  /// A variant whose influences are left alone.
  init(atRest compiled: CompiledVariant, clock: ScenarioClock) {
    let nodes = compiled.influences.map.nodes
    self.init(
      variant: compiled.variant,
      influences: compiled.influences,
      deviations: [Double](repeating: 0, count: nodes.count),
      levels: nodes.map(\.baseline),
      equilibrium: nil,
      cognitive: nil,
      clock: clock
    )
  }

  private init(
    variant: Variant,
    influences: VariantInfluences,
    deviations: [Double],
    levels: [Double],
    equilibrium: Equilibrium?,
    cognitive: FuzzyCognitiveMap.Run?,
    clock: ScenarioClock
  ) {
    self.variant = variant
    self.influences = influences
    self.deviations = deviations
    self.levels = levels
    self.equilibrium = equilibrium
    self.cognitive = cognitive
    self.clock = clock
  }

  /// How far a level is from its baseline; 0 for what is no node of the map.
  public func deviation(of address: Address) -> Double {
    influences.map.place(of: address).map { deviations[$0] } ?? 0
  }

  /// The baseline of a factor, a relation, an observation or an actor; nil if the variant has no such
  /// element, or it has no level.
  public func baseline(of address: Address) -> Double? {
    if let place = influences.map.place(of: address) {
      return influences.map.nodes[place].baseline
    }
    guard address.hasLevel, variant.model.contains(address) else { return nil }
    guard case .relation(let id) = address, let relation = variant.model.relations[id] else {
      return 0
    }
    return clock.level(of: relation, in: variant.model)
  }

  /// The level of a factor, a relation, an observation or an actor; nil if the variant has no such
  /// element, or it has no level.
  public func level(of address: Address) -> Double? {
    if let place = influences.map.place(of: address) { return levels[place] }
    return baseline(of: address)
  }

  /// The addresses that a quantity such as `relation:*-arms` stands for, in the order of the model.
  public func addresses(of text: String) -> [Address] {
    guard let address = Address(text) else { return [] }
    return variant.model.levelAddresses(like: address)
  }

  /// The model of the variant with the intensities of relations set to their new levels.
  ///
  /// A relation whose level did not move keeps all that is said about its intensity; one whose level
  /// moved has the one level for its whole life. A relation that went down to nothing is no tie any
  /// more: it is absent.
  public var model: Model { variant.model.setting(movedRelations) }

  /// The network of the run as `entente metrics` would make it of its ``model``.
  ///
  /// - Throws: `GroupingError`, never without a grouping.
  public func subject(_ options: RunOptions = RunOptions()) throws -> MeasureSubject {
    try MeasureSubject(
      model.measuredSelection(),
      options.projection,
      options: options.measures,
      execution: options.execution
    )
  }
}

extension Model {
  /// The elements with a level that an address, which may have wildcards, stands for.
  func levelAddresses(like address: Address) -> [Address] {
    guard address.hasLevel else { return [] }
    guard address.name.contains("*") else { return contains(address) ? [address] : [] }
    let all: [Address] =
      switch address {
      case .factor: factors.keys.map(Address.factor)
      case .relation: relations.keys.map(Address.relation)
      case .observation: observations.keys.map(Address.observation)
      case .actor: actors.keys.map(Address.actor)
      default: []
      }
    return all.filter { Wildcard.matches($0.name, pattern: address.name) }
  }
}
