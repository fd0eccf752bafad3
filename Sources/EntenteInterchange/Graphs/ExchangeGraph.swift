/// A graph as the formats of other programs have it: nodes, edges between any number of them,
/// attributes, times.
///
/// Readers make it of a file; it becomes a model, or a network to measure. A model becomes it, and
/// writers make files of it. It keeps what was written: an identifier is text, a time is text in the
/// form ``timeForm``.
public struct ExchangeGraph: Hashable, Sendable {
  /// A value of an attribute.
  public enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case list([Value])
  }

  /// What a kind of attribute is called and holds.
  public struct Key: Hashable, Sendable {
    /// What it holds.
    public enum Form: String, Hashable, Sendable {
      case text
      case integer
      case number
      case boolean
      case list
    }

    /// Which elements have it.
    public enum Domain: String, Hashable, Sendable, CaseIterable {
      case graph
      case node
      case edge
      /// The part of a node in an edge.
      case end
      case group
    }

    /// The name that readers see.
    public var name: String
    /// What it holds.
    public var form: Form
    /// What elements have that do not say.
    public var fallback: Value?
    /// Which elements have it; nil for all.
    public var domain: Domain?

    /// Creates a key.
    public init(
      _ name: String,
      _ form: Form = .text,
      fallback: Value? = nil,
      of domain: Domain? = nil
    ) {
      self.name = name
      self.form = form
      self.fallback = fallback
      self.domain = domain
    }
  }

  /// An attribute of an element: a key by its place in ``ExchangeGraph/keys``, and a value.
  public struct Attribute: Hashable, Sendable {
    /// The place of its key.
    public var key: Int
    /// The value.
    public var value: Value
    /// When it has the value; nil for always.
    public var spell: Spell?

    /// Creates an attribute.
    public init(_ key: Int, _ value: Value, during spell: Spell? = nil) {
      self.key = key
      self.value = value
      self.spell = spell
    }
  }

  /// A stretch of time, with its ends as the file has them; nil where it has none.
  public struct Spell: Hashable, Sendable {
    /// When it begins.
    public var start: String?
    /// When it ends.
    public var end: String?
    /// Whether its first moment does not belong to it.
    public var excludesStart: Bool
    /// Whether its last moment does not belong to it.
    public var excludesEnd: Bool

    /// Creates a spell.
    public init(
      _ start: String?,
      _ end: String?,
      excludesStart: Bool = false,
      excludesEnd: Bool = false
    ) {
      self.start = start
      self.end = end
      self.excludesStart = excludesStart
      self.excludesEnd = excludesEnd
    }
  }

  /// How times are written.
  public enum TimeForm: String, Hashable, Sendable {
    /// Days, or moments of them: 2014-03-18, 2014-03-18T12:00:00Z.
    case date
    /// Numbers of a scale that the file does not explain, such as years or ticks.
    case number
  }

  /// How an element looks, kept so that it is not lost.
  public struct Style: Hashable, Sendable {
    /// The colour, #RRGGBB or #RRGGBBAA.
    public var color: String?
    /// The place, without unit: across, up, and towards the reader.
    public var position: [Double]?
    /// The size of a node, or thickness of an edge, without unit.
    public var size: Double?
    /// The shape by the name that the file gives it.
    public var shape: String?

    /// Creates a look.
    public init(
      color: String? = nil,
      position: [Double]? = nil,
      size: Double? = nil,
      shape: String? = nil
    ) {
      self.color = color
      self.position = position
      self.size = size
      self.shape = shape
    }
  }

  /// A node.
  public struct Node: Hashable, Sendable {
    /// The identifier, unlike any other node's.
    public var id: String
    /// What it is called; nil if it has no name but the identifier.
    public var label: String?
    /// What it is, such as a state; nil if the file does not say.
    public var kind: String?
    /// The node that it lies in, by its place in ``ExchangeGraph/nodes``.
    public var parent: Int?
    /// Its attributes.
    public var attributes: [Attribute]
    /// When it is; empty for always.
    public var spells: [Spell]
    private var look: StyleBox?

    /// Creates a node.
    public init(
      _ id: String,
      label: String? = nil,
      kind: String? = nil,
      parent: Int? = nil,
      attributes: [Attribute] = [],
      spells: [Spell] = [],
      style: Style? = nil
    ) {
      self.id = id
      self.label = label
      self.kind = kind
      self.parent = parent
      self.attributes = attributes
      self.spells = spells
      look = style.map(StyleBox.one)
    }

    /// How it looks.
    public var style: Style? {
      get { look?.style }
      set { look = newValue.map(StyleBox.one) }
    }
  }

  /// A node's part in an edge.
  public struct End: Hashable, Sendable {
    /// The node, by its place in ``ExchangeGraph/nodes``.
    public var node: Int
    /// The part: `source`, `target`, or any other word; nil where the file gives none.
    public var role: String?
    /// How much of the edge is the node's; nil if the file does not say.
    public var weight: Double?
    /// The attributes of the node's part.
    public var attributes: [Attribute]

    /// Creates an end.
    public init(
      _ node: Int,
      role: String? = nil,
      weight: Double? = nil,
      attributes: [Attribute] = []
    ) {
      self.node = node
      self.role = role
      self.weight = weight
      self.attributes = attributes
    }
  }

  /// An edge between two nodes, or among any number of them.
  public struct Edge: Hashable, Sendable {
    /// The identifier; nil if the file has none.
    public var id: String?
    private var places: EdgePlaces
    /// Whether it has a direction.
    public var isDirected: Bool
    /// What it is, such as a treaty; nil if the file does not say.
    public var kind: String?
    /// What it is called.
    public var label: String?
    /// Its weight; nil if it has none.
    public var weight: Double?
    /// Its attributes.
    public var attributes: [Attribute]
    /// When it is; empty for always.
    public var spells: [Spell]
    private var look: StyleBox?

    /// Creates an edge of any number of nodes.
    public init(
      _ ends: [End],
      isDirected: Bool,
      id: String? = nil,
      kind: String? = nil,
      label: String? = nil,
      weight: Double? = nil,
      attributes: [Attribute] = [],
      spells: [Spell] = [],
      style: Style? = nil
    ) {
      places = EdgePlaces(ends)
      self.isDirected = isDirected
      self.id = id
      self.kind = kind
      self.label = label
      self.weight = weight
      self.attributes = attributes
      self.spells = spells
      look = style.map(StyleBox.one)
    }

    /// How it looks.
    public var style: Style? {
      get { look?.style }
      set { look = newValue.map(StyleBox.one) }
    }

    /// Creates an edge from one node to another.
    public init(from source: Int, to target: Int, isDirected: Bool) {
      places = .pair(source, target)
      self.isDirected = isDirected
      attributes = []
      spells = []
    }

    /// Its nodes: of an edge of two first where it starts, then where it leads.
    public var ends: [End] {
      get { places.ends }
      set { places = EdgePlaces(newValue) }
    }

    /// Whether it is between two, as most programs know edges.
    public var isDyadic: Bool { places.count == 2 }

    /// The nodes that it runs between, by their places; nil if it is not between two.
    public var pair: (source: Int, target: Int)? { places.pair }
  }

  /// Nodes that a file puts together without making them a node: a cluster of a drawing, a
  /// partition.
  public struct Group: Hashable, Sendable {
    /// The identifier, unlike any other group's.
    public var id: String
    /// What it is called.
    public var label: String?
    /// What it is, such as a cluster; nil if the file does not say.
    public var kind: String?
    /// The group that it lies in, by its place in ``ExchangeGraph/groups``.
    public var parent: Int?
    /// Its nodes, by their places in ``ExchangeGraph/nodes``, those of groups inside it too.
    public var members: [Int]
    /// Its attributes.
    public var attributes: [Attribute]
    /// How it looks.
    public var style: Style?

    /// Creates a group.
    public init(
      _ id: String,
      label: String? = nil,
      kind: String? = nil,
      parent: Int? = nil,
      members: [Int] = [],
      attributes: [Attribute] = [],
      style: Style? = nil
    ) {
      self.id = id
      self.label = label
      self.kind = kind
      self.parent = parent
      self.members = members
      self.attributes = attributes
      self.style = style
    }
  }

  /// What it is called.
  public var title: String?
  /// Whether edges have a direction that do not say.
  public var isDirected: Bool
  /// How times are written.
  public var timeForm: TimeForm
  /// The kinds of attributes that elements and the graph have.
  public var keys: [Key]
  /// The attributes of the graph.
  public var attributes: [Attribute]
  /// The nodes.
  public var nodes: [Node]
  /// The edges.
  public var edges: [Edge]
  /// The groups that nodes are in, where these are no nodes themselves.
  public var groups: [Group]

  /// Creates a graph.
  public init(
    title: String? = nil,
    isDirected: Bool = true,
    timeForm: TimeForm = .date,
    keys: [Key] = [],
    attributes: [Attribute] = [],
    nodes: [Node] = [],
    edges: [Edge] = [],
    groups: [Group] = []
  ) {
    self.title = title
    self.isDirected = isDirected
    self.timeForm = timeForm
    self.keys = keys
    self.attributes = attributes
    self.nodes = nodes
    self.edges = edges
    self.groups = groups
  }
}
