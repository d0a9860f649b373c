import Host

// The same steps, with their failure as this room's error.
extension OutputFile {
  static func opened(_ path: String) throws(SynthesisError) -> OutputFile {
    do throws(Failure) { return try OutputFile(path) } catch { throw .cannotWrite(error) }
  }

  func put(_ bytes: UnsafeRawBufferPointer) throws(SynthesisError) {
    do throws(Failure) { try write(bytes) } catch { throw .cannotWrite(error) }
  }

  func put(_ bytes: [UInt8]) throws(SynthesisError) {
    let result = bytes.withUnsafeBytes { buffer -> SynthesisError? in
      do throws(SynthesisError) { try put(buffer) } catch { return error }
      return nil
    }
    if let result { throw result }
  }

  func finish() throws(SynthesisError) {
    do throws(Failure) { try commit() } catch { throw .cannotWrite(error) }
  }
}
