/// Why a row cannot be imported, found while its fields are read.
struct RowFault: Error, Hashable {
  /// In a sentence without its end.
  var reason: String
  /// Where, if it is a field.
  var place: ImportPlace?

  init(_ reason: String, at place: ImportPlace? = nil) {
    self.reason = reason
    self.place = place
  }
}
