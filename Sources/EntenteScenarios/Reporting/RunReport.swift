public import EntenteModel
public import EntenteNetwork
public import EntenteTables
internal import OrderedCollections

/// A run, put into tables and words for people and into JSON for programs.
public struct RunReport: Sendable {
  /// The run.
  public let run: ScenarioRun
  /// The measures of the run's network; nil if none were asked for.
  public let measures: MeasureReport?
  /// The language of labels; the model's if nil.
  public let language: LanguageTag?

  /// Reports a run.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - names: The measures; those that the scenario names if empty.
  ///   - language: The language of labels; the model's if nil.
  /// - Throws: ``UnknownMeasure`` or ``MeasureError`` if something cannot be measured.
  public init(
    _ run: ScenarioRun,
    measures names: [String] = [],
    language: LanguageTag? = nil
  ) throws {
    self.run = run
    self.language = language
    let hasMeasures = !names.isEmpty || !run.scenario.measures.isEmpty
    measures = hasMeasures ? try run.measures(names) : nil
  }

  /// The elements whose level differs from what the scenario goes on from, the most changed first.
  public var changes: [(address: Address, from: Double?, to: Double?, delta: Double)] {
    run.state.influences.map.nodes.map(\.address)
      .map { address in
        (
          address, run.parent.level(of: address), run.state.level(of: address),
          run.change(of: address)
        )
      }
      .filter { $0.3 != 0 }
      .sorted { ($1.3.magnitude, $0.0) < ($0.3.magnitude, $1.0) }
  }

  /// What is assumed, told with every number that came of it.
  public static let caveat =
    "assumption-driven: weights that no source gives shaped these numbers; they are no measurement"

  /// How sure it is that levels settle where they are said to, in a line.
  public var certificate: String { run.certificateInWords }

  /// What is known of the run besides its levels, a line each.
  public var notes: [String] { run.notes }

  /// The changes of level as a table.
  public var table: ResultTable {
    let clipped = Set(run.clipped)
    return ResultTable(
      columns: ["element", "label", "from", "to", "change", "note"],
      rows: changes.map { change in
        [
          .text(change.address.description),
          .text(run.model.label(of: change.address, in: language)),
          change.from.map { .number($0) } ?? .missing,
          change.to.map { .number($0) } ?? .missing, .number(change.delta),
          .text(clipped.contains(change.address) ? "at the end of its range" : ""),
        ]
      }
    )
  }

  /// The run as JSON.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("scenario", .text(run.scenario.id.rawValue)),
      .init("assumption-driven", .boolean(run.isAssumptionDriven)),
      .init(
        "parameters",
        .object(
          zip(run.parameters, run.values).map { .init($0.id.rawValue, .number($1)) }
        )
      ),
      .init("certificate", certificateJSON),
      .init(
        "levels",
        .list(
          run.state.influences.map.nodes.map { level($0.address) }
        )
      ),
    ]
    if let trajectory = run.trajectory { members.append(.init("trajectory", json(trajectory))) }
    if let measures, case .object(let parts) = measures.json() {
      members.append(.init("measures", .object(parts)))
    }
    members.append(.init("assumptions", .list(run.assumptions.map { .text($0.description) })))
    members.append(.init("left-out", .list(run.omissions.map { .text($0.description) })))
    return .object(members)
  }

  private func level(_ address: Address) -> JSONValue {
    .object([
      "element": .text(address.description),
      "from": run.parent.level(of: address).map { .number($0) } ?? .null,
      "to": run.state.level(of: address).map { .number($0) } ?? .null,
      "change": .number(run.change(of: address)),
      "clipped": .boolean(run.clipped.contains(address)),
    ])
  }

  private var certificateJSON: JSONValue {
    guard let equilibrium = run.equilibrium else { return .null }
    let proof = equilibrium.certificate.contraction
    return .object([
      "certified": .boolean(proof != nil),
      "radius": proof.map { .number($0.radius.upper) } ?? .null,
      "error": proof.map { .number($0.error) } ?? .null,
      "gain": .number(equilibrium.gain),
      "settled": .boolean(equilibrium.isSettled),
      "steps": .count(equilibrium.steps),
    ])
  }

  private func json(_ trajectory: Trajectory) -> JSONValue {
    let width = trajectory.nodes.count
    let levels = trajectory.nodes.enumerated().map { place, node in
      JSONValue.Member(
        node.description,
        .list(
          (0...trajectory.steps).map { step in
            .number(trajectory.baselines[place] + trajectory.deviations[step * width + place])
          }
        )
      )
    }
    return .object([
      "step": .text((run.scenario.horizon?.step ?? .quarter).rawValue),
      "from": run.scenario.branchAt.map { .text($0.description) } ?? .null,
      "dates": run.trajectoryDates.map { .list($0.map { .text($0) }) } ?? .null,
      "levels": .object(levels),
    ])
  }

  /// The first of many, and how many more there are.
  static func listed(_ texts: [String], limit: Int = 4) -> String {
    let rest = texts.count - limit
    return texts.prefix(limit).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }
}
