import Foundation

@testable import Claims

/// One line of the table of special functions: a function, its arguments, its value.
struct SpecialValue: Sendable, CustomStringConvertible {
  let function: String
  let arguments: [Double]
  let expected: Double

  var description: String { "\(function)\(arguments)" }

  static func load() throws -> [SpecialValue] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Vectors/special.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line -> SpecialValue? in
      let cells = line.split(separator: ",")
      let numbers = cells.dropFirst().compactMap { Double($0) }
      guard numbers.count == 4 else { return nil }
      return SpecialValue(
        function: String(cells[0]),
        arguments: Array(numbers[0..<3]),
        expected: numbers[3]
      )
    }
  }

  /// What this project computes; nil for a function it does not have.
  var found: Double? {
    let (x, a, b) = (arguments[0], arguments[1], arguments[2])
    return switch function {
    case "logGamma": GammaFunction.logarithm(x)
    case "beta": BetaFunction.regularized(x, a, b)
    case "betaQuantile": BetaFunction.quantile(x, a, b)
    case "gamma": GammaFunction.lower(x, a)
    case "gammaUpper": GammaFunction.upper(x, a)
    case "poissonLow": PoissonCount(Int(x)).interval(alpha: a).low
    case "poissonHigh": PoissonCount(Int(x)).interval(alpha: a).high
    case "normalQuantile": NormalDistribution.quantile(x)
    case "normalTail": NormalDistribution.upperTail(x)
    case "clopperPearsonLow": share(x, a).clopperPearson(alpha: b).low
    case "clopperPearsonHigh": share(x, a).clopperPearson(alpha: b).high
    case "wilsonLow": share(x, a).wilson(alpha: b).low
    case "wilsonHigh": share(x, a).wilson(alpha: b).high
    default: nil
    }
  }

  private func share(_ successes: Double, _ trials: Double) -> SampleShare {
    SampleShare(Int(successes), of: Int(trials))
  }
}
