// Loops in a model's text need names and labels such as "exercise-\(year)".

extension Identifier: ExpressibleByStringInterpolation {}

extension LocalizedText: ExpressibleByStringInterpolation {}

extension Period: ExpressibleByStringInterpolation {}
