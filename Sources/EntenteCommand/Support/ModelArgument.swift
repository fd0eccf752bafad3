internal import ArgumentParser
internal import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

/// The model that a verb works on.
struct ModelArgument: ParsableArguments {
  @Argument(
    help: "A model file, or a folder that holds model.yaml.",
    completion: .file(extensions: ["yaml"])
  )
  var model: String

  /// Reads the model with what is wrong with it; a file that cannot be read ends the command with
  /// 74.
  func read(atLeast severity: Severity = .note) throws -> Reading {
    do {
      return try ModelAhead.reading(of: model, atLeast: severity)?.get()
        ?? ModelReader(atLeast: severity).read(model)
    } catch let error as FileAccessError {
      throw Outside.fail(error.message)
    }
  }

  /// Reads the model and refuses one with errors, which are told on standard error.
  func checked() throws -> Model {
    try checked(read(atLeast: .error))
  }

  /// Refuses a model with errors, which are told on standard error.
  func checked(_ reading: Reading) throws -> Model {
    guard let model = reading.model, !reading.hasErrors else {
      let errors = reading.diagnostics.filter { $0.severity == .error }
      let printer = DiagnosticPrinter(reading, usesColor: Outside.allowsColor(on: 2))
      Outside.tell(printer.text(errors))
      Outside.tell("\(self.model): \(DiagnosticPrinter.summary(errors))")
      throw Outside.dataError
    }
    return model
  }
}

extension Model {
  /// The view of a name, or an exit code after saying that there is none.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - place: What the model is called on the command line.
  /// - Returns: The view.
  /// - Throws: The exit code for errors of the data.
  func view(named name: String, of place: String) throws -> View {
    if let view = views[ViewID(name)] { return view }
    let hint = Hint.words(for: name, among: views.keys.map(\.rawValue))
    Outside.tell("error: \(place) has no view \"\(name)\"; \(hint)")
    throw Outside.dataError
  }
}

/// The language of labels.
struct LanguageOption: ParsableArguments {
  @Option(help: "The language of labels, such as en, ru or zh-Hant.")
  var lang: String?

  /// The language asked for, if any.
  var tag: LanguageTag? { lang.map(LanguageTag.init(_:)) }

  func validate() throws {
    if let tag, !tag.isWellFormed {
      throw ValidationError("'\(tag)' is no language tag; write en, ru or zh-Hant.")
    }
  }
}

/// How data is printed.
enum DataFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json
}
