package import Evidence
package import Host
package import Kernels
package import Records

/// Everything a scan can be told.
package struct ScanOptions: Sendable {
  package var workerCount = 1
  package var workers = Workers.dispatch
  /// Fewer workers where they would need more.
  package var memoryBytes = 512 << 20
  package var evidence = EvidenceOptions()
  package var limits = RecordLimits()
  package var hints = Sniffer.Hints()
  /// Kinds that the user fixed.
  package var givenKinds = GivenKinds()
  /// Whether columns of text are searched for identifiers.
  package var searchesText = true
  /// Whether records are sampled for signs of invention.
  package var samplesRecords = false
  /// The keyed hash behind every distinct count.
  package var hash: KeyedHash
  package var kernels = KernelSet.best
  /// The keyed hash of what a state keeps; nil where none is kept.
  package var stateHash: KeyedHash?

  package init(hash: KeyedHash) {
    self.hash = hash
  }
}

/// How far a scan has come.
package struct ScanProgress: Sendable {
  /// The file being read.
  package let path: String
  package let storedBytes: Int
  /// 0 when unknown, as on a pipe.
  package let totalBytes: Int
  /// Records parsed since the last report.
  package let newRecords: Int
}
