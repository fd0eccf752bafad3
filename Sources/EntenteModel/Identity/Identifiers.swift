/// The identifier of an actor.
public typealias ActorID = Identifier<Actor>
/// The identifier of a relation.
public typealias RelationID = Identifier<Relation>
/// The identifier of a source.
public typealias SourceID = Identifier<Source>
/// The identifier of an observation.
public typealias ObservationID = Identifier<Observation>
/// The identifier of a factor.
public typealias FactorID = Identifier<Factor>
/// The identifier of an influence.
public typealias InfluenceID = Identifier<Influence>
/// The identifier of a view.
public typealias ViewID = Identifier<View>
/// The identifier of a kind of actor.
public typealias KindID = Identifier<ActorKind>
/// The identifier of a relation type.
public typealias RelationTypeID = Identifier<RelationType>
/// The identifier of a role in a relation type.
public typealias RoleID = Identifier<Role>
/// The identifier of a milestone, such as `signed`.
public typealias MilestoneID = Identifier<Milestone>
/// The identifier of an attribute of a relation or participant.
public typealias AttributeID = Identifier<Attribute>
/// The identifier of a term of the vocabulary.
public typealias TermID = Identifier<Term>
/// The identifier of an identifier scheme, such as `iso3`.
public typealias SchemeID = Identifier<IdentifierScheme>
/// The identifier of a tag.
public typealias TagID = Identifier<Tag>
/// The identifier of a rule of the user's own.
public typealias UserRuleID = Identifier<UserRule>

/// What a milestone identifier names: a dated step in the life of a relation.
public enum Milestone {}

/// What a tag identifier names: a free mark on an element.
public enum Tag {}
