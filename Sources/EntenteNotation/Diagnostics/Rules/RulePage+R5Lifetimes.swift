internal import EntenteModel

extension RulePage {
  /// R505 to R511: time against time.
  static let lifetimes: [RulePage] = [
    RulePage(
      "R505",
      .error,
      "actor outside its existence",
      """
      An actor takes part at a time when it did not exist. Predecessors and successors are
      different actors, as in the lists of states that other data sets use: the Soviet Union is
      not Russia, the Shanghai Five is not the Shanghai Cooperation Organization. Name the actor
      that existed then, or correct the dates.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          osce-seat:
            type: membership
            participants:
              - { actor: «osce», role: organization }
              - { actor: albania, role: member }
            when: 1991/2010
            evidence: { source: handbook, at: { page: 77 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          osce-seat:
            type: membership
            participants:
              - { actor: osce, role: organization }
              - { actor: albania, role: member }
            when: 1995/2010
            evidence: { source: handbook, at: { page: 77 } }
        """
    ),
    RulePage(
      "R506",
      .error,
      "milestones out of order",
      """
      The type lists its milestones in the order in which they happen: what was delivered had been
      ordered. Dates count as out of order only if every reading of them is; 2015 and 2015-03 are
      not. Correct the dates, or the order in a type of your own.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2018-03 }
        relations:
          su35-2015:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2016, delivered: «2015» }
            evidence: sipri
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2018-03 }
        relations:
          su35-2015:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2015, delivered: 2016 }
            evidence: sipri
        """
    ),
    RulePage(
      "R507",
      .error,
      "milestone against when",
      """
      A milestone lies after the end that when states, or a relation that has ended is said to go
      on. The two cannot both hold, and pictures would show the relation at dates at which it was
      over. Close the interval, or correct the milestone.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          inf-treaty:
            type: arms-control
            participants: [{ actor: [united-states, russia], role: party }]
            when: 1992/..
            dates: { terminated: «2019-08-02» }
            evidence: { source: handbook, at: { page: 30 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          inf-treaty:
            type: arms-control
            participants: [{ actor: [united-states, russia], role: party }]
            when: 1992/2019-08-02
            dates: { terminated: 2019-08-02 }
            evidence: { source: handbook, at: { page: 30 } }
        """
    ),
    RulePage(
      "R508",
      .error,
      "participant outside the relation",
      """
      A participant is said to take part at a time when the relation itself did not hold. Either
      its when or the relation's is wrong; where members come and go, leave the relation's own
      when as long as the organization lasts.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        sources:
          cow-igo: { type: dataset, title: COW Intergovernmental Organizations, issued: 2019 }
        relations:
          sco-members:
            type: membership
            participants:
              - { actor: sco, role: organization }
              - { actor: [china, russia], role: member }
              - { actor: india, role: member, when: «2017-06-09/» }
            when: 2001-06-15/2015
            evidence: cow-igo
        """,
      right: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        sources:
          cow-igo: { type: dataset, title: COW Intergovernmental Organizations, issued: 2019 }
        relations:
          sco-members:
            type: membership
            participants:
              - { actor: sco, role: organization }
              - { actor: [china, russia], role: member }
              - { actor: india, role: member, when: 2017-06-09/ }
            when: 2001-06-15/
            evidence: cow-igo
        """
    ),
    RulePage(
      "R509",
      .warning,
      "open end on old evidence",
      """
      The relation is said to go on to the model's as-of date, but the newest source for it is
      years older (defaults.stale-after, 5 unless stated). Treaties lapse and partnerships sleep
      without notice; data that end with their compilation often look like ties that never ended.
      Cite newer evidence, state with attested when it was last seen, or write an unknown end:
      nothing after the slash.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2017-07 }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2009 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            when: «2001-07-16/..»
            evidence: { source: handbook, at: { page: 12 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2017-07 }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2009 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            when: 2001-07-16/
            evidence: { source: handbook, at: { page: 12 } }
        """
    ),
    RulePage(
      "R510",
      .warning,
      "open end beyond a data set",
      """
      All evidence comes from data that cover the time to a certain year, and the relation is said
      to go on after it. That the data stop is no evidence that the tie lasts. Write an unknown
      end (nothing after the slash), or cite a source that reaches further.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2024 }
        sources:
          atop: { type: dataset, title: ATOP 5.1, issued: 2022, coverage: 1815/2018 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            when: «2001-07-16/..»
            evidence: atop
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2024 }
        sources:
          atop: { type: dataset, title: ATOP 5.1, issued: 2022, coverage: 1815/2018 }
        relations:
          friendship-2001:
            type: treaty
            participants: [{ actor: [china, russia], role: party }]
            when: 2001-07-16/
            evidence: atop
        """
    ),
    RulePage(
      "R511",
      .error,
      "future stated as fact",
      """
      The date lies after as-of, the date up to which the model speaks, and nothing says that it
      is only foreseen. A plan of 2017 for 2020 is not an event of 2020. Set modality to
      announced, planned or hypothetical, or move as-of if the model now speaks of a later time.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2017-07 }
        sources:
          press: { type: article-newspaper, title: Navies to meet again, issued: 2017-06-30 }
        relations:
          joint-sea-2018:
            type: exercise
            participants: [{ actor: [china, russia], role: participant }]
            when: «2018»
            evidence: press
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        defaults: { as-of: 2017-07 }
        sources:
          press: { type: article-newspaper, title: Navies to meet again, issued: 2017-06-30 }
        relations:
          joint-sea-2018:
            type: exercise
            participants: [{ actor: [china, russia], role: participant }]
            when: 2018
            modality: announced
            evidence: press
        """
    ),
  ]
}
