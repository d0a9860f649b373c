#if defined(__x86_64__)
#include "octet_sse4.h"
#include "text_classes.h"
#include "text_nibbles.h"
#include "values.h"

/// All classes seen in the first `length` bytes, at most 64, joined in the lower word.
inlined lanes classes_of(const uint8_t *field, uint32_t length) {
  lanes seen = _mm_setzero_si128();
  const uint32_t end = at_most(length, 64);
  for (uint32_t start = 0; start < end; start += 16) {
    const lanes keep = load(block_kept + 17 - at_most(end - start, 16));
    seen = either(seen, classes_in(load(field + start), keep));
  }
  return either(seen, _mm_unpackhi_epi64(seen, seen));
}

struct eight_seen {
  uint8_t classes[octet_rows];
};

/// The hashes of eight fields and the classes of their bytes.
inlined words look_at_eight(const field_t *fields, const uint32_t *lengths,
                            const struct keys *keys, struct eight_seen *seen) {
  lanes classes[octet_rows];
  for (int i = 0; i < octet_rows; i++) classes[i] = classes_of(fields[i], lengths[i]);
  const words words = words_of(classes);
  for (int i = 0; i < 4; i++) {
    const lanes two = joined_bytes(words.two[i]);
    seen->classes[2 * i] = (uint8_t)_mm_extract_epi8(two, 0);
    seen->classes[2 * i + 1] = (uint8_t)_mm_extract_epi8(two, 8);
  }
  return hash_eight(fields, lengths, keys);
}

/// All classes seen in each of 64 fields, a byte each.
inlined block classes_of_step(const struct eight_seen seen[8]) {
  return block_load((const uint8_t *)seen);
}

/// The bytes for which `bytes` holds all ones.
inlined uint64_t block_bits(block bytes) {
  return block_equal(bytes, needle_of(0xFF));
}

#define EACH_QUARTER(result, expression)                                                        \
  for (int q = 0; q < 4; q++) (result).part[q] = (expression)

/// The bytes that have one of the bits.
inlined uint64_t block_any(block block, uint8_t bits) {
  const needle wanted = needle_of(bits);
  EACH_QUARTER(block, common(block.part[q], wanted));
  return ~block_equal(block, _mm_setzero_si128());
}

inlined uint64_t block_above(block block, uint8_t limit) {
  const needle limits = needle_of(limit);
  EACH_QUARTER(block, _mm_cmpeq_epi8(_mm_min_epu8(block.part[q], limits), block.part[q]));
  return ~block_bits(block);
}

/// The bytes that are one of `count` from `first` on, in the bits of `mask`.
inlined uint64_t block_within(block block, uint8_t mask, uint8_t first, uint8_t count) {
  const needle masks = needle_of(mask), start = needle_of(first), last = needle_of(count - 1);
  EACH_QUARTER(block, _mm_sub_epi8(common(block.part[q], masks), start));
  EACH_QUARTER(block, _mm_cmpeq_epi8(_mm_min_epu8(block.part[q], last), block.part[q]));
  return block_bits(block);
}

/// 64 lengths, 255 standing for any longer one.
inlined block capped_lengths(const uint32_t *lengths) {
  const __m128i *fours = (const __m128i *)lengths, cap = _mm_set1_epi32(UINT8_MAX);
  block block;
  for (int q = 0; q < 4; q++) {
    __m128i words[4];
    for (int i = 0; i < 4; i++) words[i] = _mm_min_epu32(_mm_loadu_si128(fours + 4 * q + i), cap);
    block.part[q] = _mm_packus_epi16(_mm_packus_epi32(words[0], words[1]),
                                     _mm_packus_epi32(words[2], words[3]));
  }
  return block;
}

/// Shortest, longest and sum of lengths, by lane.
struct extent {
  __m128i shortest, longest, sums;
};

inlined struct extent no_extent(void) {
  return (struct extent){_mm_set1_epi8(-1), _mm_setzero_si128(), _mm_setzero_si128()};
}

/// All bits of the bytes whose row has a bit.
inlined __m128i spread(uint16_t rows) {
  const __m128i order = _mm_set_epi64x(0x0101010101010101, 0);
  const __m128i bytes = _mm_shuffle_epi8(_mm_set1_epi16((short)rows), order);
  const __m128i bits = _mm_set1_epi64x((int64_t)0x8040201008040201);
  return _mm_cmpeq_epi8(common(bytes, bits), bits);
}

inlined void extend(struct extent *extent, block lengths, uint64_t rows) {
  for (int q = 0; q < 4; q++) {
    const __m128i is_in = spread((uint16_t)(rows >> (16 * q)));
    const __m128i content = common(lengths.part[q], is_in);
    extent->shortest = _mm_min_epu8(extent->shortest, either(lengths.part[q], ~is_in));
    extent->longest = _mm_max_epu8(extent->longest, content);
    extent->sums = _mm_add_epi64(extent->sums, _mm_sad_epu8(content, _mm_setzero_si128()));
  }
}

inlined void add_extent(struct assay_text *found, struct extent extent) {
  uint8_t shortest[16], longest[16];
  uint64_t sums[2];
  _mm_storeu_si128((__m128i *)shortest, extent.shortest);
  _mm_storeu_si128((__m128i *)longest, extent.longest);
  _mm_storeu_si128((__m128i *)sums, extent.sums);
  add_lanes(found, shortest, longest, 16);
  found->length_sum += sums[0] + sums[1];
}

#include "text.h"
#pragma clang attribute pop
#endif
