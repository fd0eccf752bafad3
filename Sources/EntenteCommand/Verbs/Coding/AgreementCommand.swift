internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract:
      "Tell how far two coders of one text agree: Krippendorff's alpha, and where they do not.",
    discussion: """
      Relations are the same if they have one identifier, else if they quote the same words, else if \
      they cite the same page and share at least half of their actors. Which was taken for which is printed. Relations \
      that only one coder has count as missing and are listed.

      Alpha is computed of relation types, participants (as categories, and as sets by MASI), begin \
      and end, and modality, each with an interval from samples of the relations.

      Examples:
        entente agreement anna/model.yaml ben/model.yaml
        entente agreement anna ben --rows disagreements --format csv
        entente agreement anna ben --samples 10000 --seed 7 --format json
      """
  )

  /// What is listed as csv.
  enum Rows: String, CaseIterable, ExpressibleByArgument {
    case alpha
    case matching
    case disagreements
  }

  @Argument(
    help: "The model of the first coder: a file, or a folder that holds model.yaml.",
    completion: .file(extensions: ["yaml"])
  )
  var first: String

  @Argument(help: "The model of the second coder.", completion: .file(extensions: ["yaml"]))
  var second: String

  @Option(help: "How many samples the intervals are made of.")
  var samples = 1_000

  @Option(help: "The seed of the samples.")
  var seed: UInt64 = 1

  @Option(help: "What csv lists: alpha, matching or disagreements.")
  var rows: Rows = .alpha

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  func validate() throws {
    if !(1...1_000_000).contains(samples) {
      throw ValidationError("--samples must be from 1 to 1000000.")
    }
    if rows != .alpha, format != .csv {
      throw ValidationError("--rows is for --format csv; the others have everything.")
    }
  }

  func run() throws {
    let one = try ComparedModel(first, scenario: nil).side
    let other = try ComparedModel(second, scenario: nil).side
    let agreement = CodingAgreement(one.model, other.model, sampleCount: samples, seed: seed)
    let report = AgreementReport(agreement, of: one, and: other)
    if agreement.matching.pairs.isEmpty {
      Outside.tell(
        "note: no relation of \(first) could be matched with one of \(second): no identifier, quote "
          + "or page is the same; do both cite the same source under the same identifier?"
      )
    }
    switch (format, rows) {
    case (.table, _): Outside.write(report.text)
    case (.json, _): Outside.write(report.json.text)
    case (.csv, .alpha): Outside.write(report.scores.csv)
    case (.csv, .matching): Outside.write(report.matchTable.csv)
    case (.csv, .disagreements): Outside.write(report.disagreements.csv)
    }
  }
}
