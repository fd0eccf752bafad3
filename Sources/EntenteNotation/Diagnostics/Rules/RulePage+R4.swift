internal import EntenteModel

extension RulePage {
  /// R4: participants, attributes and the vocabulary.
  static let participants: [RulePage] = [
    RulePage(
      "R401",
      .error,
      "role or milestone that the type lacks",
      """
      Roles say who does what: who supplies and who receives, who hosts and who takes part. A role
      or milestone must be declared by the relation's type, else no one could say what it means or
      on which side it stands. Use one that the message lists, or declare a narrower type of your
      own.
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
              - { actor: china, role: participant }
              - { actor: mongolia, role: «attendee» }
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
              - { actor: [china, mongolia], role: participant }
            evidence: mme
        """
    ),
    RulePage(
      "R402",
      .error,
      "too few or too many in a role",
      """
      The type needs a certain number of different actors in the role: a transfer has a supplier
      and a recipient, a treaty two parties. An unknown partner is no reason to leave it out:
      define an actor of kind group for it, such as "some suppliers".
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          sipri: { type: dataset, title: SIPRI Arms Transfers Database, issued: 2018-03 }
        relations:
          su35-2015:
            type: arms-transfer
            «participants»: [{ actor: russia, role: supplier }]
            dates: { ordered: 2015 }
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
            participants: [{ actor: russia, role: supplier }, { actor: china, role: recipient }]
            dates: { ordered: 2015 }
            evidence: sipri
        """
    ),
    RulePage(
      "R403",
      .error,
      "kind of actor that the role does not take",
      """
      The role takes actors of certain kinds and of what is narrower than these. A firm signs no
      treaty, an organization holds no office. Name the actor that acts, say the ministry instead
      of the state, or choose another type.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        actors:
          gazprom: { kind: firm, label: Gazprom }
        sources:
          press: { type: article-newspaper, title: Gas for thirty years, issued: 2014-05-22 }
        relations:
          power-of-siberia:
            type: treaty
            participants: [{ actor: china, role: party }, { actor: «gazprom», role: party }]
            dates: { signed: 2014-05-21 }
            evidence: press
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        actors:
          gazprom: { kind: firm, label: Gazprom }
        sources:
          press: { type: article-newspaper, title: Gas for thirty years, issued: 2014-05-22 }
        relations:
          power-of-siberia:
            type: energy-supply
            from: gazprom
            to: china
            dates: { agreed: 2014-05-21 }
            attributes: { fuel: gas }
            evidence: press
        """
    ),
    RulePage(
      "R404",
      .error,
      "from and to without sides",
      """
      from and to stand for the one source role and the one target role of a directed type. This
      type has no such pair: the parties of a treaty stand side by side. List participants with
      their roles, or choose a directed type.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          friendship-2001:
            type: treaty
            «from»: china
            to: russia
            evidence: { source: handbook, at: { page: 12 } }
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
    RulePage(
      "R405",
      .error,
      "same actor twice in one role",
      """
      An actor stands twice in the same role at the same time, so that it would count double. A
      member that left and came back is listed once for each stay, with a when that ends before
      the next begins.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        sources:
          cow-igo: { type: dataset, title: COW Intergovernmental Organizations, issued: 2019 }
        relations:
          g7-members:
            type: membership
            participants:
              - { actor: g7, role: organization }
              - { actor: russia, role: member, when: 1997/2003 }
              - { actor: «russia», role: member, when: 2001/2014 }
            evidence: cow-igo
        """,
      right: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        sources:
          cow-igo: { type: dataset, title: COW Intergovernmental Organizations, issued: 2019 }
        relations:
          g7-members:
            type: membership
            participants:
              - { actor: g7, role: organization }
              - { actor: russia, role: member, when: 1997/2014 }
            evidence: cow-igo
        """
    ),
    RulePage(
      "R406",
      .error,
      "attribute missing or of another kind",
      """
      The type declares which attributes its relations have, and of which kind: a count, a text,
      one of some words, a quantity in a certain unit. Values in different units cannot be added
      or drawn to one scale. Convert the value, or use an attribute made for it; SIPRI's trend
      indicator, for one, is no price.
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
            dates: { ordered: 2015 }
            attributes: { units: 24, tiv: «~2 USD-billion» }
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
            dates: { ordered: 2015 }
            attributes: { units: 24, value: ~2 USD-billion }
            evidence: sipri
        """
    ),
    RulePage(
      "R407",
      .error,
      "relation of an actor to itself",
      """
      The same actor stands on both sides of a directed relation, mostly a slip of copying. Where
      it is meant, as for a transfer between two services of one state, name the parts as actors,
      or say self: allowed in the type.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          gsdb: { type: dataset, title: Global Sanctions Data Base, issued: 2023 }
        relations:
          arms-embargo-1989:
            type: sanction
            from: united-states
            to: «united-states»
            dates: { imposed: 1989 }
            evidence: gsdb
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          gsdb: { type: dataset, title: Global Sanctions Data Base, issued: 2023 }
        relations:
          arms-embargo-1989:
            type: sanction
            from: united-states
            to: china
            dates: { imposed: 1989 }
            evidence: gsdb
        """
    ),
    RulePage(
      "R408",
      .error,
      "type without meaning, or its own ancestor",
      """
      Types and kinds form trees through broader. A type at the top of a tree says itself whether
      its relations are cooperative, conflictual or neutral and how intense they are; all others
      inherit it. And no type may be broader than itself, by whatever way round. Name a broader
      type, or state valence and intensity.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        vocabulary:
          relation-types:
            «student-exchange»:
              roles: { partner: { side: peer, min: 2 } }
        sources:
          yearbook: { type: book, title: Education yearbook, issued: 2017 }
        relations:
          students-2017:
            type: student-exchange
            participants: [{ actor: [china, russia], role: partner }]
            evidence: { source: yearbook, at: { table: 4 } }
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        vocabulary:
          relation-types:
            student-exchange:
              broader: cooperation
              roles: { partner: { side: peer, min: 2 } }
        sources:
          yearbook: { type: book, title: Education yearbook, issued: 2017 }
        relations:
          students-2017:
            type: student-exchange
            participants: [{ actor: [china, russia], role: partner }]
            evidence: { source: yearbook, at: { table: 4 } }
        """
    ),
    RulePage(
      "R409",
      .error,
      "circle of elements",
      """
      Elements refer to each other in a circle where there can be none: an actor is a part of its
      own part, two sanctions each respond to the other, a record supersedes its own replacement.
      Who came first decides who responded; take the other link away.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        sources:
          gsdb: { type: dataset, title: Global Sanctions Data Base, issued: 2023 }
        relations:
          eu-sanctions-2014:
            type: sanction
            from: eu
            to: russia
            dates: { imposed: 2014-07-31 }
            responds-to: «food-embargo-2014»
            evidence: gsdb
          food-embargo-2014:
            type: sanction
            from: russia
            to: eu
            dates: { imposed: 2014-08-06 }
            responds-to: eu-sanctions-2014
            evidence: gsdb
        """,
      right: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        sources:
          gsdb: { type: dataset, title: Global Sanctions Data Base, issued: 2023 }
        relations:
          eu-sanctions-2014:
            type: sanction
            from: eu
            to: russia
            dates: { imposed: 2014-07-31 }
            evidence: gsdb
          food-embargo-2014:
            type: sanction
            from: russia
            to: eu
            dates: { imposed: 2014-08-06 }
            responds-to: eu-sanctions-2014
            evidence: gsdb
        """
    ),
  ]
}
