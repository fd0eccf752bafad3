internal import OrderedCollections

extension Identifier<Role> {
  /// The source role of whatever binary type a relation has, until a model is made of it.
  public static var from: RoleID { RoleID("(from)") }

  /// The target role of whatever binary type a relation has, until a model is made of it.
  public static var to: RoleID { RoleID("(to)") }
}

extension Relation {
  /// Creates a relation from its participants.
  public init(
    _ id: RelationID,
    _ type: RelationTypeID,
    label: LocalizedText = LocalizedText(),
    @ListBuilder<Participant> participants: () -> [Participant]
  ) {
    self.init(
      id,
      type: type,
      participants: participants(),
      annotations: Annotations(label: label)
    )
  }

  /// Creates a relation of a type with one source role and one target role.
  public init(
    _ id: RelationID,
    _ type: RelationTypeID,
    label: LocalizedText = LocalizedText(),
    from source: ActorID,
    to target: ActorID
  ) {
    self.init(id, type, label: label, from: [source], to: [target])
  }

  /// Creates a relation of a type with one source role and one target role.
  public init(
    _ id: RelationID,
    _ type: RelationTypeID,
    label: LocalizedText = LocalizedText(),
    from sources: [ActorID],
    to targets: [ActorID]
  ) {
    self.init(
      id,
      type: type,
      participants: sources.map { Participant($0, as: .from) }
        + targets.map { Participant($0, as: .to) },
      annotations: Annotations(label: label)
    )
  }

  /// Returns the relation with a date for a milestone, one more if it has one already.
  public func dated(_ milestone: MilestoneID, _ date: Period) -> Relation {
    changed { $0.dates[milestone, default: Claims([])].items.append(Claim(date)) }
  }

  /// Returns the relation, known to be over.
  public func ended() -> Relation {
    changed { $0.hasEnded = true }
  }

  /// Returns the relation with further dates at which a source saw it in being.
  public func attested(_ dates: Period...) -> Relation {
    changed { $0.attested += dates }
  }

  /// Returns the relation with an attribute.
  public func attribute(_ name: AttributeID, _ value: AttributeValue) -> Relation {
    changed { $0.attributes[name] = Claims(value) }
  }

  /// Returns the relation with a valence of its own.
  public func with(valence: Valence) -> Relation {
    changed { $0.valence = valence }
  }

  /// Returns the relation with an intensity of its own, from 0 to 1.
  public func with(intensity: Double) -> Relation {
    changed { $0.intensity = Claims(intensity) }
  }

  /// Returns the relation with a term for how likely the event is.
  public func with(likelihood: Likelihood) -> Relation {
    changed { $0.likelihood = likelihood }
  }

  /// Returns the relation with a code in a scheme of others.
  public func identified(by scheme: SchemeID, _ value: String) -> Relation {
    changed { $0.ids.append(ExternalIdentifier(scheme, value)) }
  }

  /// Returns the relation as an answer to others.
  public func respondingTo(_ relations: RelationID...) -> Relation {
    changed { $0.respondsTo += relations }
  }

  /// Returns the relation as one that retires others.
  public func superseding(_ relations: RelationID...) -> Relation {
    changed { $0.supersedes += relations }
  }
}

extension Participant {
  /// Returns the participant with what the role lets be told of it.
  public func attribute(_ name: AttributeID, _ value: AttributeValue) -> Participant {
    var copy = self
    copy.attributes[name] = Claims(value)
    return copy
  }

  /// Returns the participant with a date for a milestone of its own.
  public func dated(_ milestone: MilestoneID, _ date: Period) -> Participant {
    var copy = self
    copy.dates[milestone, default: Claims([])].items.append(Claim(date))
    return copy
  }
}
