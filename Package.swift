// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "pilgi",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "pilgi", targets: ["pilgi"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // MARK: Portable core: no Foundation, only what Embedded Swift has (see .ci/wasm).
    .target(name: "Diagnostics"),
    .target(
      name: "YAML",
      dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    .target(name: "Shell", dependencies: ["Diagnostics"]),
    .target(name: "Simulator", dependencies: ["Diagnostics", "Shell", "YAML"]),

    // MARK: Host
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CEditLine", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(
      name: "CSourceHighlight",
      linkerSettings: [.linkedLibrary("source-highlight"), .linkedLibrary("boost_regex")]),
    .target(name: "Highlighting", dependencies: ["CSourceHighlight"]),
    .target(name: "Markdown", dependencies: ["CCMarkGFM", "Diagnostics", "Highlighting"]),
    .target(
      name: "Snippets",
      dependencies: ["Diagnostics", "Markdown", "Shell", "Simulator", "YAML"]),
    .target(name: "Templates", dependencies: ["Diagnostics"]),
    .target(name: "CBundledTheme", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    .target(
      name: "Site",
      dependencies: [
        "CBundledTheme", "Diagnostics", "Highlighting", "Markdown", "Templates", "YAML",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .target(name: "CPreviewClient", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    .target(
      name: "Preview",
      dependencies: [
        "CPreviewClient", "Diagnostics", "Site", "Snippets",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "pilgi",
      dependencies: [
        "CEditLine", "Diagnostics", "Preview", "Site", "Snippets", "Templates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // MARK: Measuring
    .executableTarget(name: "shell-bench", dependencies: ["Shell"], path: "Benchmarks/Shell"),
    .executableTarget(
      name: "simulator-bench", dependencies: ["Shell", "Simulator"], path: "Benchmarks/Simulator"),

    // MARK: Tests
    .target(name: "TestSupport", path: "Tests/Support"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "YAMLTests",
      dependencies: ["YAML", "Diagnostics", .product(name: "Yams", package: "Yams")]),
    .testTarget(
      name: "ShellTests", dependencies: ["Shell", "Diagnostics", "TestSupport"],
      exclude: ["Conformance"]),
    .testTarget(
      name: "SimulatorTests",
      dependencies: ["Diagnostics", "Shell", "Simulator", "TestSupport", "YAML"],
      exclude: ["Sessions"]),
    .testTarget(name: "HighlightingTests", dependencies: ["Highlighting"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics"]),
    .testTarget(name: "SnippetsTests", dependencies: ["Snippets", "Markdown", "Diagnostics"]),
    .testTarget(
      name: "TemplatesTests",
      dependencies: [
        "Templates", "Diagnostics", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .testTarget(name: "SiteTests", dependencies: ["Site", "Diagnostics"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Site"]),
    .testTarget(name: "EndToEndTests", dependencies: ["TestSupport", "pilgi"]),
    .target(name: "FuzzShell", dependencies: ["Shell"], path: "Tests/Fuzz/Targets/Shell"),
    .target(name: "FuzzYAML", dependencies: ["YAML"], path: "Tests/Fuzz/Targets/YAML"),
    .target(
      name: "FuzzSnippets", dependencies: ["Markdown", "Snippets"],
      path: "Tests/Fuzz/Targets/Snippets"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzShell", "FuzzSnippets", "FuzzYAML"]),
  ],
  cxxLanguageStandard: .cxx17
)

// The interpreter's state lies in classes: what debug builds check of it costs a sixth of the time.
// jq's filters give results on by closures in closures: the optimizer would copy the functions that take
// them for each other's closures without end, until memory is used up.
let shellInRelease = SwiftSetting.unsafeFlags(
  ["-enforce-exclusivity=unchecked", "-Xllvm", "-sil-disable-pass=closure-specialize"],
  .when(configuration: .release))
package.targets.first { $0.name == "Shell" }?.swiftSettings = [shellInRelease]

for target in package.targets where ![.system, .plugin].contains(target.type) {
  let isC = target.name.hasPrefix("C") && target.type == .regular && target.name != "Content"
  if isC { continue }
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .swiftLanguageMode(.v6),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .unsafeFlags(["-warnings-as-errors"]),
    ]
}
