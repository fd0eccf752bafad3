internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork

/// The parameters of measures.
struct MeasureParameters: ParsableArguments {
  @Option(parsing: .unconditional, help: "The seed of everything that draws at random.")
  var seed: UInt64 = 1

  @Option(parsing: .unconditional, help: "The resolution of communities and modularity.")
  var resolution: Double = 1

  @Option(parsing: .unconditional, help: "PageRank's chance to follow a tie.")
  var damping: Double = 0.85

  @Flag(help: "Whether the ends of a path lie on it, in betweenness.")
  var endpoints = false

  @Option(
    help: ArgumentHelp(
      "Two actors, for measures of a pair such as shortest-paths.",
      valueName: "actor,actor"
    )
  )
  var pair: String?

  @Option(parsing: .unconditional, help: "How many paths k-shortest-paths lists for the pair.")
  var paths: Int = 3

  @Option(
    help: ArgumentHelp(
      "Groups of actors: kind, view, or member:ORGANIZATION,…; of a table, a column of --actors or "
        + "a table of actors and their groups.",
      valueName: "groups"
    )
  )
  var groupBy: String?

  @Option(
    parsing: .unconditional,
    help: "How many threads; all processors by default. The result does not depend on it."
  )
  var threads: Int?

  func validate() throws {
    if !(0..<1).contains(damping) { throw ValidationError("--damping must be from 0 to below 1.") }
    if !(resolution > 0) { throw ValidationError("--resolution must be more than 0.") }
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    if paths < 1 { throw ValidationError("--paths must be at least 1.") }
  }

  /// The groups of a model's actors.
  func grouping() throws(GroupingError) -> ActorGrouping? {
    switch groupBy {
    case nil: return nil
    case "kind"?: return .kind
    case "view"?: return .view
    case let name?:
      guard name.hasPrefix("member:") else {
        throw GroupingError(
          message: "'\(name)' is no grouping; use kind, view or member:ORGANIZATION,…"
            + (EditDistance.nearest(to: name, among: ["kind", "view", "member"]).map {
              "; did you mean \"\($0 == "member" ? "member:" : $0)\"?"
            } ?? "")
        )
      }
      return .members(of: name.dropFirst(7).split(separator: ",").map(String.init))
    }
  }

  /// The options of the measures.
  func options(length: TieLength) -> MeasureOptions {
    var options = MeasureOptions()
    options.length = length
    options.damping = damping
    options.resolution = resolution
    options.seed = seed
    options.countsEndpoints = endpoints
    options.pathCount = paths
    return options
  }

  /// Looks up what can only be known once the actors are.
  func apply(to subject: inout MeasureSubject) throws {
    guard let pair else { return }
    let names = pair.split(separator: ",").map(String.init)
    guard names.count == 2 else {
      throw Outside.misuse("--pair takes two actors with a comma between")
    }
    let actors = try names.map { name in
      guard let actor = subject.ids.firstIndex(of: name) else {
        let hint = EditDistance.nearest(to: name, among: subject.ids)
        throw Outside.misuse(
          "no actor is called \"\(name)\"" + (hint.map { "; did you mean \"\($0)\"?" } ?? "")
        )
      }
      return actor
    }
    subject.change { $0.options.pair = actors }
  }
}
