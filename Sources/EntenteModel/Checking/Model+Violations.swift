extension Model {
  /// Everything in the model that does not hold, as far as it can be told without its text.
  ///
  /// These are the rules for references, vocabulary, participants, time, evidence, identity, views
  /// and policy, and the user's own. What an element allows with a reason is left out; an allowance
  /// that silences nothing is itself reported. A reference that leads nowhere is reported once, and
  /// nothing is concluded from it.
  ///
  /// - Parameter severity: The least severity to look for; errors alone are found sooner.
  /// - Returns: The violations by stage (references, vocabulary, participants, time, evidence,
  ///   identity, views, policy, the user's rules), in each stage in the order of the model.
  /// - Complexity: O(*r* + *p* + *e* + *v* *r*) for *r* relations, *p* participants, *e* pieces of
  ///   evidence and *v* views, apart from sorting inside groups and suggestions for misspelt words.
  public func violations(atLeast severity: Severity = .note) -> [Violation] {
    var checker = Checker(self, atLeast: severity)
    checker.run()
    return checker.result()
  }
}
