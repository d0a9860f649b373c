// Body of the register kernels; a block header and `keep_high_ranks` stand before it.
//
//   hash      10010110 111001 | 0001 0110 ...   14 bits choose the register, 50 give the rank
//   floor 3                     ^^^             a one here: the rank is at most 3, so all
//                                               registers hold as much already
// Nearly all hashes end there once the sketch has filled; the few that pass are packed together and
// go to their registers one by one.

enum { rank_bits = 50, maximum_rank = rank_bits + 1, kept_capacity = 512 };

inlined void raise_register(uint8_t *registers, uint64_t hash) {
  uint8_t *target = registers + (hash >> rank_bits);
  const uint64_t rest = hash << (64 - rank_bits) | (uint64_t)1 << (63 - rank_bits);
  const uint8_t rank = (uint8_t)(__builtin_clzll(rest) + 1);
  if (rank > *target) *target = rank;
}

void KERNEL(raise)(uint8_t *registers, const uint64_t *hashes, size_t count, unsigned floor) {
  if (floor >= maximum_rank) return;
  uint64_t kept[kept_capacity + 8];
  const uint64_t low_ranks = (((uint64_t)1 << floor) - 1) << (rank_bits - floor);
  for (size_t first = 0; first < count; first += kept_capacity) {
    const size_t left = count - first;
    const size_t step = left < kept_capacity ? left : kept_capacity;
    const size_t kept_count = keep_high_ranks(hashes + first, step, low_ranks, kept);
    for (size_t i = 0; i < kept_count; i++) raise_register(registers, kept[i]);
  }
}
