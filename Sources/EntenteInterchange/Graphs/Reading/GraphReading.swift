extension GraphFormatError {
  /// A file that could not be read at all.
  init(unreadable error: any Error, path: String?) {
    self.init("\(error)", path: path)
    isUnreadable = true
  }
}
