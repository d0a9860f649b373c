// One hash into its register.
//
//   hash      10010110 111001 | 0001 0110 ...   14 bits choose the register, 50 give the rank
//   floor 3                     ^^^             a one here: the rank is at most 3, so all
//                                               registers hold as much already
// Nearly all hashes end there once a sketch has filled; the few that pass are packed together and
// go to their registers one by one.

#ifndef ASSAY_RAISE_H
#define ASSAY_RAISE_H

enum { rank_bits = 50, maximum_rank = rank_bits + 1 };

/// The bits of which one is set in every hash whose rank is `floor` or less.
inlined uint64_t low_ranks_of(unsigned floor) {
  if (floor >= maximum_rank) return ~(uint64_t)0;
  return (((uint64_t)1 << floor) - 1) << (rank_bits - floor);
}

inlined size_t place_of(uint64_t hash) { return hash >> rank_bits; }

inlined uint8_t rank_of(uint64_t hash) {
  const uint64_t rest = hash << (64 - rank_bits) | (uint64_t)1 << (63 - rank_bits);
  return (uint8_t)(__builtin_clzll(rest) + 1);
}

/// Raises a register to a hash's rank; 0 stands for no hash.
inlined void raise_register(uint8_t *registers, uint64_t hash) {
  uint8_t *target = registers + place_of(hash);
  const uint8_t rank = rank_of(hash);
  if (rank > *target && hash != 0) *target = rank;
}

#endif
