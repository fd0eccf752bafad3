internal import EntenteModel

extension RulePage {
  /// R9: what keeps operations from being applied.
  static let scenarioOperations: [RulePage] = [
    .scenario(
      "R905",
      .error,
      "value that is not what it was",
      """
      A replacement says with was what it replaces, and that is not what the field holds where the
      operation is applied. The model has changed since the scenario was written, or another
      overlay came first. Look whether the scenario still makes sense, then correct was.
      """,
      wrong: """
        operations:
          - replace: { field: "relation:missiles-2016.intensity", with: 0.2, was: «0.8» }
            assumption: a smaller sale
        """,
      right: """
        operations:
          - replace: { field: "relation:missiles-2016.intensity", with: 0.2, was: 0.5 }
            assumption: a smaller sale
        """
    ),
    .scenario(
      "R906",
      .error,
      "change before the scenario begins",
      """
      Before branch-at a variant equals what it goes on from, and this operation would change
      that. Only a counterfactual may touch the past, and only by an operation that says when: a
      forecast could be made right by rewriting what it starts from.
      """,
      wrong: """
        kind: forecast
        branch-at: 2017
        operations:
          - remove: "relation:missiles-2016"
            at: «2016-06»
            assumption: the sale is called off
        """,
      right: """
        kind: counterfactual
        branch-at: 2017
        operations:
          - remove: "relation:missiles-2016"
            at: 2016-06
            assumption: the sale is called off
        """
    ),
    .scenario(
      "R907",
      .error,
      "overlays that disagree",
      """
      Two mixins write the same field or declare the same parameter differently, and which of them
      counts would hang on the order in which they are listed. Take one away, or let a later
      operation decide with override: true.
      """,
      id: "frost",
      wrong: """
        operations:
          - «do»: { on: "factor:tension", value: 0.9 }
            assumption: both sides harden
        """,
      right: """
        operations:
          - do: { on: "relation:missiles-2016", value: 0.9 }
            assumption: the seller gives more
        """,
      others: [
        "detente": """
        mixins: [thaw, frost]
        """,
        "thaw": """
        operations:
          - do: { on: "factor:tension", value: 0.2 }
            assumption: both sides hold back
        """,
      ]
    ),
    .scenario(
      "R909",
      .error,
      "wildcard that writes without each",
      """
      An address with * may stand for many elements, and an operation on all of them is easily
      more than was meant. Say each: true if it is meant for each that matches. In what is only
      read, such as delta(relation:*-arms), a wildcard needs nothing: it is the sum.
      """,
      wrong: """
        operations:
          - remove: «"relation:missiles-*"»
            assumption: all sales are called off
        """,
      right: """
        operations:
          - remove: "relation:missiles-*"
            each: true
            assumption: all sales are called off
        """
    ),
  ]

  /// R9: what operations bring about beside what they say.
  static let scenarioEffects: [RulePage] = [
    .scenario(
      "R911",
      .warning,
      "value that was cut to its range",
      """
      A scaled or held value would lie outside the range of its field and was set to the nearest
      bound. The result is less than the scenario says. Choose a smaller factor.
      """,
      wrong: """
        operations:
          - «scale»: { field: "relation:missiles-2016.intensity", by: 3 }
            assumption: three times as many
        """,
      right: """
        operations:
          - scale: { field: "relation:missiles-2016.intensity", by: 1.5 }
            assumption: half as many again
        """
    ),
    .scenario(
      "R912",
      .note,
      "what went with something else",
      """
      An actor was removed, and with it ended or went the relations and influences that cannot be
      without it. They are listed, for nobody named them.
      """,
      wrong: """
        operations:
          - «remove»: "actor:iran"
            assumption: for the sake of argument
        """,
      right: """
        operations:
          - remove: "relation:missiles-2016"
            assumption: for the sake of argument
          - remove: "actor:iran"
            assumption: for the sake of argument
        """
    ),
    .scenario(
      "R916",
      .warning,
      "operation that changes nothing",
      """
      What an operation ends is over by then, or a field already has the value that it sets. The
      variant is the same with and without it, while a reader takes it for a cause.
      """,
      wrong: """
        operations:
          - «remove»: "relation:missiles-2016"
            at: 2018
            assumption: the sale is called off
        """,
      right: """
        operations:
          - remove: "relation:missiles-2016"
            at: 2016-06
            assumption: the sale is called off
        """
    ),
    .scenario(
      "R917",
      .note,
      "relation that became one with itself",
      """
      Actors were merged that had a relation or an influence between them. It would now lead from
      the new actor to itself, and was taken out.
      """,
      wrong: """
        operations:
          - «merge»: { actors: [russia, iran], into: union, label: A union }
            assumption: for the sake of argument
        """,
      right: """
        operations:
          - remove: "relation:missiles-2016"
            assumption: within a union there is no trade
          - merge: { actors: [russia, iran], into: union, label: A union }
            assumption: for the sake of argument
        """
    ),
    .scenario(
      "R918",
      .note,
      "end that is uncertain anyway",
      """
      A relation whose end nobody knows is ended at a date, and it may have been over before. It
      is taken to last until then, which says more than the model does.
      """,
      wrong: """
        operations:
          - «remove»: "relation:training"
            at: 2017
            assumption: the instructors leave
        """,
      right: """
        operations:
          - remove: "relation:training"
            assumption: there never were instructors
        """,
      model: """
          training:
            type: arms-transfer
            from: russia
            to: iran
            when: 2014/
            evidence: { source: handbook, at: { page: 13 } }
        """
    ),
  ]
}
