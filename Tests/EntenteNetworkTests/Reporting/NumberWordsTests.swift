import EntenteNetwork
import Testing

@Suite struct NumberWordsTests {
  @Test(arguments: [
    (0.0, "0"), (1, "1.000"), (12.3456, "12.35"), (0.000123456, "0.0001235"), (-2.5, "−2.500"),
    (123456, "123456"), (0.41, "0.4100"), (1e12, "1.000e12"), (.nan, "–"), (.infinity, "∞"),
    (-.infinity, "−∞"), (9.9999, "10.000"), (1e-9, "1.000e-9"),
  ])
  func `numbers are short in tables`(value: Double, text: String) {
    #expect(NumberWords.short(value) == text)
  }

  @Test func `counts have no decimals`() {
    #expect(NumberWords.short(12, isCount: true) == "12")
    #expect(NumberWords.short(12.5, isCount: true) == "12.50")
  }

  @Test(arguments: [
    (0.41, "41 %"), (0.0712, "7.1 %"), (1, "100 %"), (0, "0 %"), (0.0001, "< 0.1 %"),
    (.nan, "–"), (0.05, "5 %"), (-0.2, "−20 %"),
  ])
  func `shares are per cent`(share: Double, text: String) {
    #expect(NumberWords.percent(share) == text)
  }
}
