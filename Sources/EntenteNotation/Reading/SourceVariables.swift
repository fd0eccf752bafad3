/// What a source of the notation may hold beside what every source has.
public enum SourceVariables {
  /// The variables of CSL that are kept as they are written.
  public static let plain = NodeReader.plainSourceFields
}
