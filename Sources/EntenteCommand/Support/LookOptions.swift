internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteModel
internal import Foundation

/// How pictures look, for screen and print.
struct LookOptions: ParsableArguments {
  @Option(help: "Colours for light or dark screens, or for print.")
  var theme: Theme = .light

  enum Theme: String, CaseIterable, ExpressibleByArgument {
    case light
    case dark
    case print
  }

  @Flag(help: "Greys only; line patterns tell conflict from cooperation.")
  var grey = false

  @Option(
    help: "The width of the picture, such as 85mm, 17cm, 6in or 480pt.",
    transform: { text in
      guard let points = LookOptions.points(text) else {
        throw ValidationError("'\(text)' is no width; write 85mm, 17cm, 6in or 480pt.")
      }
      return points
    }
  )
  var width: Double?

  @Option(help: "Pixels an inch, for png and the like.")
  var dpi: Double?

  @Flag(name: .customLong("no-title"), help: "Leave out the title and the line below it.")
  var hidesTitle = false

  @Option(help: "A file with a caption to put below the picture.", completion: .file())
  var caption: String?

  func validate() throws {
    if let dpi, !(10...2400).contains(dpi) {
      throw ValidationError("--dpi must be from 10 to 2400.")
    }
  }

  /// The options of a diagram; a caption that cannot be read ends the command with 74.
  func options(language: LanguageTag?) throws -> DiagramOptions {
    var options = DiagramOptions()
    options.language = language
    options.theme = DiagramTheme(rawValue: theme.rawValue) ?? .light
    options.isGrey = grey
    options.width = width
    options.resolution = dpi
    options.showsTitle = !hidesTitle
    if let caption {
      guard let data = FileManager.default.contents(atPath: caption) else {
        throw Outside.fail("the caption \"\(caption)\" cannot be read")
      }
      options.caption = String(decoding: data, as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    return options
  }

  private static func points(_ text: String) -> Double? {
    let units = ["mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72, "pt": 1, "px": 0.75]
    for (unit, size) in units where text.hasSuffix(unit) {
      guard let number = Double(text.dropLast(unit.count)), number > 0, number.isFinite else {
        return nil
      }
      return number * size
    }
    return nil
  }
}
