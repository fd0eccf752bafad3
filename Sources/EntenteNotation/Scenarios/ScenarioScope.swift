internal import EntenteModel
internal import OrderedCollections

/// The names that a scenario can use: those of the model, and of what it goes on from.
struct ScenarioScope {
  /// The parameters, the scenario's own before those that it inherits.
  private(set) var parameters: OrderedDictionary<ParameterID, ScenarioParameter> = [:]
  private let model: Model
  private var added: Set<Address> = []

  /// Gathers the names; of scenarios that lead back to themselves each is taken once.
  init(_ scenario: Scenario, in set: ScenarioSet) {
    model = set.model
    var seen: Set<ScenarioID> = [scenario.id]
    var queue = [scenario]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      parameters.merge(current.parameters) { first, _ in first }
      for operation in current.operations {
        switch operation.action {
        case .add(let element): added.insert(element.address)
        case .rename(_, let new, _), .merge(_, let new, _): added.insert(.actor(new))
        case .remove, .replace, .scale, .shock, .hold: break
        }
      }
      for (link, _) in current.links where seen.insert(link).inserted {
        if let scenario = set.scenarios[link] { queue.append(scenario) }
      }
    }
  }

  /// Whether the element is there at some time: in the model, or added.
  func contains(_ address: Address) -> Bool {
    if added.contains(address) { return true }
    return switch address {
    case .actor(let id): model.actors[id] != nil
    case .relation(let id): model.relations[id] != nil
    case .source(let id): model.sources[id] != nil
    case .observation(let id): model.observations[id] != nil
    case .factor(let id): model.factors[id] != nil
    case .influence(let id): model.influences[id] != nil
    default: false
    }
  }

  /// Whether the address, which may hold wildcards, leads to something.
  func matches(_ address: Address) -> Bool {
    guard address.name.contains("*") else { return contains(address) }
    let pattern = Array(address.name.utf8)
    return names(of: address.section).contains { Self.matches(pattern, Array($0.utf8)) }
  }

  /// The names of the elements of a section.
  func names(of section: String) -> [String] {
    let own: [String] =
      switch section {
      case "actor": model.actors.keys.map(\.rawValue)
      case "relation": model.relations.keys.map(\.rawValue)
      case "source": model.sources.keys.map(\.rawValue)
      case "observation": model.observations.keys.map(\.rawValue)
      case "factor": model.factors.keys.map(\.rawValue)
      case "influence": model.influences.keys.map(\.rawValue)
      default: []
      }
    return own + added.filter { $0.section == section }.map(\.name).sorted()
  }

  /// Whether a name fits a pattern in which `*` stands for any letters, in time of their product.
  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (place, at) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while at < name.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, at)
        place += 1
      } else if place < pattern.count, pattern[place] == name[at] {
        place += 1
        at += 1
      } else if let last = star {
        place = last.pattern + 1
        at = last.name + 1
        star = (last.pattern, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
