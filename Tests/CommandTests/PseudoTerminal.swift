import Foundation

/// A terminal with nobody at it: what a program writes to one end is read from the other.
final class PseudoTerminal {
  /// The end that a program takes for a terminal.
  let program: FileHandle
  private let keyboard: FileHandle

  // Why: what Linux names so; the C library's functions for it are not visible here.
  private static let number = UInt(0x8004_5430)  // TIOCGPTN
  private static let setLock = UInt(0x4004_5431)  // TIOCSPTLCK

  init() throws {
    let keyboard = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (index, isLocked) = (Int32(0), Int32(0))
    guard keyboard >= 0, ioctl(keyboard, Self.setLock, &isLocked) == 0,
      ioctl(keyboard, Self.number, &index) == 0
    else { throw POSIXError(.ENOTTY) }
    let program = open("/dev/pts/\(index)", O_RDWR | O_NOCTTY)
    guard program >= 0 else { throw POSIXError(.ENOTTY) }
    self.keyboard = FileHandle(fileDescriptor: keyboard, closeOnDealloc: true)
    self.program = FileHandle(fileDescriptor: program, closeOnDealloc: true)
  }

  /// What comes up to the end of a mark, or until nothing comes for so long.
  func text(upTo mark: String?, milliseconds: Int32) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    var ready = pollfd(fd: keyboard.fileDescriptor, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, milliseconds) > 0, read(keyboard.fileDescriptor, &byte, 1) == 1 {
      bytes.append(byte)
      if let mark, bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The next line, or what came of it in time.
  func line(seconds: Int32) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    var ready = pollfd(fd: keyboard.fileDescriptor, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, seconds * 1_000) > 0, read(keyboard.fileDescriptor, &byte, 1) == 1 {
      if byte == 0x0A { break }
      if byte != 0x0D { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
