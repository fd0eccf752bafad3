import EntenteModel

/// How often claims hold in an ensemble: a bar from 0 to 100 % each, with its interval and the share
/// that is wanted.
public struct ClaimChart: Hashable, Sendable {
  /// What is judged of a claim.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case holds
    case fails
    case fragile
  }

  /// A claim.
  public struct Claim: Hashable, Sendable {
    /// The claim in words.
    public var label: String
    /// The share of the runs in which it holds, from 0 to 1; NaN if there is none.
    public var share: Double
    /// The interval of the share; nil if it has none.
    public var interval: ClosedRange<Double>?
    /// The share from which on it is said to hold; nil if none is named.
    public var wanted: Double?
    /// What is judged of it.
    public var verdict: Verdict
    /// Where it is made: a page as it is written.
    public var cites: String

    /// Creates a claim.
    public init(
      label: String,
      share: Double,
      interval: ClosedRange<Double>? = nil,
      wanted: Double? = nil,
      verdict: Verdict,
      cites: String = ""
    ) {
      self.label = label
      self.share = share
      self.interval = interval
      self.wanted = wanted
      self.verdict = verdict
      self.cites = cites
    }
  }

  /// The title.
  public var title: String
  /// What is below it: how many runs, of which scenario.
  public var subtitle: String
  /// The claims, from top to bottom.
  public var claims: [Claim]
  /// Whether the chart says that it rests on assumptions.
  public var isAssumptionDriven: Bool
  /// Colours, fonts and size.
  public var options: DiagramOptions

  /// Creates a chart.
  public init(
    title: String,
    subtitle: String,
    claims: [Claim],
    isAssumptionDriven: Bool = false,
    options: DiagramOptions = DiagramOptions()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.claims = claims
    self.isAssumptionDriven = isAssumptionDriven
    self.options = options
  }

  static let barHeight = 16.0
  static let labelSize = 11.0
  static let textSize = 10.0
  private static let lineHeight = 14.0
  private static let labelLimit = 260.0

  /// The chart as an SVG file; equal charts give equal bytes.
  public var svg: String {
    let paper = ChartPaper(options, width: 860)
    var body: [SVGElement] = []
    let note = paper.subtitle(subtitle, isAssumptionDriven: isAssumptionDriven)
    let head = options.showsTitle ? paper.heading(title, note, into: &body) : ChartPaper.margin
    let top = key(paper, at: head + 12, into: &body) + 14
    let limit = min(Self.labelLimit, paper.width * 0.34)
    let labels = claims.map { ChartPaper.wrapped($0.label, width: limit, size: Self.labelSize) }
    let room = labels.joined().map { TextMeasure.points($0, size: Self.labelSize) }.max() ?? 0
    let left = ChartPaper.margin + room + 12
    let columns = columns(paper)
    let right = max(left + 100, paper.width - ChartPaper.margin - columns.reduce(0, +))
    let scale = NumberScale([0, 1], from: left, to: right, count: 4)
    let heights = labels.map { max(28, Double($0.count) * Self.lineHeight + 12) }
    let bottom = top + heights.reduce(0, +) + 4
    body += grid(paper, scale, top: top, bottom: bottom)
    var y = top
    for (row, claim) in claims.enumerated() {
      let middle = y + heights[row] / 2 + 2
      var group = SVGElement("g", ["class": "claim \(claim.verdict.rawValue)"])
      group.append(SVGElement("title").with(summary(of: claim, paper)))
      for (place, line) in labels[row].enumerated() {
        let offset = (Double(place) - Double(labels[row].count - 1) / 2) * Self.lineHeight
        group.append(
          paper.text(
            line,
            x: left - 10,
            y: middle + offset + 4,
            size: Self.labelSize,
            color: paper.palette.ink,
            anchor: "end"
          )
        )
      }
      for element in bar(of: claim, paper, scale, middle) { group.append(element) }
      for element in texts(of: claim, paper, at: right, columns, middle) { group.append(element) }
      body.append(group)
      y += heights[row]
    }
    return paper.file(
      title: title,
      summary: ([note] + claims.map { summary(of: $0, paper) }).joined(separator: ". "),
      definitions: patterns(paper),
      body,
      height: bottom + 22 + ChartPaper.margin
    )
  }

  /// The widths of the columns right of the bars: share, verdict, place.
  private func columns(_ paper: ChartPaper) -> [Double] {
    func width(_ texts: [String], _ size: Double) -> Double {
      (texts.map { TextMeasure.points($0, size: size) }.max() ?? 0) + 14
    }
    return [
      width(claims.map { Self.percent($0.share) }, Self.labelSize),
      width(claims.map { paper.words(Self.phrase($0.verdict)) }, Self.labelSize) + 6,
      claims.allSatisfy(\.cites.isEmpty) ? 0 : width(claims.map(\.cites), Self.textSize),
    ]
  }

  private func texts(
    of claim: Claim,
    _ paper: ChartPaper,
    at right: Double,
    _ columns: [Double],
    _ middle: Double
  ) -> [SVGElement] {
    let verdict = paper.words(Self.phrase(claim.verdict))
    return [
      paper.text(
        Self.percent(claim.share),
        x: right + columns[0],
        y: middle + 4,
        size: Self.labelSize,
        color: paper.palette.ink,
        anchor: "end"
      ),
      paper.text(
        verdict,
        x: right + columns[0] + 14,
        y: middle + 4,
        size: Self.labelSize,
        color: Self.color(claim.verdict, paper),
        isBold: true
      ),
      paper.text(
        claim.cites,
        x: right + columns[0] + columns[1] + 6,
        y: middle + 4,
        size: Self.textSize,
        color: paper.palette.quiet
      ),
    ]
  }

  private func summary(of claim: Claim, _ paper: ChartPaper) -> String {
    let verdict = paper.words(Self.phrase(claim.verdict))
    let cites = claim.cites.isEmpty ? "" : " (\(claim.cites))"
    return "\(claim.label): \(Self.percent(claim.share)), \(verdict)\(cites)"
  }

  /// The share in percent; one that is not quite 0 or 1 does not read so.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    let percent = (share * 100).rounded()
    if percent >= 100, share < 1 { return ">99 %" }
    if percent <= 0, share > 0 { return "<1 %" }
    return "\(Int(percent)) %"
  }

  static func phrase(_ verdict: Verdict) -> Phrase {
    switch verdict {
    case .holds: .holds
    case .fails: .fails
    case .fragile: .fragile
    }
  }
}
