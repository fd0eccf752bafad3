// swift-tools-version: 6.2
import PackageDescription

// The order of the targets is the order of the flow: nouns first, then read, draw, command.
// A target imports only targets that stand above it.
let package = Package(
  name: "entente",
  products: [
    .library(name: "Entente", targets: ["Entente"]),
    .library(name: "EntenteGraphviz", targets: ["EntenteGraphviz"]),
    .executable(name: "entente", targets: ["EntenteCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The nouns: values, no input or output.
    .target(
      name: "EntenteModel",
      dependencies: [.product(name: "OrderedCollections", package: "swift-collections")],
      // Rounding comes from libm, which nothing else links where Foundation is not used.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),

    // The one table reader of the house.
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .target(name: "EntenteTables", dependencies: ["CZlib"]),

    // Read: text to model, with diagnostics, and back. The base vocabulary is embedded.
    .target(name: "CBaseModels"),
    .target(
      name: "EntenteNotation",
      dependencies: [
        "EntenteModel", "EntenteTables", "CBaseModels",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),

    // Measure: a selection or a table of edges to a network, a network to numbers.
    .target(
      name: "EntenteNetwork",
      dependencies: [
        "EntenteModel", "EntenteTables",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),

    // Vary: a model and a scenario to a variant, many variants to what they have in common.
    .target(
      name: "EntenteScenarios",
      dependencies: [
        "EntenteModel", "EntenteTables", "EntenteNetwork",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),

    // Take over and hand over: the formats and data sets of others to a model, a selection to theirs.
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
    ),
    .target(
      name: "EntenteInterchange",
      dependencies: [
        "EntenteModel", "EntenteTables", "EntenteNotation", "EntenteNetwork", "CExpat",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),

    // Draw: a selection to a diagram, a diagram to DOT text, DOT text to a picture.
    .target(
      name: "EntenteDiagrams",
      dependencies: [
        "EntenteModel", .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]
    ),
    .target(
      name: "EntenteGraphviz",
      dependencies: ["EntenteDiagrams", "EntenteInterchange", "EntenteTables", "CGraphviz"]
    ),

    // One import for users of the library, and the command line.
    .target(
      name: "Entente",
      dependencies: [
        "EntenteModel", "EntenteTables", "EntenteNotation", "EntenteNetwork", "EntenteScenarios",
        "EntenteDiagrams", "EntenteInterchange",
      ]
    ),
    .executableTarget(
      name: "EntenteCommand",
      dependencies: [
        "Entente", "EntenteGraphviz",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Examples: small programs on the library, run by the tests.
    .executableTarget(name: "first-graph", dependencies: ["Entente"], path: "examples/first-graph"),
    .executableTarget(
      name: "who-with-whom",
      dependencies: ["Entente"],
      path: "examples/who-with-whom"
    ),
    .executableTarget(name: "draw-a-view", dependencies: ["Entente"], path: "examples/draw-a-view"),
    .executableTarget(
      name: "sweep-a-scenario",
      dependencies: ["Entente"],
      path: "examples/sweep-a-scenario"
    ),

    // Tests: support code, a test target a module, and the built program end to end.
    .target(
      name: "EntenteTestSupport",
      dependencies: [
        "EntenteModel", "EntenteNetwork",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      path: "Tests/EntenteTestSupport"
    ),
    .testTarget(
      name: "EntenteModelTests",
      dependencies: [
        "EntenteModel", "EntenteTestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),
    .testTarget(
      name: "EntenteNotationTests",
      dependencies: [
        "EntenteNotation", "EntenteTables", "EntenteModel", "EntenteTestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .testTarget(name: "EntenteTablesTests", dependencies: ["EntenteTables", "EntenteTestSupport"]),
    .testTarget(
      name: "EntenteNetworkTests",
      dependencies: [
        "EntenteNetwork", "EntenteModel", "EntenteNotation", "EntenteTables", "EntenteTestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),
    .testTarget(
      name: "EntenteScenariosTests",
      dependencies: [
        "EntenteScenarios", "EntenteNetwork", "EntenteModel", "EntenteNotation", "EntenteTables",
        "EntenteTestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),
    .testTarget(
      name: "EntenteDiagramsTests",
      dependencies: [
        "EntenteModel", "EntenteDiagrams", "EntenteTestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),
    .testTarget(
      name: "EntenteInterchangeTests",
      dependencies: [
        "EntenteInterchange", "EntenteGraphviz", "EntenteNetwork", "EntenteNotation",
        "EntenteTables", "EntenteModel", "EntenteTestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      exclude: ["Peers/read_graphs.py"]
    ),
    .testTarget(
      name: "EntenteGraphvizTests",
      dependencies: [
        "EntenteGraphviz", "EntenteDiagrams", "EntenteInterchange", "EntenteModel", "EntenteTables",
        "EntenteTestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Entente", "EntenteCommand", "first-graph", "who-with-whom", "draw-a-view",
        "sweep-a-scenario",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      exclude: ["Expected"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && !target.name.hasPrefix("C") {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
