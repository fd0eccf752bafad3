/// What all kinds of imports are told.
public struct ImportOptions: Hashable, Sendable {
  /// How many rows may be refused before the import gives up; any number if nil.
  public var maxErrors: Int?

  /// Creates options.
  public init(maxErrors: Int? = nil) {
    self.maxErrors = maxErrors
  }
}
