// Bodies of the kernels over arrays of words, of which the compiler makes vectors; a block header
// stands before them, for the set's name and instructions.
#include <string.h>

typedef uint64_t eight_words __attribute__((vector_size(64)));

size_t KERNEL(count_like)(const uint64_t *words, size_t count, uint64_t mask, uint64_t word) {
  const uint64_t wanted = word & mask;
  size_t like = 0;
  for (size_t i = 0; i < count; i++) like += (words[i] & mask) == wanted;
  return like;
}

/// Appends the places from `start` on whose word, less one, is below the limit.
inlined size_t append_below(const uint64_t *words, size_t start, size_t end, uint64_t limit,
                            uint32_t *places, size_t place_count) {
  for (size_t i = start; i < end; i++) {
    places[place_count] = (uint32_t)i;
    place_count += words[i] - 1 < limit;
  }
  return place_count;
}

size_t KERNEL(places_below)(const uint64_t *words, size_t count, uint64_t limit,
                            uint32_t *places) {
  size_t place_count = 0, i = 0;
  for (; i + 8 <= count; i += 8) {
    eight_words eight;
    memcpy(&eight, words + i, sizeof eight);
    // Why: where words are sieved there is seldom one in eight.
    if (__builtin_reduce_or(eight - 1 < limit) == 0) continue;
    place_count = append_below(words, i, i + 8, limit, places, place_count);
  }
  return append_below(words, i, count, limit, places, place_count);
}

void KERNEL(fold)(const uint64_t *hashes, size_t count, uint64_t *records) {
  for (size_t i = 0; i < count; i++) {
    const uint64_t record = records[i];
    records[i] = (record << 27 | record >> 37) * 0x9E3779B97F4A7C15 + hashes[i];
  }
}
