/// Why an ensemble cannot be run, gone on with or analysed, and what to do.
public enum EnsembleError: Error, Hashable, Sendable {
  /// There is no ensemble of runs to be made, as nothing varies.
  case nothingVaries(String)
  /// A sampler cannot draw more runs until it is enough.
  case cannotGrow(sampler: String)
  /// Draws that go together are made at once and cannot grow until they are enough.
  case cannotGrowTogether
  /// More runs are asked for than can be made.
  case tooManyRuns(String)
  /// Something is asked about the runs that was not read off them.
  case unknownOutput(String)
  /// An expression about an ensemble asks for a number that each run has its own of.
  case needsOneRun(String)
  /// A parameter has no values in a sweep, or one that is not finite.
  case unusableAxis(String)
  /// A line of a row file is not what it should be.
  case malformedLine(Int, String)
  /// A row file is of another ensemble.
  case otherEnsemble(field: String, file: String, here: String)
}

extension EnsembleError: CustomStringConvertible {
  /// What went wrong and what to do.
  public var description: String {
    switch self {
    case .nothingVaries(let scenario):
      "nothing varies in scenario \(scenario); give a parameter, or assumed-weight, a distribution "
        + "such as dist: \"uniform(0.1, 0.9)\""
    case .cannotGrow(let sampler):
      "an ensemble by \(sampler) cannot grow until it is enough; take sampler: sobol or "
        + "monte-carlo, or leave until out"
    case .cannotGrowTogether:
      "draws of parameters that go together cannot grow until they are enough; leave until out, and "
        + "write n: as large as is needed"
    case .tooManyRuns(let reason): reason
    case .unknownOutput(let text):
      "\"\(text)\" was not read off the runs; name it among the outputs"
    case .needsOneRun(let text):
      "\"\(text)\" differs from run to run, and the question is about all runs; write P(…) or ci(…) "
        + "around it"
    case .unusableAxis(let reason): reason
    case .malformedLine(let line, let reason):
      "line \(line) of the row file \(reason); begin a new file, or cut this one before that line"
    case .otherEnsemble(let field, let file, let here):
      "the row file is of another ensemble: its \(field) is \(file), and here it is \(here); write "
        + "to another file, or delete that one"
        + (field == "hash" ? " (the model, the scenario or the plan has changed since)" : "")
    }
  }
}
