internal import EntenteModel

extension RulePage {
  /// R9: what a scenario's text says.
  static let scenarioTexts: [RulePage] = [
    .scenario(
      "R901",
      .error,
      "part of a scenario that cannot be read",
      """
      A value of a scenario does not have the form that its key needs: an operation that does
      nothing or two things, a shape of a shock, a distribution, a range or the values of a sweep
      that no one could draw. Nothing is guessed, for a wrong guess would be a wrong experiment.
      """,
      wrong: """
        operations:
          - shock: { on: "factor:tension", by: -0.2, shape: «steady» }
            assumption: both sides hold back
        """,
      right: """
        operations:
          - shock: { on: "factor:tension", by: -0.2, shape: sustained }
            assumption: both sides hold back
        """
    ),
    .scenario(
      "R902",
      .error,
      "name that leads nowhere",
      """
      A scenario names an element, a field, a parameter, a measure or another scenario that there
      is not. A scenario in which a name is misspelt would quietly do less than it says, so an
      unknown name is always an error. In expressions a minus after a name needs a blank before
      it, as names may hold hyphens.
      """,
      wrong: """
        parameters:
          ease: { default: 0.5, range: [0, 1] }
        operations:
          - shock: { on: "factor:tension", by: "-«$eas»" }
            assumption: both sides hold back
        """,
      right: """
        parameters:
          ease: { default: 0.5, range: [0, 1] }
        operations:
          - shock: { on: "factor:tension", by: "-$ease" }
            assumption: both sides hold back
        """
    ),
    .scenario(
      "R903",
      .error,
      "name that is taken, or not the file's",
      """
      Two things have one name: scenarios in two files, or an element that is added and one that
      is there. Or a scenario is called otherwise than its file, where others, who go on from it,
      look for it. Give one of them another name.
      """,
      wrong: """
        scenario: «thaw»
        operations:
          - do: { on: "factor:tension", value: 0.2 }
            assumption: both sides hold back
        """,
      right: """
        scenario: detente
        operations:
          - do: { on: "factor:tension", value: 0.2 }
            assumption: both sides hold back
        """
    ),
    .scenario(
      "R904",
      .error,
      "operation without evidence or assumption",
      """
      An operation rests on nothing. What is varied is either said by a source, which evidence
      cites, or made up by the author, which assumption says in words; a reader must be able to
      tell one from the other. An element that is added may carry the evidence itself.
      """,
      wrong: """
        operations:
          - «remove»: "relation:missiles-2016"
        """,
      right: """
        operations:
          - remove: "relation:missiles-2016"
            assumption: the sale is called off
        """
    ),
    .scenario(
      "R908",
      .error,
      "scenario that goes on from itself",
      """
      By extends and mixins a scenario leads back to itself, so that there is nothing to begin
      with. The chain is printed; take one of its links away.
      """,
      wrong: """
        extends: «thaw»
        """,
      right: """
        branch-at: 2016
        """,
      others: [
        "thaw": """
        extends: detente
        operations:
          - do: { on: "factor:tension", value: 0.2 }
            assumption: both sides hold back
        """
      ]
    ),
    .scenario(
      "R910",
      .error,
      "value that cannot be had",
      """
      A value lies outside its range, or its field cannot take it: a default or a swept value of a
      parameter outside the parameter's range, an intensity above 1, a date for what has none.
      """,
      wrong: """
        parameters:
          ease: { default: «1.5», range: [0, 1] }
        operations:
          - shock: { on: "factor:tension", by: "-$ease" }
            assumption: both sides hold back
        """,
      right: """
        parameters:
          ease: { default: 0.5, range: [0, 1] }
        operations:
          - shock: { on: "factor:tension", by: "-$ease" }
            assumption: both sides hold back
        """
    ),
    .scenario(
      "R913",
      .error,
      "expression that cannot be read",
      """
      An expression has numbers, $parameters, value(…), delta(…), rank(measure, actor), ci(…),
      P(…), + - * /, comparisons, and, or, not. What is read is marked up to where it goes wrong.
      An amount is made of numbers and parameters alone, and a claim is a condition.
      """,
      wrong: """
        expect:
          eases:
            that: "«detla»(factor:tension) < 0"
            source: { source: handbook, at: { page: 40 } }
        """,
      right: """
        expect:
          eases:
            that: "delta(factor:tension) < 0"
            source: { source: handbook, at: { page: 40 } }
        """
    ),
    .scenario(
      "R914",
      .error,
      "claim without a source",
      """
      A claim is a sentence of somebody, which runs are held against. Cite the page that makes it;
      say with basis: derived that the words were taken further, and with note how.
      """,
      wrong: """
        expect:
          «eases»:
            that: "delta(factor:tension) < 0"
        """,
      right: """
        expect:
          eases:
            that: "delta(factor:tension) < 0"
            source: { source: handbook, at: { page: 40 } }
        """
    ),
    .scenario(
      "R915",
      .error,
      "weight that rests on nothing",
      """
      An influence is added with a weight, and neither a source nor an assumption is behind it.
      Few sources give numbers, so a weight is nearly always somebody's judgement, and results
      hang on it. Say that it is assumed and why, or leave it out and let assumed-weight vary it.
      """,
      wrong: """
        influences:
          «tension-to-missiles»:
            from: factor:tension
            to: relation:missiles-2016
            sign: "+"
            weight: 0.7
        """,
      right: """
        influences:
          tension-to-missiles:
            from: factor:tension
            to: relation:missiles-2016
            sign: "+"
            weight: 0.7
            assumption: strong, for the buyer has no other seller
        """
    ),
  ]
}
