internal import ArgumentParser
internal import EntenteInterchange

struct ImportExercisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises",
    abstract: "Import the Multinational Military Exercises (MME).",
    discussion: """
      An exercise becomes one relation of all its states, with its series, place, domains and dates as \
      far as they are known.

      Example: entente import exercises mme_v7.csv -o out/exercises
      """
  )

  @OptionGroup var arguments: ImportArguments

  func run() throws {
    try arguments.run { files, options in try ExerciseRows.read(files, options: options) }
  }
}
