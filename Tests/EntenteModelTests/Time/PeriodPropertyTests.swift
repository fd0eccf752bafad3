import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct PeriodPropertyTests {
  private static let sample = samplePeriods(count: 3000, seed: 8601)

  @Test func `what is printed parses to the same value`() throws {
    for text in Self.sample {
      let period = try Period(parsing: text)
      #expect(period.description == text)
      #expect(try Period(parsing: period.description) == period)
    }
  }

  @Test func `bounds are in order`() throws {
    for text in Self.sample {
      let period = try Period(parsing: text)
      for bounds in [period.bounds] + period.memberBounds {
        let isOrdered =
          bounds.startMin <= bounds.startMax && bounds.endMin <= bounds.endMax
          && bounds.startMin <= bounds.endMin && bounds.startMax <= bounds.endMax
        #expect(isOrdered, "\(text)")
      }
    }
  }

  @Test func `what is certain on a day is certain during every interval with that day`() throws {
    var generator = SplitMix64(seed: 1)
    var certainCount = 0
    for text in Self.sample {
      let period = try Period(parsing: text)
      let day = dayNear(period, using: &generator)
      let around =
        day.adding(
          days: -.random(in: 0...400, using: &generator)
        )...day.adding(
          days: .random(in: 0...400, using: &generator)
        )
      let state = period.state(at: day)
      let stateAround = period.state(during: around)
      #expect(state == period.state(during: day...day))
      if state == .certain {
        certainCount += 1
        #expect(stateAround == .certain, "\(text) \(day)")
      }
      if state == .possible {
        #expect(stateAround == .possible || stateAround == .certain, "\(text) \(day)")
      }
      if stateAround == .absent { #expect(state == .absent, "\(text) \(day)") }
      // A set is absent in its gaps, though some member of it has ended.
      if stateAround == .ended { #expect(state == .ended, "\(text) \(day)") }
    }
    #expect(certainCount > 100)
  }

  @Test func `time passes from absent through being to ended`() throws {
    for text in Self.sample {
      let period = try Period(parsing: text)
      guard period.setMembers.isEmpty else { continue }
      let range = period.widestRange
      if !range.lowerBound.isDistant {
        #expect(period.state(at: range.lowerBound.adding(days: -1)) == .absent, "\(text)")
        #expect(period.state(at: range.lowerBound) != .absent, "\(text)")
      }
      if !range.upperBound.isDistant {
        #expect(period.state(at: range.upperBound.adding(days: 1)) == .ended, "\(text)")
        #expect(period.state(at: range.upperBound) != .ended, "\(text)")
      }
    }
  }

  @Test func `covering is reflexive and transitive`() throws {
    let periods = try Self.sample.prefix(60).map { try Period(parsing: $0) }
    for first in periods {
      #expect(first.covers(first), "\(first)")
      for second in periods where first.covers(second) {
        for third in periods where second.covers(third) {
          #expect(first.covers(third), "\(first) \(second) \(third)")
        }
      }
    }
  }

  @Test func `steps join up and fill the period`() throws {
    for text in Self.sample.prefix(300) {
      let period = try Period(parsing: text)
      guard period.setMembers.isEmpty, let steps = try? period.steps(by: .quarter) else { continue }
      let ranges = steps.map(\.widestRange)
      #expect(ranges.first?.lowerBound == period.widestRange.lowerBound)
      #expect(ranges.last?.upperBound == period.widestRange.upperBound)
      for (step, next) in zip(ranges, ranges.dropFirst()) {
        #expect(step.upperBound.adding(days: 1) == next.lowerBound, "\(text)")
      }
    }
  }

  @Test func `no text stops the parser and every suggestion parses`() {
    var generator = SplitMix64(seed: 2019)
    let pieces = [
      "2018", "09", "1", "X", "XX", "-", "/", "..", "?", "~", "%", "[", "]", "{", "}", ",", "T",
      "10:00:00", "Z", "Y", "S2", "E7", " ", "open", "unknown", "u", "Sept", "Q3", "–", "年", "月",
      "٣", "🗓️", "\u{301}", "\r\n", "\u{0}", "circa ", "s", "to", ".", "99999999999999999999", "P",
    ]
    for _ in 0..<8000 {
      let length = Int.random(in: 1...7, using: &generator)
      let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      do throws(EDTFError) {
        let period = try Period(parsing: text)
        let reread = try Period(parsing: period.description)
        #expect(reread == period, "\(text)")
      } catch {
        if let suggestion = error.suggestion {
          #expect(throws: Never.self, "\(text)") { try Period(parsing: suggestion) }
          #expect(suggestion != text)
        }
        if let offset = error.offset {
          #expect(offset.upperBound <= text.unicodeScalars.count, "\(text)")
        }
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test(arguments: [
    "2", "-", "[", "X", "Y1", "/", "..", "é", "🗓️", "2018,", "%", "2018-09-11/", " ",
  ])
  func `a very long text is refused with a short message`(piece: String) throws {
    for prefix in ["", "Y", "[", "2018/", "?"] {
      let text = prefix + String(repeating: piece, count: 50_000)
      let error = try #require(throws: EDTFError.self) { try Period(parsing: text) }
      #expect(error.message.unicodeScalars.count < 300)
    }
  }

  @Test func `a long set is read`() throws {
    let text = "{" + (0..<10_000).map { _ in "2018-09-11" }.joined(separator: ",") + "}"
    #expect(try Period(parsing: text).setMembers.count == 10_000)
  }
}
