import EntenteNotation
import Testing

@Suite struct QuotableSpellingTests {
  /// U+FA1A and U+F98C are canonically equivalent to U+7965 and U+6B77 (Unicode, UnicodeData.txt).
  @Test(arguments: [
    ("孫國\u{FA1A}", "孫國\u{7965}"), ("\u{F98C}史", "歷史"), ("cafe\u{301}", "caf\u{E9}"),
    ("蘇愷‐35", "蘇愷-35"), ("S－400", "S-400"), ("they said\n “yes”", "they said \"yes\""),
    ("第一頁\n\n 第二頁", "第一頁第二頁"), ("one, and then two", "one… two"),
  ])
  func `a quote is found however it is written`(text: String, quote: String) {
    #expect(QuotableText(text).contains(quote))
  }

  @Test(arguments: [("one two", "two… one"), ("中俄", "中國"), ("abc", "abcd"), ("", "a")])
  func `what does not stand in the text is not found`(text: String, quote: String) {
    #expect(!QuotableText(text).contains(quote))
  }
}
