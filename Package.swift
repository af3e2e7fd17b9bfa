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
        "Playbooks", "CursesTerminal", "TerminalKit", "PlainText", "Timing", "EmbeddedFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Schemas"]),
    .target(
      name: "Workbench",
      dependencies: [
        "Session", "Workshop", "Scoring", "Reports", "TerminalKit", "PlainText", "JSON",
      ]),
    .target(
      name: "SessionStore",
      dependencies: [
        "Session", "Store", "Reports", "Playbooks", "Scoring", "Workshop", "Timing", "JSON",
      ]),
    .target(
      name: "Session",
      dependencies: ["Workshop", "Scoring", "Reports", "TerminalKit", "PlainText", "JSON"]),
    .target(name: "Reports", dependencies: ["Workshop", "Scoring", "PlainText", "JSON"]),
    .target(name: "Store", dependencies: ["Workshop", "JSON"]),
    .target(name: "Scoring", dependencies: ["Workshop", "JSON"]),
    .target(
      name: "Playbooks", dependencies: ["Workshop", "JSON", "EmbeddedFiles"],
      exclude: ["five-decisions.json", "sample-workshop.json", "template.json"]),
    .target(name: "Workshop", dependencies: ["JSON", "Letters"]),
    .target(
      name: "CursesTerminal", dependencies: ["TerminalKit", "PlainText", "Timing", "CNcurses"]),
    .target(
      name: "TerminalKit", dependencies: ["PlainText", "JSON", "Letters", "EmbeddedFiles"]),
    .target(name: "PlainText", dependencies: ["Letters"]),
    .target(name: "Timing"),
    .target(name: "JSON", dependencies: ["CJansson"]),
    .target(name: "Letters"),
    .target(name: "EmbeddedFiles", dependencies: ["CEmbeddedFiles"]),
    .target(name: "CEmbeddedFiles"),
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
        "Playbooks", "CursesTerminal", "TerminalKit", "PlainText", "Timing", "EmbeddedFiles",
        "TestSupport",
      ], path: "Tests/Fuzz"),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "CursesTerminal", "TerminalKit", "PlainText", "Timing", "CPseudoTerminal", "CursesProbe",
        "TestSupport",
      ]),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Workshop", "JSON", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "pilotage", "EmbeddedFiles", "Playbooks", "Scoring", "SessionStore", "Session", "Store",
        "Workshop", "JSON", "Workbench", "CursesTerminal", "TerminalKit", "PlainText", "Timing",
        "Reports", "CPseudoTerminal", "TestSupport",
      ]),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "Workshop", "JSON", "Reports", "Playbooks", "TestSupport"]),
    .testTarget(
      name: "PlaybooksTests", dependencies: ["Playbooks", "Scoring", "Workshop", "JSON"]),
    .testTarget(name: "WorkshopTests", dependencies: ["Workshop", "JSON", "TestSupport"]),
    .testTarget(name: "LettersTests", dependencies: ["Letters"]),
    .testTarget(name: "TimingTests", dependencies: ["Timing"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
    .testTarget(
      name: "TerminalKitTests",
      dependencies: ["TerminalKit", "PlainText", "Letters", "JSON", "TestSupport"]),
    .testTarget(
      name: "PlainTextTests", dependencies: ["PlainText", "TestSupport"],
      exclude: ["wcwidth.txt"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Scoring", "Workshop", "PlainText", "JSON", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "SessionStoreTests",
      dependencies: [
        "SessionStore", "Session", "Store", "Reports", "Playbooks", "Workshop", "Timing",
        "TestSupport",
      ]),
    .testTarget(
      name: "SessionTests",
      dependencies: ["Session", "Workshop", "TerminalKit", "JSON", "TestSupport"]),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "SessionStore", "Session", "Store", "Reports", "Playbooks", "Scoring",
        "Workshop", "TerminalKit", "PlainText", "JSON", "TestSupport",
      ], exclude: ["Snapshots"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CJansson", linkerSettings: [.linkedLibrary("jansson")]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
