import Foundation
import Testing

@Suite struct RenderLookTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func words(_ arguments: String...) throws -> [String] {
    try workspace.write(SampleModel.text, to: "sample.yaml")
    let run = try Run.of("entente", ["render", "sample.yaml"] + arguments, in: workspace.folder)
    #expect(run.status == 0)
    return try XMLText(run.bytes).words
  }

  @Test func `labels are in the language asked for, in SVG and in PDF`() throws {
    let chinese = try words("--lang", "zh-Hant")
    for word in ["兩國與一會", "北國", "南國", "俱樂部", "國家"] {
      #expect(chinese.contains { $0.contains(word) }, "\(word) is missing")
    }
    #expect(!chinese.contains { $0.contains("Northland") })
    _ = try workspace.render("--lang", "zh-Hant", "-o", "a.pdf")
    #expect(try workspace.bytes(of: "a.pdf").count > 1_000)
  }

  @Test func `at a date only what may hold then is drawn`() throws {
    let early = try words("--at", "2013")
    #expect(early.contains { $0.contains("Friendship") })
    #expect(!early.contains { $0.contains("arms transfer") || $0.contains("membership") })
    let late = try words("--at", "2016")
    #expect(late.contains { $0.contains("arms transfer") })
    #expect(late.contains { $0.contains("membership") })
  }

  @Test func `over a period everything is drawn that may have held in it`() throws {
    let words = try words("--during", "2013/2014")
    #expect(words.contains { $0.contains("arms transfer") })
    #expect(!words.contains { $0.contains("membership") })
    #expect(words.contains { $0.contains("2013") && $0.contains("2014") })
  }

  @Test func `themes differ in their surface`() throws {
    func surface(_ arguments: String...) throws -> Set<String> {
      try workspace.write(SampleModel.text, to: "sample.yaml")
      let run = try Run.of("entente", ["render", "sample.yaml"] + arguments, in: workspace.folder)
      return Set(try XMLText(run.bytes).values(of: "fill").map { $0.lowercased() })
    }
    #expect(try surface().contains("#ffffff"))
    #expect(try !surface("--theme", "dark").contains("#ffffff"))
    #expect(try surface("--theme", "print").contains("#000000"))
  }

  @Test func `grey pictures have no colours`() throws {
    let run = try workspace.render("--grey")
    let picture = try XMLText(run.bytes)
    let colors = (picture.values(of: "fill") + picture.values(of: "stroke"))
      .filter { $0.hasPrefix("#") }
    #expect(colors.count > 10)
    for color in colors {
      let digits = color.lowercased().dropFirst()
      #expect(digits == String(repeating: String(digits.prefix(2)), count: 3), "\(color)")
    }
  }

  /// 85 mm are 85 / 25.4 × 72 = 240.94 points, and 85 / 25.4 × 300 = 1,003.9 pixels at 300 dpi.
  @Test func `the width in millimetres is that of the picture`() throws {
    let run = try workspace.render("--width", "85mm")
    let width = try #require(try XMLText(run.bytes).root?.attributes["width"])
    let points = try #require(width.hasSuffix("pt") ? Double(width.dropLast(2)) : nil)
    #expect(abs(points - 240.94) <= 0.51)

    _ = try workspace.render("--width", "85mm", "--dpi", "300", "-o", "a.png")
    let pixels = try PNGSize(workspace.bytes(of: "a.png"))
    #expect(abs(Double(pixels.width) - 1003.9) <= 1.1)
  }

  @Test func `twice the resolution gives twice the pixels`() throws {
    _ = try workspace.render("--dpi", "96", "-o", "a.png")
    _ = try workspace.render("--dpi", "192", "-o", "b.png")
    let small = try PNGSize(workspace.bytes(of: "a.png"))
    let large = try PNGSize(workspace.bytes(of: "b.png"))
    #expect(abs(large.width - 2 * small.width) <= 2)
    #expect(abs(large.height - 2 * small.height) <= 2)
  }

  @Test func `the title can be left out, but not for screen readers`() throws {
    let run = try workspace.render("--no-title")
    let picture = try XMLText(run.bytes)
    #expect(!picture.words.contains("Two states and a club"))
    #expect(picture.all("desc").first?.text.hasPrefix("Two states and a club. ") == true)
  }

  @Test func `a caption stands in the picture as it is`() throws {
    try workspace.write("Figure 1. Who <sells> & who \"buys\"\n", to: "caption.txt")
    let words = try words("--caption", "caption.txt", "--no-title")
    #expect(words.joined(separator: " ").contains("Figure 1. Who <sells> & who \"buys\""))
  }
}

/// The size of a PNG picture in pixels, as its header tells.
///
/// Source: W3C, *Portable Network Graphics (PNG) Specification*, third edition, 11.2.1.
struct PNGSize {
  let width: Int
  let height: Int

  init(_ data: Data) throws {
    let bytes = Array(data.prefix(24))
    try #require(bytes.count == 24 && Array(bytes[12..<16]) == Array("IHDR".utf8))
    width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
  }
}
