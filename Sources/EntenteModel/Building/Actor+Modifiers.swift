internal import OrderedCollections

extension Actor {
  /// Returns the actor with a code in a scheme of others.
  public func identified(
    by scheme: SchemeID,
    _ value: String,
    when: Period? = nil
  ) -> Actor {
    changed { $0.ids.append(ExternalIdentifier(scheme, value, when: when)) }
  }

  /// Returns the actor with the time for which it exists.
  public func existing(_ period: Period) -> Actor {
    changed { $0.exists = period }
  }

  /// Returns the actor with further names in a language.
  public func alsoCalled(_ names: String..., in language: LanguageTag = "en") -> Actor {
    changed { $0.aliases[language, default: []] += names }
  }

  /// Returns the actor with further members.
  public func with(members: [ActorID], when: Period? = nil) -> Actor {
    changed { $0.members += members.map { Member($0, when: when) } }
  }
}
