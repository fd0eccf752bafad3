public import EntenteModel
import OrderedCollections

/// Random pieces of models, many of them hostile to whoever writes them as text.
public struct RandomValues {
  /// The source of all randomness.
  public var generator: SplitMix64

  /// Creates a source of values that starts at `seed`.
  public init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// Texts that a careless writer of YAML or JSON spoils.
  public static let hostileTexts: [String] = [
    "", " ", "no", "No", "yes", "on", "y", "~", "null", "true", "false", "=", "<<", "-", "?", ":",
    "- item", "? key", ": value", "key: value", "ends with:", "a #comment", "#comment", "&anchor",
    "*alias", "!tag", "|", ">", ">-", "|+ ", "%directive", "@at", "`tick`", "'single'",
    "\"double\"",
    "it's", "back\\slash", "\\n", "{ a: b }", "[a, b]", "a, b", "a]", "}", "---", "...", "--- a",
    "002", "7", "-7", "+7", "1_000", "0x1F", "0o17", "0b11", "1e3", "5.10", "1.5", ".5", "5.",
    ".inf", "-.INF", ".NaN", "12:30", "190:20:30", "2001-07-16", "2017-07", "../2017-07", "2014/..",
    "2014~", "[2014,2016]", " leading", "trailing ", "\ttab first", "tab\tinside", "tab last\t",
    "two\nlines", "ends with break\n", "breaks\n\n", "\nbegins with break", "a\n\nb", "a\n  b",
    "a \nb", "- a\n- b", "\n", "carriage\rreturn", "windows\r\nlines", "next\u{85}line",
    "separator\u{2028}s\u{2029}", "mark\u{FEFF}inside", "bell\u{7}", "delete\u{7F}",
    "control\u{9F}",
    "no\u{A0}break", "zero\u{200B}width", "right\u{202E}left", "中俄戰略協作", "中國：俄羅斯、「引」",
    "Россия", "שלום", "مرحبا", "😀", "👩‍👩‍👧", "𝒜stral", "\u{10FFFF}", "e\u{301}",
    "https://example.org/a?b#c",
    "relation:su35-2017", "a:b", "%", "60 %", "~95 USD-billion", "> 10", "<= 3", "entente", "all",
    "kind", "value",
  ]

  /// Whether something happens that happens in `part` of `whole` cases.
  public mutating func chance(_ part: Int = 1, of whole: Int = 2) -> Bool {
    Int.random(in: 0..<whole, using: &generator) < part
  }

  /// A value, or none as often as not.
  public mutating func maybe<Value>(_ make: (inout RandomValues) -> Value) -> Value? {
    chance() ? make(&self) : nil
  }

  /// As many values as the range allows.
  public mutating func several<Value>(
    _ range: ClosedRange<Int> = 0...3,
    _ make: (inout RandomValues) -> Value
  ) -> [Value] {
    (0..<Int.random(in: range, using: &generator)).map { _ in make(&self) }
  }

  /// One of the items, of which there must be one at least.
  public mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &generator)]
  }

  /// Some of the items, none twice, in their order.
  public mutating func some<Item>(of items: [Item], at most: Int = 3) -> [Item] {
    var left = Int.random(in: 0...most, using: &generator)
    return items.filter { _ in
      guard left > 0, chance(1, of: 3) else { return false }
      left -= 1
      return true
    }
  }

  /// A case of a closed list.
  public mutating func word<Word: CaseIterable>(_ type: Word.Type = Word.self) -> Word {
    pick(Array(type.allCases))
  }

  /// A text.
  public mutating func string() -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: "plain words"
    case 1: pick(Self.hostileTexts) + pick(Self.hostileTexts)
    case 2: String(repeating: pick(Self.hostileTexts) + " long text", count: 12)
    default: pick(Self.hostileTexts)
    }
  }

  /// A text in up to three languages, among them Norwegian.
  public mutating func text(_ range: ClosedRange<Int> = 0...3) -> LocalizedText {
    let tags: [LanguageTag] = ["en", "no", "zh-Hant", "ru", "x-own", "de-CH-1996"]
    var text = LocalizedText()
    for tag in several(range, { $0.pick(tags.filter(\.isWellFormed)) }) {
      text[tag] = string()
    }
    return text
  }

  /// A date or period.
  public mutating func period() -> Period {
    pick([
      "2001-07-16", "2016", "2017-07", "201X", "19XX", "2018-09-XX", "2018-XX-XX", "2018-21",
      "2018-34", "2014~", "2014?", "2014-06%", "2014/..", "2014/", "../2014", "/2014", "2014/2016",
      "2002-02-28/2021-06-28", "-0044-03-15", "Y170000002", "[2014,2016]", "{2014,2016..2018}",
      "[..2014]", "2018-09-11T10:20:30Z",
    ])
  }

  /// A finite number between the bounds, mostly with few digits.
  public mutating func number(in bounds: ClosedRange<Double>) -> Double {
    let value = Double.random(in: bounds, using: &generator)
    if chance(1, of: 4) { return value }
    if chance(1, of: 4) { return bounds.lowerBound }
    let short = (value * 100).rounded() / 100
    return min(max(short, bounds.lowerBound), bounds.upperBound)
  }

  /// A quantity in any form.
  public mutating func quantity() -> Quantity {
    let value = number(in: 0...100_000)
    let amount: Quantity.Amount =
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: .number(chance(1, of: 3) ? -value : value)
      case 1: .range(value, value + number(in: 0...10))
      case 2: .share(value, of: 5)
      case 3: .percent(value)
      default: .multiple(value)
      }
    return Quantity(
      amount,
      isApproximate: chance(),
      bound: maybe { $0.word() },
      unit: maybe { $0.pick(["USD-billion", "sq-mi", "aircraft", "x", "€", "人"]) }
    )
  }

  /// Claims to a value: one plain, or several with all that can be told of them.
  public mutating func claims<Value: Hashable & Sendable>(
    _ names: RandomNames,
    _ make: (inout RandomValues) -> Value
  ) -> Claims<Value> {
    if chance() { return Claims(make(&self)) }
    return Claims(
      several(1...3) { values in
        Claim(
          make(&values),
          rank: values.word(),
          when: values.maybe { $0.period() },
          because: values.text(0...1),
          evidence: values.evidence(names, 0...1)
        )
      }
    )
  }

  /// Evidence with all that can be told of it.
  public mutating func evidence(
    _ names: RandomNames,
    _ range: ClosedRange<Int> = 0...2
  ) -> [Evidence] {
    several(range) { values in
      if values.chance(1, of: 4) { return Evidence(values.pick(names.sources)) }
      return Evidence(
        values.pick(names.sources),
        at: values.locators(),
        quote: values.maybe { $0.string() },
        quoteLanguage: values.maybe { $0.pick(["zh-Hant", "no", "ru"]) },
        voice: values.maybe { $0.word() },
        attribution: values.some(of: names.actors),
        via: values.several(0...2) { values in
          CitedWork(
            values.pick(names.sources),
            at: values.locators(),
            footnote: values.maybe { $0.string() },
            fit: values.word()
          )
        },
        credibility: values.maybe { Int.random(in: 1...6, using: &$0.generator) },
        supports: values.several(0...2) {
          $0.pick(["when", "dates.signed", "participants", "no"])
        },
        stance: values.word(),
        coder: values.maybe { $0.string() },
        codedOn: values.maybe { $0.period() }
      )
    }
  }

  private mutating func locators() -> [Locator] {
    some(of: ["page", "section", "footnote", "record", "sub-verbo"]).flatMap { label in
      several(1...2) { Locator(label, $0.string()) }
    }
  }

  /// Label, description, tags, evidence and allowances.
  public mutating func annotations(_ names: RandomNames) -> Annotations {
    var allowances: OrderedDictionary<RuleCode, String> = [:]
    for code in some(of: ["R604", "R601", "R303"], at: 2) {
      allowances[RuleCode(code)] = "because " + string()
    }
    return Annotations(
      label: text(),
      description: text(0...1),
      tags: some(of: ["arms", "no", "2014", "null"]),
      evidence: evidence(names),
      allowances: allowances
    )
  }

  /// Codes in the schemes of others, those of one scheme together.
  public mutating func identifiers(_ names: RandomNames) -> [ExternalIdentifier] {
    some(of: names.schemes).flatMap { scheme in
      several(1...2) { values in
        ExternalIdentifier(
          scheme,
          values.chance() ? "002" : "code" + values.string(),
          when: values.chance(1, of: 3) ? values.period() : nil,
          isUserAssigned: values.chance(1, of: 3)
        )
      }
    }
  }
}
