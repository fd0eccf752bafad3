/// The time that a view or question is about.
public enum ViewTime: Hashable, Sendable {
  /// Everything, whenever it was.
  case always
  /// An instant, or the period that a coarser date stands for.
  case at(Period)
  /// A period.
  case during(Period)
  /// One picture or number for each step of a period.
  case series(Period, by: SeriesStep)
}
