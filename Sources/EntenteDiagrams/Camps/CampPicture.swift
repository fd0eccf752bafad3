public import EntenteModel

/// Friends and foes in their camps, with the ties that strain the camps standing out.
///
/// Each camp is a frame with its actors on a ring; those whom other camps pull stand nearest to them.
public struct CampPicture: Hashable, Sendable {
  /// An actor in a camp.
  public struct Actor: Hashable, Sendable {
    /// What it is called in the text of the picture.
    public var id: String
    /// Its name for readers.
    public var label: String
    /// Its camp within its part, from 0.
    public var camp: Int
    /// Which part of those that ties join it is in, from 0.
    public var part: Int
    /// Whether it stands elsewhere in another division that is as good.
    public var swings: Bool
    /// More about it.
    public var tooltip: String
    /// Where it links to, if anywhere; left out if unsafe.
    public var link: String?

    /// Creates an actor.
    public init(
      id: String,
      label: String,
      camp: Int,
      part: Int = 0,
      swings: Bool = false,
      tooltip: String = "",
      link: String? = nil
    ) {
      self.id = id
      self.label = label
      self.camp = camp
      self.part = part
      self.swings = swings
      self.tooltip = tooltip
      self.link = link
    }
  }

  /// A tie of two actors.
  public struct Tie: Hashable, Sendable {
    /// The places of the two among the actors.
    public var first: Int
    /// The place of the other.
    public var second: Int
    /// Whether they are for each other.
    public var isPositive: Bool
    /// Whether it strains the camps: positive between two or negative within one.
    public var isFrustrated: Bool
    /// Whether cooperative and conflictual relations stand side by side in it.
    public var isAmbivalent: Bool
    /// What it rests on.
    public var tooltip: String
    /// Where its evidence is, if anywhere; left out if unsafe.
    public var link: String?

    /// Creates a tie.
    public init(
      _ first: Int,
      _ second: Int,
      isPositive: Bool,
      isFrustrated: Bool = false,
      isAmbivalent: Bool = false,
      tooltip: String = "",
      link: String? = nil
    ) {
      self.first = first
      self.second = second
      self.isPositive = isPositive
      self.isFrustrated = isFrustrated
      self.isAmbivalent = isAmbivalent
      self.tooltip = tooltip
      self.link = link
    }
  }

  /// The title.
  public var title: String
  /// What is below it.
  public var subtitle: String
  /// The actors with ties.
  public var actors: [Actor]
  /// The ties.
  public var ties: [Tie]
  /// Colours, fonts and size.
  public var options: DiagramOptions
  /// The language of words that the options leave open.
  public var language: LanguageTag

  /// Creates a picture.
  public init(
    title: String,
    subtitle: String,
    actors: [Actor],
    ties: [Tie],
    options: DiagramOptions = DiagramOptions(),
    language: LanguageTag = "en"
  ) {
    self.title = title
    self.subtitle = subtitle
    self.actors = actors
    self.ties = ties
    self.options = options
    self.language = options.language ?? language
  }
}
