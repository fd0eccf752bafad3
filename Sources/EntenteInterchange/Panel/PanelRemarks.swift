import EntenteModel
import OrderedCollections

/// What a reader of a panel should know: who and what is not in it.
struct PanelRemarks {
  let all: [String]

  init(
    _ scope: ExportScope,
    _ request: PanelRequest,
    _ ledger: TieLedger,
    _ calendar: CodeCalendar,
    _ counts: PanelCounts
  ) {
    var remarks: [String] = []
    let isCoded = { (id: ActorID) in !calendar.codes(of: id).isEmpty }
    let uncoded = scope.selection.actors.filter { !isCoded($0) }
    if !uncoded.isEmpty {
      remarks.append(
        "left out: \(ExportScope.counted(uncoded.count, "actor")) without a code in the scheme "
          + "\(request.scheme) (\(Self.some(uncoded)))"
      )
    }
    let absent = scope.selection.actors.filter { actor in
      isCoded(actor)
        && !calendar.codes(of: actor).contains { code in
          (0..<calendar.years.count).contains { year in
            calendar.holders(of: code, in: year).contains { $0.actor == actor }
          }
        }
    }
    if !absent.isEmpty {
      remarks.append(
        "left out: \(ExportScope.counted(absent.count, "actor")) that did not exist, or had no code, in "
          + "\(Self.years(calendar.years)) (\(Self.some(absent)))"
      )
    }
    for (reason, count) in ledger.omissions {
      remarks.append("not counted: \(ExportScope.counted(count, "relation")): \(reason)")
    }
    let foreign = counts.unplaced.filter { account in
      !account.entries.contains { isCoded($0.first) && $0.second.map(isCoded) ?? true }
    }
    if !foreign.isEmpty {
      remarks.append(
        "not counted: \(ExportScope.counted(foreign.count, "relation")) with no "
          + (request.unit.isDyadic ? "two actors that have" : "actor that has") + " a code"
      )
    }
    let untimely = counts.unplaced.count - foreign.count
    if untimely > 0 {
      remarks.append(
        "not counted: \(ExportScope.counted(untimely, "relation")) at no time in "
          + "\(Self.years(calendar.years)) at which all who take part existed, or retired by another"
      )
    }
    if !calendar.undated.isEmpty {
      remarks.append(
        "in every year, for nothing says since when they exist: \(Self.some(calendar.undated))"
      )
    }
    all = remarks
  }

  private static func years(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  private static func some(_ actors: some Collection<ActorID>) -> String {
    let names = actors.prefix(5).map(\.rawValue).joined(separator: ", ")
    return actors.count > 5 ? "\(names) and \(actors.count - 5) more" : names
  }
}

extension Panel {
  /// What a row of the panel is, in words.
  var purpose: String {
    switch unit {
    case .dyadYear: "One row for each two actors, in no order, in each year, zeros too."
    case .directedDyadYear: "One row for each two actors, in both orders, in each year, zeros too."
    case .actorYear: "One row for each actor in each year, zeros too."
    }
  }

  /// What holds for every panel.
  var conventions: [String] {
    var lines = [
      "A unit is a code: 365 is the Soviet Union and then Russia. A row is there for each year in which "
        + (unit.isDyadic
          ? "holders of both codes existed together on some day."
          : "the holder of the code existed on some day."),
      "A relation counts once in a row, as certain if its dates put it in the year under every reading, "
        + "as possible if under some. An alleged one is possible at most. Columns of types count just "
        + "the type, without its special cases; they sum up to `ties`, and so do the three valences.",
      "0 means that the model has no such relation then; whether that means that there was none, the "
        + "boundary of the model says.",
    ]
    if unit == .directedDyadYear {
      lines.append("Relations without direction are in both rows of a dyad.")
    }
    return lines
  }
}
