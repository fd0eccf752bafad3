internal import EntenteModel

extension RulePage {
  /// R8: views.
  static let views: [RulePage] = [
    RulePage(
      "R801",
      .warning,
      "view or step without effect",
      """
      A view selects nothing, or one of its steps includes nothing new or excludes nothing.
      Pictures that should differ are then the same, and a reader would take what is missing for a
      finding. Correct the step's criteria or the view's time, or remove the step.
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
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            select:
              - include: { relations: { type: arms-transfer } }
              - «exclude»: { relations: { type: sanction } }
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
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            select:
              - include: { relations: { type: arms-transfer } }
        """
    ),
    RulePage(
      "R802",
      .error,
      "parallel relations without a rule",
      """
      Several relations between the same actors are to be merged or counted, and the view does not
      say which belong together: those of one type, of one valence, or all of a pair. Each choice
      gives another picture. Set parallel-by, or leave parallel at card, which lists them all.
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
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            show: { parallel: «count» }
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
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            show: { parallel: count, parallel-by: type }
        """
    ),
    RulePage(
      "R803",
      .warning,
      "measure without a projection",
      """
      A measure of a network counts edges between two actors, and a relation of this type may join
      many. Whether all of them are tied to each other (clique), to a hub (star), or to the
      relation itself (junction) changes every number. Say it in the type or in the view; none
      leaves the type out.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        vocabulary:
          relation-types:
            convention:
              label: convention
              valence: neutral
              intensity: 0.4
              roles: { signatory: { side: peer, min: 2 } }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          caspian-2018:
            type: convention
            participants: [{ actor: [russia, iran, kazakhstan], role: signatory }]
            evidence: { source: handbook, at: { page: 80 } }
        views:
          conventions:
            title: Conventions
            measures: «betweenness»
        """,
      right: """
        entente: "1"
        imports: ["entente:states"]
        vocabulary:
          relation-types:
            convention:
              label: convention
              valence: neutral
              intensity: 0.4
              roles: { signatory: { side: peer, min: 2 } }
        sources:
          handbook: { type: book, title: A handbook of treaties, issued: 2016 }
        relations:
          caspian-2018:
            type: convention
            participants: [{ actor: [russia, iran, kazakhstan], role: signatory }]
            evidence: { source: handbook, at: { page: 80 } }
        views:
          conventions:
            title: Conventions
            measures: betweenness
            project: { convention: clique }
        """
    ),
    RulePage(
      "R804",
      .warning,
      "width by an attribute that is missing",
      """
      Lines are to be as wide as an attribute is great, and some of the relations lack it. They
      would be drawn thin, as if the value were small. Narrow the match to relations that have the
      attribute, or code it.
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
            attributes: { units: 24 }
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            style:
              - match: { type: arms-transfer }
                width: { by: «attributes.units», range: [1, 4] }
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
            attributes: { units: 24 }
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            style:
              - match: { id: su35-2015 }
                width: { by: attributes.units, range: [1, 4] }
        """
    ),
    RulePage(
      "R805",
      .error,
      "views that extend each other",
      """
      A view extends itself, by whatever way round, so that what it inherits has no end. Take one
      of the links away; a view that others extend stands on its own.
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
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            extends: «aircraft»
          aircraft:
            title: Aircraft
            extends: arms
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
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
          aircraft:
            title: Aircraft
            extends: arms
        """
    ),
    RulePage(
      "R806",
      .warning,
      "series finer than the dates",
      """
      The pictures of a series are a month or a day apart, but the relations are dated only to the
      year: each change would be shown at a date that no source gives. Take a coarser step, or
      find the dates.
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
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            series: 2013/2016
            step: «month»
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
            evidence: sipri
          s400-2014:
            type: arms-transfer
            from: russia
            to: china
            dates: { ordered: 2014 }
            evidence: sipri
        views:
          arms:
            title: Arms
            series: 2013/2016
            step: year
        """
    ),
  ]
}
