import Glibc

/// Which regular file a name leads to, whatever the name.
struct FileIdentity: Hashable {
  private let device: UInt
  private let inode: UInt

  /// Nil where there is no regular file of that name.
  init?(_ path: String) {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
  }
}
