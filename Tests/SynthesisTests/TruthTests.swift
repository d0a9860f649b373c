import Synthesis
import Testing

/// The truth against a naive count of the text.
struct TruthTests {
  private static func options(_ format: OutputFormat, _ rate: Double) -> GeneratorOptions {
    var options = GeneratorOptions(rows: 20_000, seed: 5, format: format)
    for defect in Defect.allCases { options.defects[defect] = rate }
    return options
  }

  /// What the text says, counted field by field.
  private struct Recount {
    var truth: Truth
    private var reasons: [[String: Int]]

    init(_ truth: Truth, _ dump: DumpReader) {
      self.truth = truth
      reasons = Array(repeating: [:], count: truth.columns.count)
      self.truth.rows = dump.records.count
      self.truth.recordsRejected = [:]
      self.truth.activatedYears = [:]
      self.truth.duplicateRecords = zip(dump.records, dump.records.dropFirst())
        .count { $0 == $1 }
      for index in self.truth.columns.indices { clear(index) }
      for record in dump.records { count(record) }
      let rejected = self.truth.recordsRejected["FIELD_COUNT"] ?? 0
      self.truth.recordsParsed = dump.records.count - rejected
      for index in reasons.indices where self.truth.columns[index].kind != nil { settle(index) }
    }

    private mutating func clear(_ index: Int) {
      truth.columns[index].filled = 0
      truth.columns[index].empty = 0
      truth.columns[index].lengthMin = .max
      truth.columns[index].lengthMax = 0
      truth.columns[index].lengthSum = 0
    }

    private mutating func count(_ record: DumpReader.Record) {
      guard record.fields.count == truth.columns.count else {
        truth.recordsRejected["FIELD_COUNT", default: 0] += 1
        return
      }
      for (index, field) in record.fields.enumerated() {
        guard !field.isEmpty else {
          truth.columns[index].empty += 1
          continue
        }
        truth.columns[index].filled += 1
        truth.columns[index].lengthSum += field.count
        truth.columns[index].lengthMin = min(truth.columns[index].lengthMin, field.count)
        truth.columns[index].lengthMax = max(truth.columns[index].lengthMax, field.count)
      }
      let ssn = DumpReader.column("ssn")
      let imei = DumpReader.column("imei")
      if let reason = ssnFault(record.text(ssn)) { reasons[ssn][reason, default: 0] += 1 }
      if let reason = imeiFault(record.text(imei)) { reasons[imei][reason, default: 0] += 1 }
      let year = record.text(DumpReader.column("activated_at")).prefix(4)
      if !year.isEmpty { truth.activatedYears[String(year), default: 0] += 1 }
    }

    private mutating func settle(_ index: Int) {
      let faults = reasons[index].values.reduce(0, +)
      let masked = reasons[index]["SSN_MASKED_LAST4"] ?? 0
      truth.columns[index].reasons = reasons[index]
      truth.columns[index].masked = masked
      truth.columns[index].invalid = faults - masked
      truth.columns[index].valid = truth.columns[index].filled - faults
    }
  }

  @Test(arguments: OutputFormat.allCases, [0, 0.03, 0.15])
  func truthIsWhatANaiveCountFinds(_ format: OutputFormat, _ rate: Double) throws {
    let options = Self.options(format, rate)
    let text = Generator.plainText(options)
    let truth = try Generator.write(options, to: "/dev/null").truth
    let dump = DumpReader(text, delimiter: UInt8(ascii: format == .csv ? "," : "\t"))
    let recount = Recount(truth, dump).truth
    #expect(dump.header.fields.map { String(decoding: $0, as: UTF8.self) } == Truth.columnNames)
    #expect(truth.decodedBytes == text.count)
    for (told, found) in zip(truth.columns, recount.columns) { #expect(told == found) }
    #expect(truth == recount)
  }

  @Test(arguments: Fraud.allCases, [0.4, 1])
  func truthOfAFraudIsWhatANaiveCountFinds(_ fraud: Fraud, _ share: Double) throws {
    for rate in [0, 0.06] {
      var options = Self.options(.csv, rate)
      options.frauds[fraud] = share
      let truth = try Generator.write(options, to: "/dev/null").truth
      let dump = DumpReader(Generator.plainText(options))
      #expect(truth == Recount(truth, dump).truth)
      #expect(truth.people <= dump.records.count)
    }
  }

  @Test func quotedAddressesAreAsManyAsDefectsSay() throws {
    let options = Self.options(.csv, 0.04)
    let truth = try Generator.write(options, to: "/dev/null").truth
    let records = DumpReader(Generator.plainText(options)).records
    let fresh = records.indices.filter { $0 == 0 || records[$0] != records[$0 - 1] }
    let addresses = fresh.filter { records[$0].fields.count == 18 }
      .map { records[$0].text(DumpReader.column("address")) }
    #expect(addresses.count { $0.contains(",") } == truth.defects["quote.delimiter"])
    #expect(addresses.count { $0.contains("\n") } == truth.defects["quote.newline"])
    #expect(addresses.count { $0.contains(" \"Rear\" ") } == truth.defects["quote.doubled"])
  }

  @Test func withoutDefectsNothingIsQuotedAndEveryPersonIsCounted() throws {
    let options = GeneratorOptions(rows: 20_000, seed: 9)
    let truth = try Generator.write(options, to: "/dev/null").truth
    let text = Generator.plainText(options)
    #expect(!text.contains(UInt8(ascii: "\"")))
    #expect(truth.people == Set(DumpReader(text).records.map { $0.text(0) }).count)
    #expect(truth.recordsParsed == 20_000)
    #expect(truth.defects.isEmpty)
  }

  @Test func truthIsWrittenAsJSONInTheSchema() throws {
    let truth = try Generator.write(Self.options(.csv, 0.02), to: "/dev/null").truth
    let json = String(decoding: Generator.encoded(truth), as: UTF8.self)
    #expect(json.contains("\"schema\" : \"assay.truth/1\""))
    #expect(json.contains("\"FIELD_COUNT\" : \(truth.recordsRejected["FIELD_COUNT"] ?? -1)"))
  }
}
