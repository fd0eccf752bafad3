internal import EntenteModel

extension RulePage {
  /// R3: references and definitions.
  static let references: [RulePage] = [
    RulePage(
      "R301",
      .error,
      "unknown reference",
      """
      An id leads to no element that is defined or imported: an actor, a source, a relation type,
      a scheme, a column of a table. A tie to a misspelt actor would vanish from every count.
      Correct the id, define the element, or import the file that does; states are in
      entente:states.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          mme: { type: dataset, title: Multinational Military Exercises, issued: 2021 }
        relations:
          vostok-2018:
            type: exercise
            participants:
              - { actor: russia, role: host }
              - { actor: «chnia», role: participant, personnel: ~3200 }
            when: 2018-09-11/2018-09-17
            evidence: mme
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          mme: { type: dataset, title: Multinational Military Exercises, issued: 2021 }
        relations:
          vostok-2018:
            type: exercise
            participants:
              - { actor: russia, role: host }
              - { actor: china, role: participant, personnel: ~3200 }
            when: 2018-09-11/2018-09-17
            evidence: mme
        """
    ),
    RulePage(
      "R302",
      .error,
      "name instead of an id",
      """
      The word is a label or an alias of several elements and the id of none, so it cannot tell
      which is meant. Choose one of the ids that the message lists.
      """,
      wrong: """
        entente: "1"
        actors:
          congo-brazzaville: { kind: state, label: Republic of the Congo, aliases: Congo }
          congo-kinshasa: { kind: state, label: DR Congo, aliases: Congo }
          angola: { kind: state, label: Angola }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          border-1975:
            type: border-settlement
            participants: [{ actor: [angola, «congo»], role: party }]
            evidence: { source: handbook, at: { page: 52 } }
        """,
      right: """
        entente: "1"
        actors:
          congo-kinshasa: { kind: state, label: DR Congo, aliases: Congo }
          angola: { kind: state, label: Angola }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          border-1975:
            type: border-settlement
            participants: [{ actor: [angola, congo-kinshasa], role: party }]
            evidence: { source: handbook, at: { page: 52 } }
        """
    ),
    RulePage(
      "R303",
      .warning,
      "defined and never used",
      """
      Nothing refers to this actor, source, factor, kind or relation type of the model's own.
      Often a citation was forgotten, or an actor was coded and its relations were not, which
      makes it look isolated. Use it, remove it, or allow R303 with the reason why it stands
      alone. Imported definitions may stay unused.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
          «atop-5»: { type: dataset, title: ATOP 5.1, issued: 2022 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
          atop-5: { type: dataset, title: ATOP 5.1, issued: 2022 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence:
              - { source: handbook, at: { page: 12 } }
              - { source: atop-5, at: { record: 4935 } }
        """
    ),
    RulePage(
      "R304",
      .warning,
      "allowance without a finding",
      """
      allow accepts one finding at one element, with a reason. Here there is no such finding: it
      was repaired since, or the code is another. Left standing, the allowance would hide the next
      finding that nobody has judged. Remove it.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
            allow: { «R601»: no source found yet }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            evidence: { source: handbook, at: { page: 12 } }
        """
    ),
  ]
}
