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

  @Option(
    help: ArgumentHelp(
      "Where PageRank's jumps land, in these proportions; anywhere by default.",
      valueName: "actor[=share],…"
    )
  )
  var personalization: String?

  @Option(
    parsing: .unconditional,
    help: "What Katz loses with each tie of a walk; by default nine tenths of what converges."
  )
  var attenuation: Double?

  @Option(
    help: "How two clusters of equivalent actors are apart: single, complete or average.",
    transform: Word.transform
  )
  var linkage: Linkage = .average

  @Option(
    parsing: .unconditional,
    help: "Into how many groups equivalent actors fall; by default where distances jump most."
  )
  var groupCount: Int?

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
    if let attenuation, !(attenuation >= 0) {
      throw ValidationError("--attenuation must be at least 0.")
    }
    if let groupCount, groupCount < 1 { throw ValidationError("--group-count must be at least 1.") }
    if paths < 1 { throw ValidationError("--paths must be at least 1.") }
  }

  /// Whether a parameter names actors of one network.
  var namesActors: Bool { pair != nil || personalization != nil }

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
    options.attenuation = attenuation
    options.linkage = linkage
    options.groupCount = groupCount
    return options
  }

  /// Looks up what can only be known once the actors are.
  func apply(to subject: inout MeasureSubject) throws {
    if let pair {
      let names = pair.split(separator: ",").map(String.init)
      guard names.count == 2 else {
        throw Outside.misuse("--pair takes two actors with a comma between")
      }
      let actors = try names.map { try actor($0, of: subject) }
      subject.change { $0.options.pair = actors }
    }
    if let personalization {
      let shares = try shares(personalization, of: subject)
      subject.change { $0.options.personalization = shares }
    }
  }

  private func actor(_ name: String, of subject: MeasureSubject) throws -> Int {
    guard let actor = subject.ids.firstIndex(of: name) else {
      let hint = EditDistance.nearest(to: name, among: subject.ids)
      throw Outside.misuse(
        "no actor is called \"\(name)\"" + (hint.map { "; did you mean \"\($0)\"?" } ?? "")
      )
    }
    return actor
  }

  /// A share for each actor, 0 for those that are not named.
  private func shares(_ text: String, of subject: MeasureSubject) throws -> [Double] {
    var shares = [Double](repeating: 0, count: subject.ids.count)
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let share = sides.count == 1 ? 1 : Double(String(sides[1])), share >= 0, share.isFinite
      else {
        throw Outside.misuse(
          "--personalization takes actors with a share of 0 or more, not \"\(part)\""
        )
      }
      shares[try actor(String(sides[0]), of: subject)] += share
    }
    guard shares.contains(where: { $0 > 0 }) else {
      throw Outside.misuse("--personalization must give some actor a share above 0")
    }
    return shares
  }
}
