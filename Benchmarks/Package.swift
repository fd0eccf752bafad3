// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of the library fetch and build none of it.
let package = Package(
  name: "entente-benchmarks",
  products: [.executable(name: "entente-benchmarks", targets: ["entente-benchmarks"])],
  dependencies: [.package(name: "entente", path: "..")],
  targets: [
    .systemLibrary(name: "CGraphvizLibrary", pkgConfig: "libgvc"),
    // The same pictures by libgvc alone, to tell what the library adds.
    .target(name: "CBaseline", dependencies: ["CGraphvizLibrary"]),
    .executableTarget(
      name: "entente-benchmarks",
      dependencies: [
        "CBaseline",
        .product(name: "Entente", package: "entente"),
        .product(name: "EntenteGraphviz", package: "entente"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)
