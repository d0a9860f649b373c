/// Models of the device catalogue, one bit each.
struct DeviceModelSet {
  private var bits = [UInt64](repeating: 0, count: (DeviceCatalogue.modelCount + 63) / 64)

  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func insert(_ model: Int) {
    bits[model >> 6] |= 1 << UInt64(model & 63)
  }

  mutating func formUnion(_ other: DeviceModelSet) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }
}
