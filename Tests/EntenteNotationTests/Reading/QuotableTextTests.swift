import EntenteNotation
import Testing

@Suite struct QuotableTextTests {
  private static let text = QuotableText(
    """
    中俄“全面戰略協
    作夥伴關係”（２００１）—— the Sino-
    Russian partner-
    ship\u{00AD}, an ‘axis\u{00A0}of  convenience’.\u{0C}Page 2: “no limits” – or
    \tso it’s said.
    """
  )

  @Test(arguments: [
    "全面戰略協作夥伴關係", "\"全面戰略協作夥伴關係\"(2001)", "Sino-Russian partnership",
    "the Sino\u{2011}Russian partnership", "axis of convenience", "'axis of convenience'",
    "convenience'. Page 2", "\"no limits\" - or so it's said", "no limits” — or so",
    "Sino-Russian … convenience", "… no limits …", "全面 戰略 協作", "",
  ])
  func `breaks, widths, hyphens, quotation marks and spaces do not count`(quote: String) {
    #expect(Self.text.contains(quote))
  }

  @Test(arguments: [
    "全面战略", "axis of evil", "convenience … Sino-Russian", "partnerships", "no Limits", "Page 3",
  ])
  func `other words, letters and orders do`(quote: String) {
    #expect(!Self.text.contains(quote))
  }

  @Test func `long texts are searched in time`() {
    let long = QuotableText(String(repeating: "ab", count: 20_000))
    let duration = ContinuousClock().measure {
      #expect(!long.contains(String(repeating: "ab", count: 100) + "c"))
    }
    #expect(duration < .seconds(20))
  }
}
