internal import ArgumentParser
internal import EntenteInterchange

struct ImportEventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Add up event files of GDELT, ICEWS or PLOVER to relations of two actors.",
    discussion: """
      GDELT 1.0 and 2.0 (57, 58 or 61 columns, with or without a header, tabs or semicolons), ICEWS \
      tab files and PLOVER JSON, plain, zipped or gzipped. Events between two countries are added \
      up by year or month and class: how many, the means of the Goldstein score and the tone. Reports \
      are no events: relations are of modality reported.

      Examples:
        entente import events 20191024143000.export.CSV.zip -o out/events
        entente import events events.2018.tab --per month --types root -o out/icews
      """
  )

  @OptionGroup var arguments: ImportArguments

  @Option(name: .customLong("per"), help: "Over which time events are added up: year or month.")
  var period: EventSpan = .year

  @Option(help: "What is a type of its own: quad (four classes) or root (CAMEO's twenty).")
  var types: EventClasses = .quad

  @Option(
    help: ArgumentHelp("How many events make a relation; rarer ones are counted.", valueName: "n")
  )
  var minCount = 1

  @Option(help: ArgumentHelp("How many threads; all processors unless given.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    guard minCount > 0 else { throw ValidationError("--min-count takes a number from 1 up.") }
    if let threads, threads < 1 {
      throw ValidationError("--threads takes a number from 1 up.")
    }
  }

  func run() throws {
    let execution = LongRun.execution(threads: threads)
    LongRun.begin("reading")
    let events = EventOptions(
      period: period == .year ? .year : .month,
      types: types == .quad ? .quad : .root,
      leastCount: minCount
    )
    try arguments.run { files, options in
      defer { LongRun.end() }
      return try EventArchive.read(
        files,
        events: events,
        options: options,
        execution: execution
      )
    }
  }
}

/// Over which time events are added up.
enum EventSpan: String, CaseIterable, ExpressibleByArgument {
  case year
  case month
}

/// What is a type of its own.
enum EventClasses: String, CaseIterable, ExpressibleByArgument {
  case quad
  case root
}
