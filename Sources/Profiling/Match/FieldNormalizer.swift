import Evidence
import Host
import Identifiers
import Kernels

/// Turns fields into their normal forms, in memory of its own that is reused and wiped at the end.
final class FieldNormalizer {
  private let memory: EvidenceMemory

  /// Room for up to `recordLimit` fields at a time.
  init(recordLimit: Int) throws(AnalysisError) {
    guard let memory = EvidenceMemory(count: (recordLimit + 1) * NormalForm.longest) else {
      throw AnalysisError(.outOfMemory, "no memory for normal forms: use fewer --threads")
    }
    self.memory = memory
  }

  /// Changes fields in place: without bytes where there is no normal form.
  ///
  /// The bytes hold until the next call.
  func normalize(_ fields: FieldArray, _ form: NormalForm) {
    let base = memory.base.assumingMemoryBound(to: UInt8.self)
    var used = 0
    for row in 0..<fields.count {
      let length = Int(fields.lengths[row])
      guard length > 0 else { continue }
      var target = MutableSpan(_unsafeStart: base + used, count: NormalForm.longest)
      let field = RawSpan(_unsafeStart: fields.starts[row], byteCount: length)
      let count = form.write(field, into: &target)
      fields.starts[row] = UnsafePointer(base + used)
      fields.lengths[row] = UInt32(count)
      used += count
    }
  }

  /// The bytes of a field that `normalize` left, to be changed.
  func bytes(_ fields: FieldArray, _ row: Int) -> UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(
      start: UnsafeMutablePointer(mutating: fields.starts[row]),
      count: Int(fields.lengths[row])
    )
  }
}
