internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteTables

/// What is asked about balance.
struct BalanceChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the relations of two actors become one sign.",
      valueName: "net|majority|latest|worst"
    ),
    transform: Word.transform
  )
  var policy: SignPolicy?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many camps there may be, 1 to 6, or free.", valueName: "number|free")
  )
  var camps: String = "2"

  @Flag(help: "Let ties count with their weights: intensities, or the numbers of a table.")
  var weighted = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "After how many seconds the search for the best camps ends with what is proven by then.",
      valueName: "seconds"
    )
  )
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      "Work out a hypothesis about what follows from the present signs; no forecast.",
      valueName: "marvel|antal"
    )
  )
  var dynamics: Dynamics?

  enum Dynamics: String, CaseIterable, ExpressibleByArgument {
    case marvel
    case antal
  }

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A blockmodel of relaxed balance with so many clusters.", valueName: "count")
  )
  var blockmodel: Int?

  @Option(parsing: .unconditional, help: "The seed of everything that draws at random.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: "How many threads; all processors by default. The result does not depend on it."
  )
  var threads: Int?

  func validate() throws {
    _ = try campCount()
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError("--time-limit must be seconds above 0.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    if let blockmodel, blockmodel < 1 {
      throw ValidationError("--blockmodel must be at least 1.")
    }
  }

  /// The options of the measures.
  func options() throws -> BalanceOptions {
    var options = BalanceOptions()
    options.camps = try campCount()
    options.isWeighted = weighted
    options.timeLimit = timeLimit
    options.seed = seed
    return options
  }

  private func campCount() throws -> Frustration.CampCount {
    if camps == "free" { return .free }
    guard let count = Int(camps), (1...6).contains(count) else {
      throw ValidationError("--camps takes a number from 1 to 6, or free; '\(camps)' is neither.")
    }
    return .upTo(count)
  }

  /// The parts of a report that were asked for besides.
  func sections(of report: BalanceReport, _ execution: Execution) throws -> [ReportSection] {
    var sections: [ReportSection] = []
    let network = report.finding.network
    if let blockmodel {
      guard blockmodel <= network.actorCount else {
        throw Outside.misuse(
          "--blockmodel \(blockmodel) is more clusters than there are actors, \(network.actorCount)"
        )
      }
      LongRun.begin("blockmodel")
      let plan = SignedBlockmodel.Plan(clusterCount: blockmodel, seed: seed)
      sections.append(
        ReportSection(
          try network.signedBlockmodel(plan, execution: execution),
          of: report.subject
        )
      )
    }
    switch dynamics {
    case .marvel?:
      let course = try network.continuousBalance(execution: execution)
      sections.append(ReportSection(course, of: report.subject))
    case .antal?:
      LongRun.begin("triad dynamics")
      let course = try network.triadDynamics(TriadDynamics.Plan(seed: seed), execution: execution)
      sections.append(ReportSection(course, from: network, of: report.subject))
    case nil: break
    }
    return sections
  }
}

/// How what was found about balance is printed.
struct BalanceOutput: ParsableArguments {
  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  @Option(
    help: ArgumentHelp(
      "Which table csv has.",
      valueName: BalanceReport.Part.allCases.map(\.rawValue).joined(separator: "|")
    ),
    transform: Word.transform
  )
  var table: BalanceReport.Part = .actors

  @Option(parsing: .unconditional, help: "How many actors and pairs a table for people lists.")
  var top: Int = 15

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1.") }
  }

  /// Prints a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - describer: Who tells of relations; nil for a table.
  func print(_ report: BalanceReport, _ describer: ModelDescriber?) {
    switch format {
    case .table:
      Outside.write(
        report.text(limit: top, width: ModelDescriber.width(of:)) {
          describer?.lines(of: $0) ?? [$0.rawValue]
        }
      )
    case .csv:
      Outside.write(report.table(table).csv)
      for note in report.subject.notes { Outside.tell("note: \(note)") }
    case .json: Outside.write(report.json.text)
    }
  }
}
