// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

/// A library of ours. Its dependencies are the arrows of "the way of data" in `Sources/README.md`.
func library(_ name: String, _ dependencies: [Target.Dependency], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "qkv",
  products: [
    .executable(name: "qkv", targets: ["qkv"]),
    .library(name: "Matrices", targets: ["Matrices"]),
    .library(name: "Transformers", targets: ["Transformers"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The mathematics.
    .target(name: "CKernels", cSettings: strictC),
    library("Matrices", ["CKernels"]),
    library("Transformers", ["Matrices"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    library("MatrixFiles", ["Matrices", "CZlib"]),
    library("Translator", ["Matrices", "Transformers"]),
    library("ModelFiles", ["Matrices", "Transformers", "MatrixFiles"]),

    // From a lesson file to the screen.
    .systemLibrary(name: "CMd4c", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
    library("Lessons", ["Matrices", "Transformers", "Translator", "CMd4c", "CYaml"]),
    library("Curriculum", [], plugins: ["EmbedLessons"]),
    library("Canvas", []),
    library("Stage", ["Matrices", "Transformers", "Lessons", "Canvas"]),

    library("MatrixViewer", ["MatrixFiles", "Lessons", "Canvas", "Stage"]),

    // The terminal and the commands.
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncursesw5-dev"])]),
    .target(
      name: "CTerminal", dependencies: ["CNcursesw"], exclude: ["qkv-direct.ti"], cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw")]),
    library("Terminal", ["Canvas", "Lessons", "Stage", "CTerminal"]),
    .executableTarget(
      name: "qkv",
      dependencies: [
        "Matrices", "Transformers", "MatrixFiles", "ModelFiles", "Translator", "Lessons", "Curriculum", "Canvas",
        "Stage", "MatrixViewer", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The lessons are compiled in, so one file is the whole program.
    .executableTarget(name: "embed-lessons", swiftSettings: strict),
    .plugin(
      name: "EmbedLessons", capability: .buildTool(), dependencies: ["embed-lessons"],
      path: "Sources/EmbedLessonsPlugin"),

    // The two libraries in a program of one's own.
    .executableTarget(
      name: "library-example", dependencies: ["Matrices", "Transformers"], swiftSettings: strict),

    // How long a person waits, and how long arithmetic takes: `swift run -c release benchmark`.
    .target(name: "CPseudoTerminal", cSettings: strictC, linkerSettings: [.linkedLibrary("util")]),
    .executableTarget(
      name: "benchmark",
      dependencies: ["qkv", "CPseudoTerminal", "Matrices", "MatrixFiles", "Transformers", "Translator"],
      resources: [.embedInCode("Compare")], swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    // What must hold for every operation, for the tests of both modules that have some.
    .target(
      name: "OperationChecks", dependencies: ["Matrices"], path: "Tests/OperationChecks", swiftSettings: strict),
    tests(of: "Matrices", ["OperationChecks"]),
    tests(of: "Transformers", ["OperationChecks"], exclude: ["Reference"]),
    tests(of: "Translator", ["TestSupport"], exclude: ["Snapshots"]),
    tests(of: "MatrixFiles", exclude: ["Recorded"]),
    tests(of: "ModelFiles", exclude: ["Reference"]),
    tests(of: "Lessons", ["Translator", "TestSupport"], exclude: ["Programs", "Snapshots"]),
    tests(of: "Canvas", ["TestSupport"], exclude: ["Snapshots"]),
    tests(
      of: "Stage", ["Curriculum", "Transformers", "Translator", "TestSupport"],
      exclude: ["Snapshots", "Forward/Snapshots"]),
    tests(of: "MatrixViewer", ["MatrixFiles", "Matrices", "Canvas", "Stage", "TestSupport"]),
    tests(of: "Terminal", ["CNcursesw", "TestSupport", "terminal-demo"]),
    // Shows what the screen does, to people and to the tests.
    .executableTarget(
      name: "terminal-demo", dependencies: ["Terminal"], path: "Tests/terminal-demo", swiftSettings: strict),
    tests(of: "qkv", ["Canvas", "Matrices", "Transformers", "MatrixFiles", "ModelFiles", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
