extension Character {
  /// A letter of any script; of ASCII without a look into the tables of Unicode, which takes most of the
  /// time that a small file's header does.
  var isNameLetter: Bool {
    guard let ascii = asciiValue else { return isLetter }
    return (ascii | 0x20) &- 0x61 < 26
  }

  /// The same, or a number.
  var isNameCharacter: Bool {
    guard let ascii = asciiValue else { return isLetter || isNumber }
    return isNameLetter || ascii &- 0x30 < 10
  }
}
