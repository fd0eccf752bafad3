internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables

/// What the verbs that run scenarios share.
enum Experiment {
  /// Does work on scenarios, telling what is wrong with it.
  static func reporting<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch MeasureError.cancelled {
      LongRun.end()
      throw LongRun.interrupted
    } catch let error as ExperimentError {
      LongRun.end()
      Outside.tell("error: \(error)")
      throw Outside.dataError
    } catch let error as EnsembleError {
      LongRun.end()
      throw Outside.misuse("\(error)")
    } catch let error as SamplingError {
      LongRun.end()
      throw Outside.misuse(error.message)
    } catch let error as MeasureError {
      LongRun.end()
      throw Outside.misuse(error.message())
    } catch let error as UnknownMeasure {
      LongRun.end()
      throw Outside.misuse(error.message)
    }
  }

  /// The names of a list on the command line.
  static func names(_ list: String) -> [String] {
    list.split(separator: ",").map(String.init)
  }

  /// A scenario's name and what it rests on, in a line.
  static func heading(_ scenario: Scenario, _ language: LanguageTag?) -> String {
    let basis =
      switch scenario.basis {
      case .text: "by the text"
      case .derived: "derived, beyond the text"
      case .againstAuthor: "against the author"
      }
    return "\(scenario.name(in: language)) (\(scenario.id), \(scenario.kind.rawValue), \(basis))"
  }
}

extension ScenarioChoice {
  /// Compiles a scenario, refusing one whose operations do not hold.
  func compiled(_ scenario: Scenario) throws -> CompiledScenario {
    do throws(ExperimentError) {
      // What influences change of relations is their intensity.
      return try CompiledScenario(
        scenario,
        in: library,
        on: model,
        options: RunOptions(projection: Projection(weight: .intensity))
      )
    } catch .invalid(let findings) {
      throw refuse(set.diagnostics(for: findings).filter { $0.severity == .error })
    } catch {
      Outside.tell("error: \(error)")
      throw Outside.dataError
    }
  }
}

extension Scenario {
  /// What readers call it: its title in a language, else in English, else its identifier.
  func name(in language: LanguageTag?) -> String {
    language.flatMap { title.wording(in: $0) } ?? title.wording(in: "en") ?? id.rawValue
  }
}
