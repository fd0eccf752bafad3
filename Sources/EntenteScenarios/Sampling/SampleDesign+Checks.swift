internal import EntenteModel

extension SampleDesign {
  /// Checks that parameters can be sampled.
  ///
  /// - Throws: ``SamplingError`` if an identifier stands twice, or a distribution has a fault.
  static func check(_ parameters: [SampledParameter]) throws(SamplingError) {
    var seen: Set<String> = []
    for parameter in parameters {
      guard seen.insert(parameter.id).inserted else {
        throw .design("two parameters are named \(parameter.id); give each a name of its own")
      }
      if let fault = parameter.distribution.fault {
        throw .design("parameter \(parameter.id): \(fault)")
      }
      if let base = parameter.base, !base.isFinite {
        throw .design("parameter \(parameter.id): its base is \(base); write a finite number")
      }
    }
  }

  static func checkDimensions(_ count: Int) throws(SamplingError) {
    guard count > SobolSequence.greatestDimension else { return }
    throw .design(
      "the Sobol sequence has \(SobolSequence.greatestDimension) dimensions, and \(count) are needed; "
        + "take sampler: latin-hypercube, or fix parameters that Morris screening shows to matter little"
    )
  }

  /// The size of a sample, if it can be used.
  static func size(_ size: Int, _ sampler: Sampler) throws(SamplingError) -> Int {
    guard size > 0 else {
      throw .design("\(sampler.name) has a size of \(size); write 1 or more, such as 1024")
    }
    guard size <= SobolSequence.greatestCount / 2 else {
      throw .design("\(sampler.name) has a size of \(size); write at most 2147483648")
    }
    return size
  }

  static func levels(_ levels: Int, _ sampler: Sampler) throws(SamplingError) -> Int {
    guard levels > 0, levels <= 1_000_000 else {
      throw .design("\(sampler.name) has \(levels) levels; write from 1 to 1000000, such as 5")
    }
    return levels
  }
}
