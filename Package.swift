// swift-tools-version: 6.1
import PackageDescription

// Imports go one way, downwards: a room below knows nothing of a room above it.
let package = Package(
  name: "pilotage",
  products: [.executable(name: "pilotage", targets: ["pilotage"])],
  dependencies: [
    .package(
      url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2"))
  ],
  targets: [
    .executableTarget(
      name: "pilotage",
      dependencies: [
        "Workbench", "Reports", "Store", "Scoring", "Workshop", "JSON", "Playbooks",
        "CursesTerminal", "TerminalKit", "EmbeddedFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Schemas"]),
    .target(
      name: "Workbench", dependencies: ["Workshop", "Scoring", "Reports", "TerminalKit", "JSON"]),
    .target(name: "Reports", dependencies: ["Workshop", "Scoring", "JSON"]),
    .target(name: "Store", dependencies: ["Workshop", "JSON"]),
    .target(name: "Scoring", dependencies: ["Workshop", "JSON"]),
    .target(
      name: "Playbooks", dependencies: ["Workshop", "JSON", "EmbeddedFiles"],
      exclude: ["five-decisions.json", "sample-workshop.json", "template.json"]),
    .target(name: "Workshop", dependencies: ["JSON", "Letters"]),
    .target(name: "CursesTerminal", dependencies: ["TerminalKit", "CNcurses"]),
    .target(name: "TerminalKit", dependencies: ["JSON", "Letters", "EmbeddedFiles"]),
    .target(name: "JSON", dependencies: ["CJansson"]),
    .target(name: "Letters"),
    .target(name: "EmbeddedFiles", dependencies: ["CEmbeddedFiles"]),
    .target(name: "CEmbeddedFiles"),
    .executableTarget(
      name: "view-benchmark",
      dependencies: ["Workbench", "Playbooks", "Workshop", "TerminalKit"],
      path: "Benchmarks/ViewBenchmark"),
    .target(
      name: "TestSupport", dependencies: ["Workshop", "JSON"], path: "Tests/TestSupport"),
    .executableTarget(
      name: "CursesProbe", dependencies: ["CursesTerminal", "TerminalKit"],
      path: "Tests/CursesProbe"),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Workbench", "Reports", "Store", "Scoring", "Workshop", "JSON", "Playbooks",
        "CursesTerminal", "TerminalKit", "EmbeddedFiles", "TestSupport",
      ], path: "Tests/Fuzz"),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "CursesTerminal", "TerminalKit", "CPseudoTerminal", "CursesProbe", "TestSupport",
      ]),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Workshop", "JSON", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "pilotage", "EmbeddedFiles", "Playbooks", "Scoring", "Store", "Workshop", "JSON",
        "Workbench", "CursesTerminal", "TerminalKit", "CPseudoTerminal", "TestSupport",
      ]),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "Workshop", "JSON", "Reports", "Playbooks", "TestSupport"]),
    .testTarget(
      name: "PlaybooksTests", dependencies: ["Playbooks", "Scoring", "Workshop", "JSON"]),
    .testTarget(name: "WorkshopTests", dependencies: ["Workshop", "JSON"]),
    .testTarget(name: "LettersTests", dependencies: ["Letters"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
    .testTarget(
      name: "TerminalKitTests", dependencies: ["TerminalKit", "Letters", "JSON", "TestSupport"],
      exclude: ["Text/wcwidth.txt"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Scoring", "Workshop", "JSON", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "Playbooks", "Scoring", "Workshop", "TerminalKit", "JSON", "TestSupport",
      ], exclude: ["Snapshots"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CJansson", linkerSettings: [.linkedLibrary("jansson")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
