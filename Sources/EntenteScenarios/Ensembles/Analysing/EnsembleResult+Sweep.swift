public import EntenteModel

extension EnsembleResult {
  /// The numbers of an output over a sweep, as charts draw them.
  ///
  /// - Parameter output: What was read off the runs.
  /// - Returns: A line for a sweep of one parameter, a grid for one of two; of more, a grid of the last
  ///   two for each combination of the others, the last of these moving fastest. None if the runs are
  ///   no sweep.
  /// - Throws: ``EnsembleError/unknownOutput(_:)``.
  public func grids(of output: ScenarioExpression) throws(EnsembleError) -> [SweepGrid] {
    let numbers = try numbers(of: output)
    guard let horizontal = axes.last else { return [] }
    let vertical = axes.dropLast().last
    let others = Array(axes.dropLast(2))
    let (width, height) = (horizontal.values.count, vertical?.values.count ?? 1)
    let size = width * height
    let combinations = others.reduce(1) { $0 * $1.values.count }
    return (0..<combinations).map { combination in
      var rest = combination
      let fixed = others.reversed().map { axis in
        defer { rest /= axis.values.count }
        return EnsembleHeader.FixedParameter(
          id: axis.parameter,
          value: axis.values[rest % axis.values.count]
        )
      }
      return SweepGrid(
        output: output.description,
        horizontal: horizontal,
        vertical: vertical,
        fixed: fixed.reversed(),
        numbers: (0..<height).map { row in
          (0..<width).map { column in
            let variant = combination * size + row * width + column
            return variant < numbers.count ? numbers[variant] : .nan
          }
        }
      )
    }
  }
}
