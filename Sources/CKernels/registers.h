// Body of the kernel that raises registers; a block header and `keep_high_ranks` stand before it.
#include "raise.h"

enum { kept_capacity = 512 };

void KERNEL(raise)(uint8_t *registers, const uint64_t *hashes, size_t count, unsigned floor) {
  uint64_t kept[kept_capacity + 8];
  const uint64_t low_ranks = low_ranks_of(floor);
  for (size_t first = 0; first < count; first += kept_capacity) {
    const size_t left = count - first;
    const size_t step = left < kept_capacity ? left : kept_capacity;
    const size_t kept_count = keep_high_ranks(hashes + first, step, low_ranks, kept);
    for (size_t i = 0; i < kept_count; i++) {
      // Why: written whether or not it rises, because in a sketch that fills a guess is often wrong.
      uint8_t *target = registers + place_of(kept[i]);
      const uint8_t rank = rank_of(kept[i]), held = *target;
      *target = rank > held ? rank : held;
    }
  }
}
