import EntenteTestSupport
import Testing

@testable import EntenteModel

@Suite struct CodePatternTests {
  @Test(arguments: [
    ("[A-Z]{3}", "CHN", true), ("[A-Z]{3}", "CHNX", false), ("[A-Z]{3}", "cHN", false),
    ("Q[1-9][0-9]*", "Q148", true), ("Q[1-9][0-9]*", "Q0", false), ("a|bc|", "", true),
    ("a|bc|", "bc", true), ("(ab?){2,3}", "aabab", true), ("(ab?){2,3}", "abababab", false),
    ("(a*)*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaab", true), ("(a*)*b", "aaaaaaaaaaaaaaaaaaaa", false),
    ("[^0-9]+", "漢字", true), ("\\d{0,2}x?", "7x", true), (".", "", false), ("", "", true),
  ])
  func `a code matches as a whole`(pattern: String, code: String, isMatch: Bool) throws {
    #expect(try #require(CodePattern(pattern)).matches(code) == isMatch)
  }

  @Test(arguments: [63, 64, 65, 127, 128, 129, 500])
  func `long codes are matched to their end`(length: Int) throws {
    let code = String(repeating: "ab", count: length).prefix(length)
    let pattern = try #require(CodePattern("(ab)*a?"))
    #expect(pattern.matches(String(code)))
    #expect(!pattern.matches(code + "c"))
    #expect(!pattern.matches("b" + code))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a pattern matches what a regular expression matches`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "a", "b", "[ab]", "[^a]", "(a|b)", "(ab|)", "a?", "b*", "(ba)+", "a{2}", "b{1,2}",
    ]
    for _ in 0..<10 {
      let text = (0..<Int.random(in: 1...4, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let pattern = try #require(CodePattern(text))
      let expression = try Regex(text)
      for _ in 0..<20 {
        let code = String(
          (0..<Int.random(in: 0...6, using: &generator))
            .map { _ in Bool.random(using: &generator) ? "a" : "b" as Character }
        )
        #expect(pattern.matches(code) == (try expression.wholeMatch(in: code) != nil))
      }
    }
  }
}
