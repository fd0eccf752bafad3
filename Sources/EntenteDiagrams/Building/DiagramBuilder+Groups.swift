import EntenteModel
import OrderedCollections

extension DiagramBuilder {
  /// Frames around the actors of each group; an actor stands in the first that holds it.
  mutating func addClusters(_ actors: [Actor]) {
    var free = OrderedSet(actors.map(\.id))
    for (position, grouping) in view.groups.enumerated() {
      for (id, label, members) in groups(grouping, actors, position) {
        let inside = members.filter(free.contains)
        guard !inside.isEmpty else { continue }
        free.subtract(inside)
        // What stands between two actors of a frame stands in it too.
        let between = actorsOfBundle.filter { Set(inside).isSuperset(of: $0.value) }.keys
        clusters.append(
          DiagramCluster(
            id: id,
            label: label,
            members: inside.map(Self.nodeName) + Array(between)
          )
        )
      }
    }
  }

  private func groups(
    _ grouping: Grouping,
    _ actors: [Actor],
    _ position: Int
  ) -> [(id: String, label: String, members: [ActorID])] {
    let fallback = model.defaults.language
    switch grouping {
    case .kind:
      let byKind = OrderedDictionary(grouping: actors) { $0.kind }
      return byKind.map { kind, members in
        let label = model.vocabulary.kinds[kind]?.label.wording(in: tag, fallback: fallback)
        return ("group-kind-\(kind)", label ?? kind.rawValue, members.map(\.id))
      }
    case .membership(let whole):
      let days = selection.days.flatMap(Self.period)
      let members = model.selection([.include(.members(of: [whole], at: days))]).actors
      let inside = actors.map(\.id).filter { members.contains($0) && $0 != whole }
      return [("group-members-\(whole)", name(of: whole), inside)]
    case .named(let label, let members):
      let text = label.wording(in: tag, fallback: fallback) ?? ""
      return [("group-\(position + 1)", text, members)]
    }
  }

  private static func period(of days: ClosedRange<CalendarDay>) -> Period? {
    guard let first = UncertainDate(days.lowerBound), let last = UncertainDate(days.upperBound)
    else { return nil }
    return Period(from: Period(first), to: Period(last))
  }
}
