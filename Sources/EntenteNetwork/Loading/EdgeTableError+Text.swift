internal import EntenteTables

extension EdgeTableError {
  /// The error that one of some inputs is not UTF-8, with the place if it can be read again.
  static func invalidText(in inputs: [ByteInput?]) -> EdgeTableError {
    let advice =
      "convert the table, such as by iconv -f WINDOWS-1252 -t UTF-8 (or GB18030, BIG5, KOI8-R)"
    var error = EdgeTableError(.invalidText, "a label has bytes that are not UTF-8; \(advice)")
    for input in inputs.compactMap(\.self) {
      guard let problem = firstInvalidText(in: input) else { continue }
      error.path = input.path
      error.line = problem.line
      error.column = problem.column
      return error
    }
    return error
  }

  private static func firstInvalidText(in input: ByteInput) -> TableProblem? {
    var reader = TableReader(header: .none)
    reader.quote = nil
    reader.limits.problems = 1 << 20
    guard var stream = try? reader.open(input) else { return nil }
    while let batch = try? stream.nextBatch(), !batch.isEmpty {
      if let problem = stream.problems.first(where: { $0.code == .invalidText }) { return problem }
    }
    return nil
  }
}
