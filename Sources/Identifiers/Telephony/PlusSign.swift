/// Telephone numbers with a plus sign, which no shape has.
enum PlusSign {
  /// The number behind a leading plus sign, or nil where none stands.
  static func number(in field: RawSpan) -> Classification? {
    let core = FieldCore.range(of: field)
    guard core.count > 1, core.count <= Compaction.maximumLength,
      field.byte(at: core.lowerBound) == 0x2B
    else { return nil }
    let found = Shape.classify(field.extracting(core.lowerBound + 1..<core.upperBound))
    return found.digitCount > 0 ? found : nil
  }
}
