/// What an edge table says in which column, and how its rows become ties.
public struct EdgeTableOptions: Hashable, Sendable {
  /// A column, by its name or by its place.
  public enum Column: Hashable, Sendable {
    /// The first column of this name. A whole number that names no column is a place, from 1, so
    /// that what a user typed can be handed on as it is.
    case named(String)
    /// The place of the column, from 1.
    case place(Int)
  }

  /// What stands between the fields of a row.
  public enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
    /// A tab.
    case tab = 0x09
    /// A comma.
    case comma = 0x2C
    /// A semicolon.
    case semicolon = 0x3B
    /// A vertical bar.
    case bar = 0x7C
    /// Blanks or tabs, any number of them.
    case blanks = 0x20
  }

  /// Whether the first row names the columns.
  public enum Header: Hashable, Sendable {
    /// It does.
    case first
    /// It is a tie like the others.
    case none
    /// It does if a column is asked for by a name that stands there, if the first two fields are
    /// words such as `source` and `target`, or if a field is no number where those below all are.
    case detect
  }

  /// The column of the actor a tie starts from; the first if nil, or the second if that is the
  /// target.
  public var source: Column?
  /// The column of the actor a tie leads to; the second if nil, or the first if that is the source.
  public var target: Column?
  /// The column of the weight; ties have none if nil, whatever other columns hold.
  public var weight: Column?
  /// The column of the sign; ties have none if nil.
  ///
  /// It holds a number, of which only the sign counts, or one of `+`, `-`, `cooperative`,
  /// `conflictual` and `neutral`.
  public var sign: Column?
  /// What stands between fields; found out from the first rows if nil.
  public var delimiter: Delimiter?
  /// Whether the first row names the columns.
  public var header = Header.detect
  /// Whether ties have a direction.
  public var isDirected = false
  /// How parallel ties become one.
  public var combination = TieCombination.sum
  /// Whether ties without weights get the number of parallel ties as their weight.
  public var countsParallel = false
  /// Whether parallel ties that have both signs become one whose weight is NaN; others then have the
  /// weight of greatest magnitude.
  package var marksBothSigns = false
  /// The column of the labels in a list of actors; the first if nil.
  public var actorColumn: Column?
  /// The most arcs that are read: as many as 32 bits can number.
  package var arcLimit = Int(UInt32.max)
  /// The bytes that are read at once in order: few enough to stay in the cache until they are rows.
  package var bufferSize = 1 << 18
  /// The bytes of text that are a thread's share at a time.
  package var partSize = 1 << 20
  /// The bytes a row may have.
  package var rowLimit = 1 << 24

  /// Creates the usual options: undirected ties without weights, from the first two columns.
  public init() {}

  /// Creates options with columns for the actors and, if ties have any, the weight.
  public init(
    source: Column? = nil,
    target: Column? = nil,
    weight: Column? = nil,
    isDirected: Bool = false
  ) {
    self.source = source
    self.target = target
    self.weight = weight
    self.isDirected = isDirected
  }
}
