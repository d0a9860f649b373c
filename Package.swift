// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, in the order the data walks through them; ARCHITECTURE.md draws it.

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Rooms in which no pointer belongs: every unsafe use would have to be spelled out.
let pointerFree: [SwiftSetting] = strict + [.strictMemorySafety()]

func room(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  exclude: [String] = [],
  settings: [SwiftSetting] = strict
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["TestSupport"],
    exclude: exclude,
    swiftSettings: strict
  )
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// Built only when asked for: they need a sanitizer on the command line to link.
let fuzzers: [Target] =
  Context.environment["ASSAY_FUZZ"] == nil
  ? []
  : [
    .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "FuzzKernels",
      dependencies: ["CFuzzer", "Kernels"],
      path: "Tests/Fuzz/FuzzKernels",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "FuzzIdentifiers",
      dependencies: ["CFuzzer", "Identifiers"],
      path: "Tests/Fuzz/FuzzIdentifiers",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "FuzzStates",
      dependencies: ["CFuzzer", "Sketches"],
      path: "Tests/Fuzz/FuzzStates",
      swiftSettings: strict
    ),
  ]

/// Needed to write the library's documentation alone: `swift package generate-documentation`.
let documentation: [Package.Dependency] =
  Context.environment["ASSAY_DOCC"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
  name: "Assay",
  products: [
    .executable(name: "assay", targets: ["AssayCommand"]),
    .library(name: "Assay", targets: ["Assay"]),
    .library(name: "Identifiers", targets: ["Identifiers"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ] + documentation,
  targets: [
    .systemLibrary(
      name: "CZstd",
      pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev"])]
    ),
    .target(name: "CHost"),
    room("Host", ["CHost"]),
    .target(name: "CKernels"),
    room("Kernels", ["CKernels"]),
    room("Evidence", ["Host", "CZstd", crypto]),
    room("Records", ["Evidence", "Kernels"]),
    room(
      "Identifiers",
      exclude: ["Registry/Tables", "Registry/generate.py"],
      settings: pointerFree
    ),
    room("Sketches", ["Kernels"]),
    room("Profiling", ["Records", "Evidence", "Identifiers", "Sketches", "Kernels", "Host"]),
    room(
      "Findings",
      ["Profiling", "Records", "Evidence", "Identifiers", "Sketches"],
      settings: pointerFree
    ),
    room("Claims", ["Findings", yams], settings: pointerFree),
    room("Reporting", ["Claims", "Findings"], settings: pointerFree),
    room("Synthesis", ["Evidence", "Host", "CZstd"], exclude: ["Tables"]),
    room(
      "Assay",
      [
        "Findings", "Profiling", "Records", "Evidence", "Identifiers", "Sketches", "Kernels",
        "Host",
        crypto,
      ]
    ),
    .executableTarget(
      name: "AssayCommand",
      dependencies: [
        "Assay", "Reporting", "Claims", "Findings", "Identifiers", "Synthesis", "Host",
        argumentParser,
      ],
      swiftSettings: strict
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("HostTests", ["Host"]),
    tests("EvidenceTests", ["Evidence", "Host", "CZstd"]),
    tests("KernelsTests", ["Kernels", "CKernels", "Identifiers"]),
    tests("IdentifiersTests", ["Identifiers"], exclude: ["Vectors"]),
    tests("SketchesTests", ["Sketches", "Kernels"]),
    tests("FindingsTests", ["Findings"]),
    tests("AssayTests", ["Assay", "Sketches"]),
    tests("ProfilingTests", ["Profiling", "Identifiers", "Kernels", "Sketches"]),
    tests("ClaimsTests", ["Claims", "Findings", "Identifiers"], exclude: ["Vectors"]),
    .target(
      name: "ReferenceAnalyzer",
      dependencies: ["Identifiers"],
      path: "Tests/ReferenceAnalyzer",
      swiftSettings: strict
    ),
    tests(
      "ScanTests",
      [
        "Claims", "Profiling", "Findings", "Records", "Evidence", "Sketches", "Identifiers",
        "Kernels",
        "Host", "ReferenceAnalyzer", "CZstd",
      ]
    ),
    tests("SynthesisTests", ["Synthesis", "CZstd"]),
    tests(
      "CommandTests",
      ["AssayCommand", "Assay", "Evidence", "Findings", "Host", "Records", "Identifiers"]
    ),
  ] + fuzzers,
  swiftLanguageModes: [.v6]
)
