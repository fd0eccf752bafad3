internal import EntenteModel

extension RulePage {
  /// R501 to R504: how dates are written.
  static let dates: [RulePage] = [
    RulePage(
      "R501",
      .error,
      "not a date",
      """
      Dates are written in EDTF, the Extended Date/Time Format of ISO 8601-2: year, month and day
      with two digits each, an interval with a slash. A date that a program cannot read sorts
      nowhere and holds never. The message shows how to write it, where that can be told.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          mme: { type: dataset, title: Multinational Military Exercises, issued: 2021 }
        relations:
          vostok-2018:
            type: exercise
            participants: [{ actor: russia, role: host }, { actor: china, role: participant }]
            when: «2018-9-11»
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
            participants: [{ actor: russia, role: host }, { actor: china, role: participant }]
            when: 2018-09-11
            evidence: mme
        """
    ),
    RulePage(
      "R502",
      .error,
      "outside the profile",
      """
      This is EDTF, but of a form that is not read here, since it cannot be compared day by day:
      qualifiers before a part of a date, years beyond four digits, times of day. Qualify the
      whole date after it: 2018-09? is doubtful, 2018-09~ about, 2018-09% both.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          mme: { type: dataset, title: Multinational Military Exercises, issued: 2021 }
        relations:
          vostok-2018:
            type: exercise
            participants: [{ actor: russia, role: host }, { actor: china, role: participant }]
            when: «?2018-09»
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
            participants: [{ actor: russia, role: host }, { actor: china, role: participant }]
            when: 2018-09?
            evidence: mme
        """
    ),
    RulePage(
      "R503",
      .error,
      "impossible date or reversed interval",
      """
      There is no such day, or an interval ends before it starts, so that nothing could ever lie
      in it. Mostly two dates were exchanged or a digit is wrong; look the date up in the source
      again.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          mme: { type: dataset, title: Multinational Military Exercises, issued: 2021 }
        relations:
          vostok-2018:
            type: exercise
            participants: [{ actor: russia, role: host }, { actor: china, role: participant }]
            when: «2018-09-17/2018-09-11»
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
            participants: [{ actor: russia, role: host }, { actor: china, role: participant }]
            when: 2018-09-11/2018-09-17
            evidence: mme
        """
    ),
    RulePage(
      "R504",
      .error,
      "words of the draft of EDTF",
      """
      Before it became a part of ISO 8601-2 in 2019, EDTF wrote open and unknown for the ends of
      intervals, u for unknown digits and x for others, and data sets and bibliographies still do.
      Write two dots for what goes on, nothing after the slash for an end that is not known, X for
      a digit.
      """,
      wrong: """
        entente: "1"
        imports: ["entente:states"]
        sources:
          mme: { type: dataset, title: Multinational Military Exercises, issued: 2021 }
        relations:
          vostok-2018:
            type: exercise
            participants: [{ actor: russia, role: host }, { actor: china, role: participant }]
            when: «2018-09-11/unknown»
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
            participants: [{ actor: russia, role: host }, { actor: china, role: participant }]
            when: 2018-09-11/
            evidence: mme
        """
    ),
  ]
}
