import EntenteModel
import Testing

@testable import EntenteDiagrams

@Suite struct WordTests {
  @Test(arguments: [
    ("2014/..", "2014–"), ("2014/", "2014–?"), ("2012/2016", "2012–2016"), ("2005~", "about 2005"),
    ("2005?", "2005?"), ("2005%", "about 2005?"), ("2001-07-16", "2001-07-16"),
    ("2016-05", "2016-05"), ("../2016", "until 2016"), ("/2016", "?–2016"), ("199X", "1990s"),
    ("19XX", "1900–1999"), ("2018-33", "first quarter of 2018"), ("2018-23", "autumn 2018"),
    ("[2016,2018]", "2016 or 2018"), ("{2016,2018}", "2016, 2018"), ("-0044", "45 BC"),
  ])
  func `a date reads as people write it`(edtf: String, text: String) throws {
    #expect(DateWords(language: .english).text(try Period(parsing: edtf)) == text)
  }

  @Test(arguments: [
    (PictureLanguage.traditionalChinese, "2005~", "約 2005"),
    (.simplifiedChinese, "199X", "1990 年代"), (.russian, "2005~", "около 2005"),
    (.russian, "199X", "1990-е"), (.traditionalChinese, "[2016,2018]", "2016 或 2018"),
  ])
  func `a date reads so in other languages`(
    language: PictureLanguage,
    edtf: String,
    text: String
  ) throws {
    #expect(DateWords(language: language).text(try Period(parsing: edtf)) == text)
  }

  @Test(arguments: [
    (1, "1 связь"), (2, "2 связи"), (4, "4 связи"), (5, "5 связей"), (11, "11 связей"),
    (12, "12 связей"), (21, "21 связь"), (22, "22 связи"), (101, "101 связь"), (111, "111 связей"),
    (0, "0 связей"),
  ])
  func `Russian has three forms of a counted noun`(count: Int, text: String) {
    #expect(PictureLanguage.russian.counted(count, .relation) == text)
  }

  @Test func `English has two forms and Chinese one`() {
    #expect(PictureLanguage.english.counted(1, .actor) == "1 actor")
    #expect(PictureLanguage.english.counted(0, .actor) == "0 actors")
    #expect(PictureLanguage.english.counted(5, .more) == "and 5 more")
    #expect(PictureLanguage.traditionalChinese.counted(5, .more) == "另有 5 項")
    #expect(PictureLanguage.simplifiedChinese.counted(1, .relation) == "1 项关系")
  }

  @Test(arguments: PictureLanguage.allCases, Phrase.allCases)
  func `every phrase has words in every language`(language: PictureLanguage, phrase: Phrase) {
    let text = language(phrase)
    #expect(!text.isEmpty)
    let places = [PictureLanguage.english(phrase), text].map { $0.filter { $0 == "%" }.count }
    #expect(places[0] == places[1])
    #expect(!language(phrase, "x").contains("%"))
  }

  @Test(arguments: PictureLanguage.allCases, CountedNoun.allCases)
  func `every count has its number`(language: PictureLanguage, noun: CountedNoun) {
    for count in [0, 1, 2, 5, 21] { #expect(language.counted(count, noun).contains("\(count)")) }
  }

  @Test(arguments: [
    ("zh", PictureLanguage.traditionalChinese), ("zh-TW", .traditionalChinese),
    ("zh-Hans", .simplifiedChinese), ("zh-CN", .simplifiedChinese), ("ru-RU", .russian),
    ("fr", .english), ("", .english),
  ])
  func `a tag finds its words`(tag: String, language: PictureLanguage) {
    #expect(PictureLanguage(LanguageTag(tag)) == language)
  }

  @Test func `lines break between words, and between characters of Chinese`() {
    #expect(TextMeasure.wrapped("one two three", ems: 5) == ["one two", "three"])
    #expect(TextMeasure.wrapped("上海合作組織", ems: 4) == ["上海合", "作組織"])
    #expect(TextMeasure.wrapped("平等，互信。", ems: 3) == ["平等，", "互信。"])
    #expect(TextMeasure.wrapped("a\nb", ems: 9) == ["a", "b"])
    #expect(TextMeasure.wrapped("", ems: 9) == [""])
  }

  @Test(arguments: ["one two three four five", "導彈發射通知協議 Su-35S 與 S-400", "wwwwwwwwwwwwwwwwww"])
  func `no line is wider than asked and nothing is lost`(text: String) {
    for limit in [4.0, 7, 12] {
      let lines = TextMeasure.wrapped(text, ems: limit)
      #expect(lines.allSatisfy { TextMeasure.ems($0) <= limit + 0.001 })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func `names stay whole where a line can hold them`() {
    let names = ["Chinese leaders", "Russian leaders"].map(TextMeasure.whole)
    let text = "says " + names.joined(separator: ", ")
    #expect(TextMeasure.wrapped(text, ems: 16) == ["says Chinese leaders,", "Russian leaders"])
    #expect(
      TextMeasure.wrapped(TextMeasure.whole("one two three"), ems: 5) == ["one two", "three"]
    )
    let chinese = "據" + TextMeasure.whole("中國領導人") + "、" + TextMeasure.whole("俄羅斯領導人")
    #expect(TextMeasure.wrapped(chinese, ems: 8) == ["據中國領導人、", "俄羅斯領導人"])
  }

  @Test(arguments: [
    ("~95 USD-billion", "about 95 billion US dollars", "約 950 億美元", "около 95 млрд долл. США"),
    ("4 rank", "rank 4", "第 4 位", "4-е место"),
    ("1..2 rank", "rank 1–2", "第 1–2 位", "1–2-е место"),
    ("~60 %", "about 60%", "約 60%", "около 60\u{A0}%"),
    ("20x", "20 times", "20 倍", "в 20 раз"),
    (
      "~600000 sq-mi", "about 600,000 square miles", "約 600,000 平方英里", "около 600\u{A0}000 кв. миль"
    ),
    ("~1.8 sq-mi", "about 1.8 square miles", "約 1.8 平方英里", "около 1,8 кв. мили"),
    (">1000 person", "more than 1000 people", "超過 1000 人", "более 1000 чел."),
    ("1 year", "1 year", "1 年", "1 год"), ("22 year", "22 years", "22 年", "22 года"),
    ("~4/5", "about 4/5", "約 4/5", "около 4/5"),
    ("6 light-year", "6 light year", "6 light year", "6 light year"),
    ("-1234567", "-1,234,567", "-1,234,567", "-1\u{A0}234\u{A0}567"),
  ])
  func `a quantity reads as people write it`(
    notation: String,
    english: String,
    chinese: String,
    russian: String
  ) throws {
    let quantity = try #require(Quantity(notation))
    #expect(QuantityWords(language: .english).text(quantity) == english)
    #expect(QuantityWords(language: .traditionalChinese).text(quantity) == chinese)
    #expect(QuantityWords(language: .russian).text(quantity) == russian)
  }

  @Test(arguments: [
    ("https://example.org", true), ("http://x", true), ("mailto:a@b.c", true),
    ("HTTPS://example.org", true), ("javascript:alert(1)", false), ("https:x", false),
    ("ftp://x", false), ("//example.org", false), ("data:text/html,x", false), ("mailto:", false),
    ("java\nscript:x", false), (" https://x", false), ("", false),
  ])
  func `only web and mail addresses are links`(link: String, isSafe: Bool) {
    #expect(SafeLink.isSafe(link) == isSafe)
  }
}
