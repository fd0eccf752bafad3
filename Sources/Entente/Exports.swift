// One import for users of the library. Drawing through Graphviz stays apart, in `EntenteGraphviz`,
// so that computing on models never needs the C library.
@_exported public import EntenteDiagrams
@_exported public import EntenteInterchange
@_exported public import EntenteModel
@_exported public import EntenteNetwork
@_exported public import EntenteNotation
@_exported public import EntenteScenarios
@_exported public import EntenteTables
