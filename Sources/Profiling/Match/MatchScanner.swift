// A batch of our table on its way past the sample:
//
//   fields     312-26-9619  N/A  312269619  219099998      a link's column
//   normal     312269619         312269619  219099998      FieldNormalizer
//   first      a3f1...      0    a3f1...    77c0...        64 bits, a batch at a time
//   filter     maybe             maybe      no             ValueIndex
//   second     place 7           place 7                   the other 64 bits decide
//   compared   name, birth of rows 0 and 2, against those of value 7's records in the sample

import Evidence
import Identifiers
import Kernels
import Records
import Sketches

/// One worker's way through our table.
final class MatchScanner: BatchConsumer {
  let tallies: [LinkTally]
  private(set) var snapshot = SnapshotTally()
  private let book: SampleBook
  private let columns: TableColumns
  private let key: MatchKey
  private let kernels: KernelSet
  private let gatherer: ColumnGatherer
  private let normalizer: FieldNormalizer
  private let compared: ComparedFields
  private let hashes: SecretArray<UInt64>
  private var hits: [Hit] = []

  private struct Hit {
    let row: Int
    let link: Int
    let place: Int
  }

  /// The columns of our table that take part.
  struct TableColumns {
    /// One list a link, one a compared field.
    let links: [[MatchColumn]]
    let agree: [[MatchColumn]]
    let validity: (from: MatchColumn, to: MatchColumn)?
  }

  init(
    _ book: SampleBook,
    _ columns: TableColumns,
    _ options: ScanOptions,
    _ key: MatchKey
  ) throws(AnalysisError) {
    self.book = book
    self.columns = columns
    self.key = key
    kernels = options.kernels
    let limit = options.limits.batchRecords
    gatherer = ColumnGatherer(recordLimit: limit, kernels)
    normalizer = try FieldNormalizer(recordLimit: limit)
    compared = try ComparedFields(columns.agree, options.limits, kernels, key)
    hashes = try SecretArray(count: limit + FieldArray.slack)
    var tallies: [LinkTally] = []
    for link in book.links { tallies.append(try LinkTally(link, kernels)) }
    self.tallies = tallies
  }

  func consume(_ batch: RecordBatch) {
    hits.removeAll(keepingCapacity: true)
    for (link, list) in columns.links.enumerated() {
      for column in list {
        gatherer.withColumn(column.index, of: batch) { look($0, column.form, link) }
      }
    }
    guard !hits.isEmpty, !columns.agree.isEmpty || columns.validity != nil else { return }
    hits.sort { $0.row < $1.row }
    compare(batch)
  }

  private func look(_ fields: FieldArray, _ form: NormalForm, _ link: Int) {
    normalizer.normalize(fields, form)
    let (index, tally) = (book.links[link].index, tallies[link])
    hashes.withPointer { hashes in
      key.first.hash(fields, into: hashes, using: kernels)
      tally.distinct.update(hashes, count: fields.count)
      for row in 0..<fields.count where hashes[row] != 0 && index.mayHold(hashes[row]) {
        note(row, fields, hashes[row], link)
      }
    }
  }

  private func note(_ row: Int, _ fields: FieldArray, _ first: UInt64, _ link: Int) {
    let length = Int(fields.lengths[row])
    let second = key.second.hash(fields.starts[row], count: length, using: kernels)
    guard let place = book.links[link].index.place(first, second) else { return }
    tallies[link].flags[place] |= LinkTally.found
    if book.links[link].isReal(place) { hits.append(Hit(row: row, link: link, place: place)) }
  }

  private func compare(_ batch: RecordBatch) {
    var rows: [Int] = []
    for hit in hits where rows.last != hit.row { rows.append(hit.row) }
    compared.hash(batch, rows: rows)
    var valid: [Int] = []
    var place = 0
    for hit in hits {
      if rows[place] != hit.row { place += 1 }
      let agreesInAll = compare(hit, place)
      if hit.link == 0, agreesInAll, valid.last != hit.row { valid.append(hit.row) }
    }
    if let validity = columns.validity { note(valid, validity, batch) }
  }

  /// Whether a record of the sample with this value agrees in all fields, or nothing is compared.
  private func compare(_ hit: Hit, _ place: Int) -> Bool {
    guard !columns.agree.isEmpty else { return true }
    var flags: UInt32 = 0
    book.links[hit.link].forEachRecord(hit.place) { record in
      flags |= compare(place, record)
      let strange = compare(place, book.stranger(to: record))
      if strange & LinkTally.agreesInAll != 0 { flags |= LinkTally.agreesWithStranger }
    }
    tallies[hit.link].flags[hit.place] |= flags
    return flags & LinkTally.agreesInAll != 0
  }

  /// What a hit's record and one of the sample have in common.
  private func compare(_ place: Int, _ record: Int) -> UInt32 {
    var flags: UInt32 = 0
    var agreeingCount = 0
    for field in columns.agree.indices {
      let found = compare(field, place, record)
      if found.hasBoth { flags |= LinkTally.hasBoth(field) }
      guard found.isAlike else { continue }
      flags |= LinkTally.agrees(field)
      agreeingCount += 1
    }
    return agreeingCount == columns.agree.count ? flags | LinkTally.agreesInAll : flags
  }

  /// Whether both have something in a field, and whether any of the one is any of the other.
  private func compare(
    _ field: Int,
    _ place: Int,
    _ record: Int
  ) -> (hasBoth: Bool, isAlike: Bool) {
    var hasBoth = false
    for slot in compared.slots.places[field] {
      let ours = compared.hash(slot, place)
      for other in book.slots.places[field] where ours != 0 {
        let theirs = book.hash(other, of: record)
        if theirs == ours { return (true, true) }
        hasBoth = hasBoth || theirs != 0
      }
    }
    return (hasBoth, false)
  }

  private func note(
    _ rows: [Int],
    _ validity: (from: MatchColumn, to: MatchColumn),
    _ batch: RecordBatch
  ) {
    let starts = days(rows, validity.from, batch)
    let ends = days(rows, validity.to, batch)
    for (from, to) in zip(starts, ends) { snapshot.add(from: from, to: to) }
  }

  private func days(_ rows: [Int], _ column: MatchColumn, _ batch: RecordBatch) -> [CivilDate?] {
    guard !rows.isEmpty, case .date(let order) = column.form else { return [] }
    let context = DateContext(order: order)
    var days: [CivilDate?] = []
    gatherer.withColumn(column.index, of: batch) { fields in
      for row in rows {
        let length = Int(fields.lengths[row])
        days.append(
          RecordDate.day(RawSpan(_unsafeStart: fields.starts[row], byteCount: length), context)
        )
      }
    }
    return days
  }

  /// Adds another worker's findings.
  func merge(_ other: MatchScanner) {
    for (mine, theirs) in zip(tallies, other.tallies) { mine.merge(theirs) }
    snapshot.merge(other.snapshot)
  }
}
