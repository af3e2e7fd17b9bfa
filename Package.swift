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
        "Workbench", "SessionStore", "Session", "Reports", "Store", "Scoring", "Workshop", "JSON",
        "Playbooks", "CursesTerminal", "TerminalKit", "EmbeddedFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Schemas"]),
    .target(
      name: "Workbench",
      dependencies: ["Session", "Workshop", "Scoring", "Reports", "TerminalKit", "JSON"]),
    .target(
      name: "SessionStore",
      dependencies: ["Session", "Store", "Reports", "Playbooks", "Scoring", "Workshop", "JSON"]),
    .target(
      name: "Session", dependencies: ["Workshop", "Scoring", "Reports", "TerminalKit", "JSON"]),
    .target(name: "Reports", dependencies: ["Workshop", "Scoring", "JSON"]),
    .target(name: "Store", dependencies: ["Workshop", "JSON"]),
    .target(name: "Scoring", dependencies: ["Workshop", "JSON"]),
    .target(
      name: "Playbooks", dependencies: ["Workshop", "JSON", "EmbeddedFiles"],
      exclude: ["five-decisions.json", "sample-workshop.json", "template.json"]),
    .target(name: "Workshop", dependencies: ["JSON"]),
    .target(name: "CursesTerminal", dependencies: ["TerminalKit", "CNcurses"]),
    .target(name: "TerminalKit", dependencies: ["JSON", "EmbeddedFiles"]),
    .target(name: "JSON", dependencies: ["CJansson"]),
    .target(name: "EmbeddedFiles"),
    .executableTarget(name: "manual", dependencies: ["JSON"], path: "Documentation/Manual"),
    .executableTarget(
      name: "view-benchmark",
      dependencies: ["Workbench", "Session", "Playbooks", "Workshop", "TerminalKit"],
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
        "Workbench", "SessionStore", "Session", "Reports", "Store", "Scoring", "Workshop", "JSON",
        "Playbooks", "CursesTerminal", "TerminalKit", "EmbeddedFiles",
      ], path: "Tests/Fuzz"),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "TerminalKit", "CPseudoTerminal", "CursesProbe"]),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Workshop", "JSON", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "pilotage", "manual", "Playbooks", "Scoring", "SessionStore", "Session", "Store",
        "Workshop", "JSON", "Workbench", "CursesTerminal", "TerminalKit", "CPseudoTerminal",
        "TestSupport",
      ]),
    .testTarget(
      name: "ScoringTests", dependencies: ["Scoring", "Workshop", "JSON", "Reports", "Playbooks"]),
    .testTarget(
      name: "PlaybooksTests", dependencies: ["Playbooks", "Scoring", "Workshop", "JSON"]),
    .testTarget(name: "WorkshopTests", dependencies: ["Workshop", "JSON"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(
      name: "TerminalKitTests", dependencies: ["TerminalKit", "JSON"],
      exclude: ["Text/wcwidth.txt"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Scoring", "Workshop", "JSON", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "SessionStoreTests",
      dependencies: ["SessionStore", "Session", "Store", "Workshop", "TestSupport"]),
    .testTarget(
      name: "SessionTests",
      dependencies: ["Session", "Workshop", "TerminalKit", "JSON", "TestSupport"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "SessionStore", "Session", "Store", "Reports", "Playbooks", "Scoring",
        "Workshop", "TerminalKit", "JSON", "TestSupport",
      ], exclude: ["Snapshots"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CJansson", linkerSettings: [.linkedLibrary("jansson")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
