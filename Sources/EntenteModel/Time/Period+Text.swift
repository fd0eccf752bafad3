extension Period: ExpressibleByStringLiteral {
  /// Creates a period from EDTF text.
  ///
  /// - Throws: What is wrong with the text and, where it can be guessed, what was meant.
  public init(parsing text: String) throws(EDTFError) {
    do throws(EDTFFault) {
      self = try EDTFGrammar.period(text.utf8.span)
    } catch {
      throw EDTFError(error, in: text)
    }
  }

  /// Creates a period from a literal; a wrong one is a mistake of the programmer and stops the
  /// program.
  public init(stringLiteral value: String) {
    do throws(EDTFError) {
      try self.init(parsing: value)
    } catch {
      preconditionFailure(error.message)
    }
  }
}

extension Period: CustomStringConvertible {
  /// The period in canonical EDTF, which parses to the same period.
  public var description: String {
    switch form {
    case .date(let date): date.description
    case .interval(let start, let end): "\(start)/\(end)"
    case .oneOf(let members): "[" + members.map(\.description).joined(separator: ",") + "]"
    case .allOf(let members): "{" + members.map(\.description).joined(separator: ",") + "}"
    }
  }
}

extension IntervalEnd: CustomStringConvertible {
  /// The end as EDTF writes it.
  public var description: String {
    switch self {
    case .known(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension DateSetMember: CustomStringConvertible {
  /// The member as EDTF writes it.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .range(let first, let last): "\(first)..\(last)"
    case .orEarlier(let date): "..\(date)"
    case .orLater(let date): "\(date).."
    }
  }
}
