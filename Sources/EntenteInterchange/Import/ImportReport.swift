public import EntenteModel

/// What an import read, what it kept, and what it could not keep.
public struct ImportReport: Hashable, Sendable {
  /// A row, or a part of one, that was not imported.
  public struct Refusal: Hashable, Sendable {
    /// Where it stands.
    public var place: ImportPlace
    /// Why, in a sentence without its end.
    public var reason: String
  }

  /// A name or code that no known actor has, and that became an actor of its own.
  public struct UnresolvedName: Hashable, Sendable {
    /// The name or code as the data spell it.
    public var text: String
    /// Which scheme it is of, such as `cow`; `name` for names.
    public var scheme: String
    /// The actor that it became.
    public var actor: ActorID
    /// In how many places it stands.
    public var count: Int
    /// Where it stands first.
    public var place: ImportPlace
    /// Known actors that may be meant; none is taken for it.
    public var suggestions: [ActorID]
  }

  /// Rows that are right and yet in no relation, such as those about one actor only.
  public struct PassedOver: Hashable, Sendable {
    /// Why they are left out, in a few words.
    public var reason: String
    /// How many there are.
    public var count: Int
  }

  /// How many refusals are kept with their places; further ones are only counted.
  public static let refusalLimit = 1_000

  /// Which kind of data was imported, such as `sipri`.
  public var kind: String
  /// The files, as they were named.
  public var files: [String]
  /// The rows that were read, headers not counted.
  public var readCount = 0
  /// The rows that are in the model.
  public var keptCount = 0
  /// The rows that are in no relation for a reason that is no fault of theirs.
  public internal(set) var passedOver: [PassedOver] = []
  /// The rows that were refused.
  public internal(set) var refusedCount = 0
  /// The first refusals, in the order in which they were met.
  public internal(set) var refusals: [Refusal] = []
  /// The names that nobody has, in the order in which they were met.
  public internal(set) var unresolved: [UnresolvedName] = []
  /// What a reader of the model should know of it, a sentence each.
  public internal(set) var notes: [String] = []
  /// What of the files has no place in a model.
  public internal(set) var losses = LossReport()
  /// The actors of the model.
  public internal(set) var actorCount = 0
  /// The relations of the model.
  public internal(set) var relationCount = 0

  /// Creates a report on nothing yet.
  public init(kind: String, files: [String]) {
    self.kind = kind
    self.files = files
  }

  /// Counts rows that are left out for a reason that is no fault.
  mutating func passOver(_ reason: String, count: Int = 1) {
    if let place = passedOver.firstIndex(where: { $0.reason == reason }) {
      passedOver[place].count += count
    } else {
      passedOver.append(PassedOver(reason: reason, count: count))
    }
  }

  mutating func refuse(_ reason: String, at place: ImportPlace) {
    refusedCount += 1
    if refusals.count < Self.refusalLimit {
      refusals.append(Refusal(place: place, reason: reason))
    }
  }

  /// Counts a row that was read.
  mutating func countRead() { readCount += 1 }

  /// Counts refusals whose places are not kept.
  mutating func refuseFurther(_ count: Int) { refusedCount += count }

  mutating func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }
}
