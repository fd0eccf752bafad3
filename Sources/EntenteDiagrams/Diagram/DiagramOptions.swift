public import EntenteModel
public import OrderedCollections

/// What the caller adds to an element in the picture: a measure, a camp, a difference.
public struct DiagramAnnotation: Hashable, Sendable {
  /// A short text below the label.
  public var note: String?
  /// The colour inside a shape, as `#RRGGBB`.
  public var fill: String?
  /// The colour of a line or outline, as `#RRGGBB`.
  public var color: String?
  /// The size of an actor's text, as a factor.
  public var scale: Double?

  /// Creates an annotation.
  public init(
    note: String? = nil,
    fill: String? = nil,
    color: String? = nil,
    scale: Double? = nil
  ) {
    self.note = note
    self.fill = fill
    self.color = color
    self.scale = scale
  }
}

/// How a picture is made, as far as the view does not say.
public struct DiagramOptions: Hashable, Sendable {
  /// The language; nil for the view's, else the model's.
  public var language: LanguageTag?
  /// The colours.
  public var theme: DiagramTheme = .light
  /// Whether all colours become greys, and line patterns tell conflict from cooperation.
  public var isGrey = false
  /// Whether the title and the line below it are drawn.
  public var showsTitle = true
  /// A title in place of the view's.
  public var title: String?
  /// A text for the reader, such as a figure's caption.
  public var caption: String?
  /// The font, or a list of fonts with commas; nil leaves it to who renders.
  public var fontName: String?
  /// The greatest width in points; nil for as wide as needed.
  public var width: Double?
  /// Pixels an inch in pictures made of pixels.
  public var resolution: Double?
  /// The time asked about, in place of the words that the selection's days give: `2014`.
  public var timeText: String?
  /// The name of the scenario whose variant is drawn, so that nobody takes it for the model itself.
  public var scenarioName: String?
  /// Whether what is drawn rests on assumptions.
  public var isAssumptionDriven = false
  /// What is added to elements.
  public var annotations: OrderedDictionary<Address, DiagramAnnotation> = [:]
  /// What stands out while the rest is pale; nothing where all is drawn alike.
  public var highlight: [Address] = []
  /// What a panel of a difference needs; nil for a picture of one model.
  var plan: PanelPlan?

  /// Creates options that leave everything to the view.
  public init() {}
}
