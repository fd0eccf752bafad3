internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables

/// Which panel is asked for, if any is.
struct PanelOptions: ParsableArguments {
  @Option(
    name: .customLong("panel"),
    help: ArgumentHelp(
      "A row for every two actors, or every one, in every year.",
      valueName: "dyad-year|directed-dyad-year|actor-year"
    ),
    transform: Word.transform
  )
  var unit: PanelUnit?

  @Option(help: "The codes that name actors in a panel: iso3, cow, gw or any scheme of the model.")
  var codes: String?

  @Option(
    help: "The years of a panel, such as 1992/2017.",
    transform: PanelOptions.years
  )
  var years: ClosedRange<Int>?

  @Flag(
    name: .customLong("all-states"),
    help: "All states that the model defines or imports, not only those of the selection."
  )
  var includesAllStates = false

  private static func years(_ text: String) throws -> ClosedRange<Int> {
    let days: ClosedRange<CalendarDay>
    do throws(EDTFError) {
      days = try Period(parsing: text).widestRange
    } catch {
      throw ValidationError(error.message)
    }
    guard !days.lowerBound.isDistant, !days.upperBound.isDistant else {
      throw ValidationError("A panel needs a first and a last year; write 1992/2017.")
    }
    return days.lowerBound.year...days.upperBound.year
  }

  func validate() throws {
    guard unit == nil else { return }
    if codes != nil || years != nil || includesAllStates {
      throw ValidationError("--codes, --years and --all-states are for a --panel.")
    }
  }

  /// The request; codes are those of the model's master scheme unless named.
  func request(for model: Model) -> PanelRequest? {
    unit.map { unit in
      PanelRequest(
        unit,
        codes: codes.map(SchemeID.init(_:)) ?? model.defaults.identity ?? "iso3",
        years: years,
        includesAllStates: includesAllStates
      )
    }
  }
}

/// Where an export goes, and in which format: by the ending of the name.
enum ExportTarget {
  case folder(String)
  case json(String)
  case yaml(String)
  /// The vocabulary in use, as a codebook.
  case codebook(String)
  /// Nil is standard output.
  case panel(String?, TableDelimiter)
  /// Nil is standard output.
  case graph(String?, GraphFormat)
  /// Nil is standard output.
  case bibliography(String?, BibliographyFormat)

  init(_ output: String?, hasPanel: Bool, format: ExportFormat? = nil) throws {
    if let format {
      guard !hasPanel else {
        throw ValidationError("--as is for graphs and bibliographies, not for a --panel.")
      }
      if let output, output != "-", DiskFiles().isFolder(output) {
        throw ValidationError("--as writes one file; \(output) is a folder.")
      }
      let path = output == "-" ? nil : output
      switch format {
      case .graph(let format): self = .graph(path, format)
      case .bibliography(let format): self = .bibliography(path, format)
      }
      return
    }
    guard let output, output != "-" else {
      guard hasPanel else {
        throw ValidationError(
          "Say where the tables go: -o FOLDER; only a --panel, and what --as names, goes without."
        )
      }
      self = .panel(nil, .comma)
      return
    }
    guard !output.isEmpty else { throw ValidationError("-o needs the name of a file or folder.") }
    let ending = OutputName.ending(of: output)
    if ending != nil, !hasPanel, !DiskFiles().isFolder(output) {
      if let format = BibliographyFormat(file: output) {
        self = .bibliography(output, format)
        return
      }
      if let format = GraphWriter.format(ofFile: output) {
        self = .graph(output, format)
        return
      }
    }
    switch ending {
    case nil: self = .folder(output)
    case _? where DiskFiles().isFolder(output): self = .folder(output)
    case "json"? where !hasPanel: self = .json(output)
    case "md"? where !hasPanel: self = .codebook(output)
    case "yaml"? where !hasPanel, "yml"? where !hasPanel: self = .yaml(output)
    case "csv"? where hasPanel: self = .panel(output, .comma)
    case "tsv"? where hasPanel: self = .panel(output, .tab)
    case "csv"?, "tsv"?:
      throw ValidationError(
        "One .\(ending ?? "csv") file holds a panel: add --panel dyad-year, or name a folder for the tables."
      )
    case let ending?:
      throw ValidationError(
        "No .\(ending) is written"
          + (hasPanel
            ? " of a panel; use .csv or .tsv, or a folder for the tables and the panel."
            : "; use .json or .yaml, an ending of a graph format ("
              + GraphWriter.endings.map { ".\($0.ending)" }.joined(separator: " ")
              + ") or of a bibliography (.bib .ris .csl.json), --as FORMAT, or a folder for the "
              + "tables: a name without ending, or \(output)/.")
      )
    }
  }
}
