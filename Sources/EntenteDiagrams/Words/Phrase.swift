/// A fixed text of pictures; `%` stands for what is put in.
enum Phrase: Hashable, Sendable, CaseIterable {
  case asOf
  case atTime
  case duringTime
  case undated
  case standing
  case sighting
  case attestedIn
  case about
  case lessThan
  case atMost
  case moreThan
  case atLeast
  case times
  case since
  case `or`
  case until
  case decade
  case cooperative
  case conflictual
  case neutral
  case mixed
  case transfer
  case possible
  case attributed
  case unsourced
  case ended
  case overByThen
  case absent
  case none
  case onlyAbsent
  case says
  case reportedBy
  case raises
  case lowers
  case unclear
  case arguedBy
  case concerning
  case factor
  case relationBox
  case tie
  case absentMember
  case cites
  case doubtful
  case disputes
  case andText
  case timelineTitle
  case certainTime
  case possibleTime
  case opensOn
  case modalityAnnounced
  case modalityPlanned
  case modalityAlleged
  case modalityReported
  case modalityHypothetical
  case modalityDenied
  case poll
  case figure
  case motive
  case perception
  case position
  case page
  case section
  case footnote
  case paragraph
  case article
  case table
  case figureAt
  case spring
  case summer
  case autumn
  case winter
  case firstQuarter
  case secondQuarter
  case thirdQuarter
  case fourthQuarter
  case firstHalf
  case secondHalf
  case firstThird
  case secondThird
  case lastThird
  case beforeChrist
  case baseline
  case variant
  case added
  case removed
  case changed
  case flipped
  case unchanged
  case addedCount
  case removedCount
  case changedCount
  case flippedCount
  case unchangedCount
  case outsideView
  case scenario
  case assumptionDriven
  case holds
  case fails
  case fragile
  case wantedShare
  case interval
  case lowValue
  case highValue
  case baseValue
  case notDefined
  case frustrated
  case frustratedSquare
  case swings
  case camp
  case part
}

extension Phrase {
  /// A phrase in each of the languages.
  struct Wording: Hashable, Sendable {
    let english: String
    let traditional: String
    let simplified: String
    let russian: String

    init(_ english: String, _ traditional: String, _ simplified: String, _ russian: String) {
      self.english = english
      self.traditional = traditional
      self.simplified = simplified
      self.russian = russian
    }
  }

  var wording: Wording {
    switch self {
    case .asOf: Wording("as of %", "截至 %", "截至 %", "по состоянию на %")
    case .atTime: Wording("in %", "% 時", "% 时", "на %")
    case .duringTime: Wording("during %", "% 期間", "% 期间", "за %")
    case .undated: Wording("undated", "無日期", "无日期", "без даты")
    case .standing:
      Wording(
        "in being as of %, beginning not stated",
        "% 時存在，起始時間未述",
        "% 时存在，起始时间未述",
        "существует на %, начало не указано"
      )
    case .sighting:
      Wording(
        "seen then, beginning not stated",
        "當時可見，起始未述",
        "当时可见，起始未述",
        "отмечено тогда, начало не указано"
      )
    case .attestedIn: Wording("attested %", "見於 %", "见于 %", "отмечено %")
    case .about: Wording("about %", "約 %", "约 %", "около %")
    case .lessThan: Wording("less than %", "不到 %", "不到 %", "менее %")
    case .atMost: Wording("at most %", "至多 %", "至多 %", "не более %")
    case .moreThan: Wording("more than %", "超過 %", "超过 %", "более %")
    case .atLeast: Wording("at least %", "至少 %", "至少 %", "не менее %")
    case .times: Wording("% times", "% 倍", "% 倍", "в % раз")
    case .since: Wording("since %", "% 年起", "% 年起", "с % года")
    case .or: Wording(" or ", " 或 ", " 或 ", " или ")
    case .until: Wording("until %", "至 %", "至 %", "до %")
    case .decade: Wording("%s", "% 年代", "% 年代", "%-е")
    case .cooperative: Wording("cooperative", "合作", "合作", "сотрудничество")
    case .conflictual: Wording("conflictual", "衝突", "冲突", "конфликт")
    case .neutral: Wording("neutral", "中性", "中性", "нейтральная связь")
    case .mixed:
      Wording(
        "cooperative and conflictual",
        "合作兼衝突",
        "合作兼冲突",
        "сотрудничество и конфликт"
      )
    case .transfer:
      Wording(
        "transfer of arms, technology or goods",
        "武器、技術或貨物轉移",
        "武器、技术或货物转移",
        "передача оружия, технологий или товаров"
      )
    case .possible:
      Wording(
        "only possible then",
        "當時僅屬可能",
        "当时仅属可能",
        "в то время лишь возможно"
      )
    case .attributed:
      Wording(
        "claimed by somebody whom the author cites",
        "作者轉引他人之說",
        "作者转引他人之说",
        "по словам того, кого цитирует автор"
      )
    case .unsourced: Wording("no source", "無來源", "无来源", "без источника")
    case .ended:
      Wording(
        "over by then",
        "當時已結束",
        "当时已结束",
        "к тому времени завершено"
      )
    case .overByThen:
      Wording(
        " (and % over by then)",
        "（另 % 項當時已結束）",
        "（另 % 项当时已结束）",
        " (и ещё % завершено к тому времени)"
      )
    case .absent:
      Wording(
        "stated not to exist",
        "明言不存在",
        "明言不存在",
        "прямо сказано, что нет"
      )
    case .none: Wording("none: %", "無：%", "无：%", "нет: %")
    case .onlyAbsent:
      Wording(
        "nothing but a stated absence",
        "僅有明言之不存在",
        "仅有明言之不存在",
        "только указанное отсутствие"
      )
    case .says: Wording("says %", "據 %", "据 %", "по словам: %")
    case .reportedBy: Wording("%, reported by ", "%，轉述者：", "%，转述者：", "%; передаёт ")
    case .raises: Wording("raises", "增強", "增强", "усиливает")
    case .lowers: Wording("lowers", "減弱", "减弱", "ослабляет")
    case .unclear:
      Wording(
        "effect not said",
        "影響方向未明",
        "影响方向未明",
        "направление не указано"
      )
    case .arguedBy: Wording("argued by %", "論者：%", "论者：%", "утверждает %")
    case .concerning: Wording("on %", "關於 %", "关于 %", "о: %")
    case .factor: Wording("factor", "因素", "因素", "фактор")
    case .relationBox:
      Wording("relation of actors", "行為者間的關係", "行为体间的关系", "связь участников")
    case .tie:
      Wording(
        "whose it is, or what it is about",
        "持有者或所涉對象",
        "持有者或所涉对象",
        "чьё это или о чём это"
      )
    case .absentMember: Wording("not at this time", "此時無", "此时无", "не в это время")
    case .cites: Wording("citing %", "引 %", "引 %", "со ссылкой на %")
    case .doubtful:
      Wording(
        "fit doubtful",
        "是否相符存疑",
        "是否相符存疑",
        "соответствие сомнительно"
      )
    case .disputes: Wording("disputed by", "異議見於", "异议见于", "оспаривает")
    case .andText: Wording(" and ", " 與 ", " 与 ", " и ")
    case .timelineTitle:
      Wording(
        "%: relations over time",
        "%：關係之時間軸",
        "%：关系之时间轴",
        "%: отношения во времени"
      )
    case .certainTime: Wording("certain", "確定", "确定", "достоверно")
    case .possibleTime: Wording("possible", "可能", "可能", "возможно")
    case .opensOn: Wording("still going on", "仍在持續", "仍在持续", "продолжается")
    case .modalityAnnounced: Wording("announced", "已宣布", "已宣布", "объявлено")
    case .modalityPlanned: Wording("planned", "計畫中", "计划中", "планируется")
    case .modalityAlleged: Wording("alleged", "據稱", "据称", "предположительно")
    case .modalityReported: Wording("reported", "據報導", "据报道", "по сообщениям")
    case .modalityHypothetical: Wording("hypothetical", "假設", "假设", "гипотетически")
    case .modalityDenied: Wording("denied", "被否認", "被否认", "отрицается")
    case .poll: Wording("poll", "民調", "民调", "опрос")
    case .figure: Wording("figure", "數據", "数据", "показатель")
    case .motive: Wording("motive", "動機", "动机", "мотив")
    case .perception: Wording("perception", "認知", "认知", "восприятие")
    case .position: Wording("position", "立場", "立场", "позиция")
    case .page: Wording("p. %", "第 % 頁", "第 % 页", "с. %")
    case .section: Wording("sec. %", "% 節", "% 节", "разд. %")
    case .footnote: Wording("fn. %", "註 %", "注 %", "сн. %")
    case .paragraph: Wording("para. %", "第 % 段", "第 % 段", "абз. %")
    case .article: Wording("art. %", "第 % 條", "第 % 条", "ст. %")
    case .table: Wording("table %", "表 %", "表 %", "табл. %")
    case .figureAt: Wording("fig. %", "圖 %", "图 %", "рис. %")
    case .spring: Wording("spring %", "% 春", "% 春", "весна %")
    case .summer: Wording("summer %", "% 夏", "% 夏", "лето %")
    case .autumn: Wording("autumn %", "% 秋", "% 秋", "осень %")
    case .winter: Wording("winter %", "% 冬", "% 冬", "зима %")
    case .firstQuarter: Wording("first quarter of %", "% 第一季", "% 第一季度", "I квартал %")
    case .secondQuarter:
      Wording(
        "second quarter of %",
        "% 第二季",
        "% 第二季度",
        "II квартал %"
      )
    case .thirdQuarter:
      Wording(
        "third quarter of %",
        "% 第三季",
        "% 第三季度",
        "III квартал %"
      )
    case .fourthQuarter:
      Wording(
        "fourth quarter of %",
        "% 第四季",
        "% 第四季度",
        "IV квартал %"
      )
    case .firstHalf: Wording("first half of %", "% 上半年", "% 上半年", "первая половина %")
    case .secondHalf: Wording("second half of %", "% 下半年", "% 下半年", "вторая половина %")
    case .firstThird: Wording("January–April %", "% 1–4 月", "% 1–4 月", "январь–апрель %")
    case .secondThird: Wording("May–August %", "% 5–8 月", "% 5–8 月", "май–август %")
    case .lastThird:
      Wording(
        "September–December %",
        "% 9–12 月",
        "% 9–12 月",
        "сентябрь–декабрь %"
      )
    case .beforeChrist: Wording("% BC", "公元前 %", "公元前 %", "% до н. э.")
    case .baseline: Wording("baseline", "基準", "基准", "исходное положение")
    case .variant: Wording("variant", "情境", "情境", "вариант")
    case .added: Wording("added", "新增", "新增", "добавлено")
    case .removed: Wording("removed", "移除", "移除", "удалено")
    case .changed:
      Wording(
        "changed: before → after",
        "改變：前 → 後",
        "改变：前 → 后",
        "изменено: до → после"
      )
    case .flipped:
      Wording(
        "sign reversed: cooperation ⇄ conflict",
        "正負逆轉：合作 ⇄ 衝突",
        "正负逆转：合作 ⇄ 冲突",
        "знак сменился: сотрудничество ⇄ конфликт"
      )
    case .unchanged: Wording("unchanged", "未變", "未变", "без изменений")
    case .addedCount: Wording("% added", "新增 % 項", "新增 % 项", "добавлено: %")
    case .removedCount: Wording("% removed", "移除 % 項", "移除 % 项", "удалено: %")
    case .changedCount: Wording("% changed", "改變 % 項", "改变 % 项", "изменено: %")
    case .flippedCount:
      Wording("% reversed in sign", "逆轉 % 項", "逆转 % 项", "сменили знак: %")
    case .unchangedCount:
      Wording("% unchanged", "未變 % 項", "未变 % 项", "без изменений: %")
    case .outsideView:
      Wording(
        "% more outside this view",
        "此視圖之外另有 % 項",
        "此视图之外另有 % 项",
        "вне этого вида ещё: %"
      )
    case .scenario: Wording("scenario: %", "情境：%", "情境：%", "сценарий: %")
    case .assumptionDriven:
      Wording("assumption-driven", "取決於假設", "取决于假设", "зависит от допущений")
    case .holds: Wording("holds", "成立", "成立", "выполняется")
    case .fails: Wording("fails", "不成立", "不成立", "не выполняется")
    case .fragile: Wording("fragile", "脆弱", "脆弱", "неустойчиво")
    case .wantedShare: Wording("wanted share", "所需比例", "所需比例", "требуемая доля")
    case .interval: Wording("interval", "區間", "区间", "интервал")
    case .lowValue:
      Wording("at the low value", "取低值時", "取低值时", "при низком значении")
    case .highValue:
      Wording("at the high value", "取高值時", "取高值时", "при высоком значении")
    case .baseValue: Wording("base %", "基準 %", "基准 %", "исходно %")
    case .notDefined: Wording("not defined", "無定義", "无定义", "не определено")
    case .frustrated:
      Wording(
        "strains the camps (numbered, heavy)",
        "使陣營緊張（有編號、粗線）",
        "使阵营紧张（有编号、粗线）",
        "противоречит лагерям (номер, толстая линия)"
      )
    case .frustratedSquare:
      Wording(
        "framed: strains the camps",
        "加框：使陣營緊張",
        "加框：使阵营紧张",
        "в рамке: противоречит лагерям"
      )
    case .swings:
      Wording(
        "swings: elsewhere in a division as good",
        "搖擺：在同樣好的劃分中屬於另一方",
        "摇摆：在同样好的划分中属于另一方",
        "колеблется: при равном делении в другом лагере"
      )
    case .camp: Wording("Camp %", "陣營 %", "阵营 %", "Лагерь %")
    case .part: Wording("part %", "部分 %", "部分 %", "часть %")
    }
  }
}
