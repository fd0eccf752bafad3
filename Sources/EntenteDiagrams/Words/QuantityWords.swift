import EntenteModel

/// Quantities as readers of pictures write them: `about 95 billion US dollars`, `rank 1–2`.
struct QuantityWords {
  let language: PictureLanguage

  /// The quantity with what is known of it; a unit that has no words here stands as it is written.
  func text(_ quantity: Quantity) -> String {
    var text = amount(quantity)
    if let bound = quantity.bound { text = language(Self.phrase(bound), text) }
    return quantity.isApproximate ? language(.about, text) : text
  }

  private func amount(_ quantity: Quantity) -> String {
    let factor = scale(quantity.unit)
    switch quantity.amount {
    case .number(let value):
      return with(quantity.unit, number(value * factor), count: value * factor)
    case .range(let low, let high):
      let text = "\(number(low * factor))–\(number(high * factor))"
      return with(quantity.unit, text, count: high * factor)
    case .share(let part, let whole):
      return with(quantity.unit, "\(number(part))/\(number(whole))", count: part / whole)
    case .percent(let value):
      let sign = language == .russian ? "\u{A0}%" : "%"
      return with(quantity.unit, number(value) + sign, count: value)
    case .multiple(let value):
      return with(quantity.unit, language(.times, number(value)), count: value)
    }
  }

  private func with(_ unit: String?, _ number: String, count: Double) -> String {
    guard let unit else { return number }
    guard let words = UnitWords.known[unit] else {
      return "\(number) \(unit.replacing("-", with: " "))"
    }
    return words.form(for: count, in: language).split(
      separator: "%",
      maxSplits: 1,
      omittingEmptySubsequences: false
    ).joined(separator: number)
  }

  /// Chinese counts large sums in ten thousands and hundred millions.
  private func scale(_ unit: String?) -> Double {
    guard language.isChinese else { return 1 }
    switch unit {
    case "USD-billion": return 10
    case "USD-million": return 100
    default: return 1
    }
  }

  /// The number with its thousands apart, and a decimal comma in Russian.
  private func number(_ value: Double) -> String {
    let plain = Quantity(.number(value)).description
    guard plain.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) else { return plain }
    let parts = plain.split(separator: ".", maxSplits: 1)
    let isRussian = language == .russian
    guard let whole = parts.first else { return plain }
    var grouped = String(whole)
    if whole.count > 4 {
      let digits = Array(whole)
      grouped = ""
      for (position, digit) in digits.enumerated() {
        let left = digits.count - position
        let follows = position > 0 && digits[position - 1].isNumber
        if follows, left.isMultiple(of: 3) { grouped += isRussian ? "\u{A0}" : "," }
        grouped.append(digit)
      }
    }
    guard parts.count == 2 else { return grouped }
    return grouped + (isRussian ? "," : ".") + parts[1]
  }

  private static func phrase(_ bound: Quantity.Bound) -> Phrase {
    switch bound {
    case .lessThan: .lessThan
    case .atMost: .atMost
    case .moreThan: .moreThan
    case .atLeast: .atLeast
    }
  }
}

/// A unit in words; `%` stands for the number.
struct UnitWords: Sendable {
  private let english: (one: String, other: String)
  private let chinese: (traditional: String, simplified: String)
  private let russian: PluralForms

  private init(
    _ one: String,
    _ other: String,
    _ traditional: String,
    _ simplified: String,
    _ russian: String,
    _ few: String? = nil,
    _ many: String? = nil
  ) {
    english = (one, other)
    chinese = (traditional, simplified)
    self.russian = PluralForms(one: russian, few: few ?? russian, many: many ?? few ?? russian)
  }

  /// The words for units that graphs of this field often have.
  static let known: [String: UnitWords] = [
    "rank": UnitWords("rank %", "rank %", "第 % 位", "第 % 位", "%-е место"),
    "USD": UnitWords("% US dollar", "% US dollars", "% 美元", "% 美元", "% долл. США"),
    "USD-million": UnitWords(
      "% million US dollars",
      "% million US dollars",
      "% 萬美元",
      "% 万美元",
      "% млн долл. США"
    ),
    "USD-billion": UnitWords(
      "% billion US dollars",
      "% billion US dollars",
      "% 億美元",
      "% 亿美元",
      "% млрд долл. США"
    ),
    "km": UnitWords("% km", "% km", "% 公里", "% 公里", "% км"),
    "sq-km": UnitWords("% km²", "% km²", "% 平方公里", "% 平方公里", "% км²"),
    "mi": UnitWords("% mile", "% miles", "% 英里", "% 英里", "% миля", "% мили", "% миль"),
    "sq-mi": UnitWords(
      "% square mile",
      "% square miles",
      "% 平方英里",
      "% 平方英里",
      "% кв. миля",
      "% кв. мили",
      "% кв. миль"
    ),
    "person": UnitWords("% person", "% people", "% 人", "% 人", "% чел."),
    "day": UnitWords("% day", "% days", "% 天", "% 天", "% день", "% дня", "% дней"),
    "month": UnitWords(
      "% month",
      "% months",
      "% 個月",
      "% 个月",
      "% месяц",
      "% месяца",
      "% месяцев"
    ),
    "year": UnitWords("% year", "% years", "% 年", "% 年", "% год", "% года", "% лет"),
    "battalion": UnitWords(
      "% battalion",
      "% battalions",
      "% 個營",
      "% 个营",
      "% батальон",
      "% батальона",
      "% батальонов"
    ),
    "barrel": UnitWords(
      "% barrel",
      "% barrels",
      "% 桶",
      "% 桶",
      "% баррель",
      "% барреля",
      "% баррелей"
    ),
  ]

  func form(for count: Double, in language: PictureLanguage) -> String {
    switch language {
    case .english: return count == 1 ? english.one : english.other
    case .traditionalChinese: return chinese.traditional
    case .simplifiedChinese: return chinese.simplified
    case .russian:
      // A fraction takes the genitive singular, as few things do.
      guard let whole = Int(exactly: count) else { return russian.few }
      return russian.form(for: whole)
    }
  }
}

/// The forms that a Russian noun takes after numbers.
///
/// Source: Unicode CLDR plural rules.
struct PluralForms: Hashable, Sendable {
  let one: String
  let few: String
  let many: String

  func form(for count: Int) -> String {
    switch (count % 10, count % 100) {
    case (1, let rest) where rest != 11: one
    case (2...4, let rest) where !(12...14).contains(rest): few
    default: many
    }
  }
}
