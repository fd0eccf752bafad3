import EntenteModel

/// A language that the fixed words of pictures are written in.
enum PictureLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case traditionalChinese = "zh-Hant"
  case simplifiedChinese = "zh-Hans"
  case russian = "ru"

  /// The language that suits a reader of another: Chinese by script or region, English where there
  /// are no words.
  init(_ tag: LanguageTag) {
    let parts = tag.rawValue.lowercased().split(separator: "-")
    switch parts.first {
    case "ru": self = .russian
    case "zh":
      let isSimplified = parts.contains { ["hans", "cn", "sg", "my"].contains($0) }
      self = isSimplified ? .simplifiedChinese : .traditionalChinese
    default: self = .english
    }
  }

  var isChinese: Bool { self == .traditionalChinese || self == .simplifiedChinese }

  /// What stands between the items of a list.
  var listSeparator: String { isChinese ? "、" : ", " }

  /// What stands between clauses.
  var clauseSeparator: String { isChinese ? "；" : "; " }

  func callAsFunction(_ phrase: Phrase) -> String {
    let wording = phrase.wording
    return switch self {
    case .english: wording.english
    case .traditionalChinese: wording.traditional
    case .simplifiedChinese: wording.simplified
    case .russian: wording.russian
    }
  }

  /// The phrase with its `%` replaced.
  func callAsFunction(_ phrase: Phrase, _ argument: String) -> String {
    let parts = self(phrase).split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return self(phrase) }
    // Chinese puts a space around Latin letters and digits, not between its own characters.
    let isOwn = isChinese && argument.unicodeScalars.first.map(TextMeasure.isWide) ?? false
    let head = isOwn && parts[0].last == " " ? parts[0].dropLast() : parts[0]
    return head + argument + parts[1]
  }
}

/// A thing that is counted in pictures.
enum CountedNoun: Hashable, Sendable, CaseIterable {
  case relation
  case actor
  case influence
  case observation
  case more
  case event
}

extension PictureLanguage {
  /// The number with its noun in the right form.
  ///
  /// Source: Unicode CLDR plural rules: English has one and other, Russian one, few and many,
  /// Chinese a single form.
  func counted(_ count: Int, _ noun: CountedNoun) -> String {
    switch self {
    case .english:
      let form = Self.english(noun)
      return noun == .more ? "and \(count) more" : "\(count) \(count == 1 ? form.one : form.other)"
    case .traditionalChinese, .simplifiedChinese:
      let form = Self.chinese(noun)
      let text = self == .traditionalChinese ? form.traditional : form.simplified
      return text.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        .joined(separator: "\(count)")
    case .russian:
      let word = Self.russian(noun).form(for: count)
      return noun == .more ? "и ещё \(count)" : "\(count) \(word)"
    }
  }

  private static func english(_ noun: CountedNoun) -> (one: String, other: String) {
    switch noun {
    case .relation: ("relation", "relations")
    case .actor: ("actor", "actors")
    case .influence: ("influence", "influences")
    case .observation: ("observation", "observations")
    case .event: ("event", "events")
    case .more: ("more", "more")
    }
  }

  private static func chinese(_ noun: CountedNoun) -> (traditional: String, simplified: String) {
    switch noun {
    case .relation: ("% 項關係", "% 项关系")
    case .actor: ("% 個行為者", "% 个行为体")
    case .influence: ("% 項影響", "% 项影响")
    case .observation: ("% 項觀察", "% 项观察")
    case .event: ("% 起事件", "% 起事件")
    case .more: ("另有 % 項", "另有 % 项")
    }
  }

  private static func russian(_ noun: CountedNoun) -> PluralForms {
    switch noun {
    case .relation: PluralForms(one: "связь", few: "связи", many: "связей")
    case .actor: PluralForms(one: "участник", few: "участника", many: "участников")
    case .influence: PluralForms(one: "влияние", few: "влияния", many: "влияний")
    case .observation: PluralForms(one: "наблюдение", few: "наблюдения", many: "наблюдений")
    case .event: PluralForms(one: "событие", few: "события", many: "событий")
    case .more: PluralForms(one: "", few: "", many: "")
    }
  }
}
