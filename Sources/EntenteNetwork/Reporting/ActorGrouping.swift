public import EntenteModel
internal import OrderedCollections

/// How the one who asks divides the actors into groups.
public enum ActorGrouping: Hashable, Sendable {
  /// By their kind.
  case kind
  /// The clusters of the view; the first that has an actor counts.
  case view
  /// Members of organizations or collectives; the first that an actor is a member of counts.
  case members(of: [String])
}

/// Why actors cannot be grouped as asked.
public struct GroupingError: Error, Hashable, Sendable {
  /// What is wrong and what to do.
  public let message: String

  /// Creates an error.
  public init(message: String) {
    self.message = message
  }
}

extension ProjectedNetwork {
  /// Divides the actors into groups; who belongs to none, and every node that is a relation, stands
  /// in a group `others`.
  ///
  /// - Parameters:
  ///   - grouping: How.
  ///   - view: The view whose clusters count, with what it takes from others.
  /// - Returns: The groups by name, over all nodes of the network.
  /// - Throws: ``GroupingError`` if the view has no clusters, or an organization is unknown.
  public func partition(
    by grouping: ActorGrouping,
    view: View? = nil
  ) throws(GroupingError) -> Partition {
    let names: [ActorID: String]
    switch grouping {
    case .kind: names = kinds()
    case .members(let wholes):
      for whole in wholes where selection.model.actors[ActorID(whole)] == nil {
        let known = selection.model.actors.keys.map(\.rawValue)
        let hint = EditDistance.nearest(to: whole, among: known)
        throw GroupingError(
          message: "no actor is called \"\(whole)\""
            + (hint.map { "; did you mean \"\($0)\"?" } ?? "")
        )
      }
      names = clusters(wholes.map { .membership(of: ActorID($0)) })
    case .view:
      let groups = view.map { selection.model.resolved($0).groups } ?? []
      guard !groups.isEmpty else {
        throw GroupingError(message: "the view has no groups; name one that has with --view")
      }
      names = clusters(groups)
    }
    return Partition(
      names: (0..<network.actorCount).map { node in
        isJunction(node) ? "others" : names[actors[node]] ?? "others"
      }
    )
  }

  private func kinds() -> [ActorID: String] {
    var names: [ActorID: String] = [:]
    for actor in actors { names[actor] = selection.model.actors[actor]?.kind.rawValue }
    return names
  }

  private func clusters(_ groups: [Grouping]) -> [ActorID: String] {
    var names: [ActorID: String] = [:]
    for group in groups {
      switch group {
      case .kind: names.merge(kinds()) { own, _ in own }
      case .membership(let whole):
        for member in members(of: whole) where names[member] == nil {
          names[member] = whole.rawValue
        }
      case .named(let label, let members):
        let language = selection.model.defaults.language
        let name = label.wording(in: language, fallback: language) ?? "group"
        for member in members where names[member] == nil { names[member] = name }
      }
    }
    return names
  }

  /// Who belongs to an organization or collective at the days asked about.
  private func members(of whole: ActorID) -> OrderedSet<ActorID> {
    let days = selection.days.flatMap { days -> Period? in
      guard let first = UncertainDate(days.lowerBound), let last = UncertainDate(days.upperBound)
      else { return nil }
      return Period(from: Period(first), to: Period(last))
    }
    let step = SelectionStep.include(.members(of: [whole], at: days))
    return selection.model.selection([step]).actors.subtracting([whole])
  }
}
