/// How likely which value of a parameter is.
public enum Distribution: Hashable, Sendable {
  case uniform(Double, Double)
}
