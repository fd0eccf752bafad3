public import EntenteModel
import OrderedCollections

/// Makes a diagram from a selection as a view and its options say.
struct DiagramBuilder {
  let selection: Selection
  let index: ModelIndex
  let view: View
  let options: DiagramOptions
  let palette: Palette
  let tag: LanguageTag
  let words: PictureLanguage
  let dates: DateWords
  let evidenceWords: EvidenceWords
  let relationStyles: [RelationID: StyleRule]
  let actorStyles: [ActorID: StyleRule]
  let highlighted: Set<Address>
  /// The elements that a difference touches, if this is a picture of one.
  let touched: Set<Address>

  var nodes: OrderedDictionary<String, DiagramNode> = [:]
  var lines: [DiagramLine] = []
  var clusters: [DiagramCluster] = []
  var warnings: [DiagramWarning] = []
  var lineCount = 0
  var shown = ShownSigns()
  /// The node that stands for each relation in the picture.
  var placeOfRelation: [RelationID: String] = [:]
  /// The relations drawn in a colour of the view's own.
  var restyled: OrderedSet<RelationID> = []
  /// The pairs of actors whose lines are written from the second to the first.
  var backward: Set<[ActorID]> = []
  /// The actors that each node on a line stands between.
  var actorsOfBundle: OrderedDictionary<String, [ActorID]> = [:]

  var model: Model { selection.model }

  init(_ selection: Selection, view unresolved: View, options: DiagramOptions) {
    let model = selection.model
    let view = model.resolved(unresolved)
    self.selection = selection
    self.view = view
    self.options = options
    index = ModelIndex(model)
    palette = Palette(options.theme, grey: options.isGrey)
    let tag = options.language ?? view.language ?? model.defaults.language
    self.tag = tag
    words = PictureLanguage(tag)
    dates = DateWords(language: words)
    evidenceWords = EvidenceWords(model: model, language: words, tag: tag) { actor in
      view.relabel[actor]?.wording(in: tag, fallback: model.defaults.language)
        ?? model.label(of: actor, in: tag)
    }
    highlighted = Set(options.highlight)
    touched = options.plan?.touched(in: model) ?? []
    (relationStyles, actorStyles) = Self.styles(of: view, in: model)
  }

  /// The rules that apply to each element, later ones over earlier ones.
  private static func styles(
    of view: View,
    in model: Model
  ) -> ([RelationID: StyleRule], [ActorID: StyleRule]) {
    var relations: [RelationID: StyleRule] = [:]
    var actors: [ActorID: StyleRule] = [:]
    for rule in view.style {
      switch rule.match {
      case .relations(let criteria):
        for id in model.selection([.include(.relations(criteria))]).relations.keys {
          relations[id] = relations[id].map { $0.overridden(by: rule) } ?? rule
        }
      case .actors(let criteria):
        for id in model.selection([.include(.actors(criteria))]).actors {
          actors[id] = actors[id].map { $0.overridden(by: rule) } ?? rule
        }
      }
    }
    return (relations, actors)
  }

  mutating func diagram() -> Diagram {
    let relations = drawnRelations()
    let actors = drawnActors(relations)
    for actor in actors { add(actor) }
    addBundles(of: relations)
    addCauses()
    addClusters(actors)
    let engine = view.layout.engine ?? defaultEngine()
    if !clusters.isEmpty, !Self.enginesWithClusters.contains(engine) {
      warnings.append(
        DiagramWarning(
          kind: .clustersNotDrawn,
          address: .view(view.id),
          message: "\(engine) draws no frames around groups; use dot or fdp"
        )
      )
    }
    if lineCount > Self.lineLimit {
      warnings.append(
        DiagramWarning(
          kind: .tooManyLines,
          address: .view(view.id),
          message: "\(lineCount) lines are more than a reader can follow; select fewer"
        )
      )
    }
    let subtitle = subtitle(
      relations: relations,
      actors: nodes.values.count { $0.role == .actor }
    )
    let title = panelTitle(title)
    return Diagram(
      title: options.showsTitle ? title : nil,
      subtitle: options.showsTitle ? subtitle : nil,
      caption: options.caption,
      summary: [title, subtitle].filter { !$0.isEmpty }.joined(separator: ". "),
      language: tag,
      engine: engine,
      direction: view.layout.direction ?? defaultDirection(),
      separation: view.layout.separation ?? 1,
      springs: nil,
      center: view.focus.lazy.map(Self.nodeName).first { nodes[$0] != nil },
      nodes: Array(nodes.values),
      lines: lines,
      clusters: clusters,
      legend: view.show.showsLegend ?? true ? legend() : [],
      lineCount: lineCount,
      warnings: warnings,
      page: DiagramPage(
        fontName: options.fontName,
        palette: palette,
        width: options.width,
        resolution: options.resolution,
        headingRoom: nil
      )
    )
  }

  /// More lines than this are no picture but a thicket.
  static let lineLimit = 40
  static let enginesWithClusters: Set<String> = ["dot", "fdp", "osage"]

  /// The link if it is safe, else nothing and a warning.
  mutating func safe(_ link: String?, of address: Address) -> String? {
    guard let link, !link.isEmpty else { return nil }
    if SafeLink.isSafe(link) { return link }
    let warning = DiagramWarning(
      kind: .droppedLink,
      address: address,
      message: "left out the link \(link): only http, https and mailto are drawn"
    )
    if !warnings.contains(warning) { warnings.append(warning) }
    return nil
  }

  /// Whether the element is pale because others stand out.
  func isPale(_ addresses: [Address]) -> Bool {
    if overlay != nil, !addresses.contains(where: isTouched) { return true }
    return !highlighted.isEmpty && highlighted.isDisjoint(with: addresses)
  }

  func name(of actor: ActorID) -> String { evidenceWords.name(actor) }

  /// The name for a text that is wrapped, which does not break it.
  func wholeName(of actor: ActorID) -> String { TextMeasure.whole(evidenceWords.name(actor)) }
}

extension StyleRule {
  fileprivate func overridden(by later: StyleRule) -> StyleRule {
    var result = later
    result.color = later.color ?? color
    result.fill = later.fill ?? fill
    result.shape = later.shape ?? shape
    result.size = later.size ?? size
    result.line = later.line ?? line
    result.width = later.width ?? width
    return result
  }
}

extension Diagram {
  /// Draws what a view selects.
  ///
  /// - Parameters:
  ///   - selection: What to draw, at its time.
  ///   - view: How to draw it.
  ///   - options: What the view does not say.
  public init(
    _ selection: Selection,
    view: View = View("view"),
    options: DiagramOptions = DiagramOptions()
  ) {
    var builder = DiagramBuilder(selection, view: view, options: options)
    self = builder.diagram()
  }
}
