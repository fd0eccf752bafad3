internal import CBaseModels

/// Further codes and names of the actors of the base, which stand in a file of their own so that
/// models without imported data need not read them.
public enum BaseCrosswalk {
  /// The text of `graphs/base/crosswalk.tsv`: scheme, code, actor, first and last day.
  public static var bytes: [UInt8] { BaseFiles.crosswalk }
}
