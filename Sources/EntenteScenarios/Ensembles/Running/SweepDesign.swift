internal import EntenteModel

/// Every combination of given values of some parameters, the last parameter moving fastest.
struct SweepDesign: ExperimentalDesign {
  let parameters: [SampledParameter]
  let count: Int
  let axes: [SweepAxis]

  init(_ axes: [SweepAxis]) throws(EnsembleError) {
    var count = 1
    for axis in axes {
      guard !axis.values.isEmpty else {
        throw .unusableAxis("the sweep of \(axis.parameter) has no values; write some")
      }
      if let bad = axis.values.first(where: { !$0.isFinite }) {
        throw .unusableAxis("the sweep of \(axis.parameter) has the value \(bad); leave it out")
      }
      let (product, overflows) = count.multipliedReportingOverflow(by: axis.values.count)
      guard !overflows, product <= 1 << 31 else {
        throw .tooManyRuns(
          "the sweep has more than 2147483648 combinations; sweep fewer parameters, or draw an ensemble"
        )
      }
      count = product
    }
    self.axes = axes
    self.count = count
    parameters = axes.map {
      SampledParameter($0.parameter.rawValue, .choice($0.values.map { .init($0) }))
    }
  }

  /// The places of the values of a run on the axes.
  func places(at index: Int) -> [Int] {
    var rest = index
    return axes.reversed().map { axis in
      defer { rest /= axis.values.count }
      return rest % axis.values.count
    }.reversed()
  }

  func point(at index: Int) -> [Double] { zip(axes, places(at: index)).map { $0.values[$1] } }

  func shares(at index: Int) -> [Double] {
    zip(axes, places(at: index)).map { axis, place in
      axis.values.count == 1 ? 0.5 : Double(place) / Double(axis.values.count - 1)
    }
  }
}
