public import EntenteModel
internal import EntenteNetwork
public import EntenteTables

/// An explanation, put into tables and words for people and into JSON for programs.
public struct ExplanationReport: Sendable {
  private let explanation: RunExplanation
  private let run: ScenarioRun
  private let language: LanguageTag?

  /// Reports an explanation.
  ///
  /// - Parameters:
  ///   - explanation: The explanation.
  ///   - run: The run that it is about.
  ///   - language: The language of labels; the model's if nil.
  public init(_ explanation: RunExplanation, of run: ScenarioRun, language: LanguageTag? = nil) {
    self.explanation = explanation
    self.run = run
    self.language = language
  }

  /// What is explained, in a line.
  public var heading: String {
    let change = NumberWords.short(explanation.deviation)
    return "\(run.model.label(of: explanation.node, in: language)) (\(explanation.node)): "
      + "\(change) from its baseline"
  }

  /// What each operation contributes.
  public var shares: ResultTable {
    ResultTable(
      columns: ["operation", "scenario", "contribution", "per unit", "rests on"],
      rows: explanation.shares.map { share in
        [
          .text(OperationWords.summary(share.operation.operation)),
          .text(share.operation.scenario.rawValue), .number(share.contribution),
          .number(share.perUnit), .text(OperationWords.grounds(share.operation.operation)),
        ]
      }
    )
  }

  /// The strongest chains of influences.
  public var paths: ResultTable {
    ResultTable(
      columns: ["path", "contribution", "argued in"],
      rows: explanation.paths.map { path in
        let start = path.steps.first.map { [$0.from] } ?? [explanation.node]
        let chain = (start + path.steps.map(\.to)).map { run.model.label(of: $0, in: language) }
        let sources = path.steps.flatMap { OperationWords.citations($0.evidence) }
        return [
          .text(chain.joined(separator: " → ")), .number(path.contribution),
          .text(
            sources.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
              .joined(separator: ", ")
          ),
        ]
      }
    )
  }

  /// What else must be known.
  public var notes: [String] {
    var notes: [String] = []
    if explanation.remainder != 0 {
      notes.append(
        "longer and weaker paths: \(NumberWords.short(explanation.remainder)) together"
      )
    }
    if explanation.paths.contains(where: { $0.steps.contains(where: \.isAssumed) }) {
      notes.append(RunReport.caveat)
    }
    return notes
  }

  /// The explanation as JSON.
  public var json: JSONValue {
    .object([
      "scenario": .text(run.scenario.id.rawValue),
      "element": .text(explanation.node.description),
      "change": .number(explanation.deviation),
      "assumption-driven": .boolean(run.isAssumptionDriven),
      "operations": .list(
        explanation.shares.map { share in
          .object([
            "scenario": .text(share.operation.scenario.rawValue),
            "index": .count(share.operation.index),
            "operation": .text(OperationWords.summary(share.operation.operation)),
            "contribution": .number(share.contribution),
            "per-unit": .number(share.perUnit),
            "rests-on": .text(OperationWords.grounds(share.operation.operation)),
          ])
        }
      ),
      "paths": .list(
        explanation.paths.map { path in
          .object([
            "contribution": .number(path.contribution),
            "steps": .list(
              path.steps.map { step in
                .object([
                  "from": .text(step.from.description),
                  "to": .text(step.to.description),
                  "influence": step.influence.map { .text($0.rawValue) } ?? .null,
                  "assumed-weight": .boolean(step.isAssumed),
                  "cites": .list(OperationWords.citations(step.evidence).map { .text($0) }),
                ])
              }
            ),
          ])
        }
      ),
      "remainder": .number(explanation.remainder),
    ])
  }
}
