#if defined(__x86_64__)
#include "octet_avx2.h"
#include "text_classes.h"
#include "text_nibbles.h"
#include "values.h"

/// From 32 - n: n bytes to keep.
static const uint8_t kept[64] = {[0 ... 31] = 0xFF};

/// The classes of the first `length` bytes, at most 32; nothing behind them.
inlined __m256i classes(const uint8_t *bytes, uint32_t length) {
  const __m256i content = _mm256_loadu_si256((const __m256i *)bytes);
  return classes_in(content, _mm256_loadu_si256((const __m256i *)(kept + 32 - length)));
}

inlined __m256i classes_of(const uint8_t *field, uint32_t length) {
  const __m256i front = classes(field, length < 32 ? length : 32);
  if (!rarely(length > 32)) return front;
  return _mm256_or_si256(front, classes(field + 32, length < 64 ? length - 32 : 32));
}

inlined __m256i halves_joined(__m256i one, __m256i two) {
  return _mm256_or_si256(_mm256_unpacklo_epi64(one, two), _mm256_unpackhi_epi64(one, two));
}

/// All classes seen in each of four fields, in the low byte of its word.
inlined __m256i classes_of_four(const field_t *fields, const uint32_t *lengths) {
  const __m256i front =
      halves_joined(classes_of(fields[0], lengths[0]), classes_of(fields[1], lengths[1]));
  const __m256i back =
      halves_joined(classes_of(fields[2], lengths[2]), classes_of(fields[3], lengths[3]));
  return joined_bytes(_mm256_or_si256(_mm256_permute2x128_si256(front, back, 0x20),
                                      _mm256_permute2x128_si256(front, back, 0x31)));
}

/// The low bytes of eight words, side by side.
inlined void put_classes(words words, uint8_t *seen) {
  // Rows 0 and 1 lie in the lower lane, 2 and 3 in the upper one: put side by side, lanes joined.
  const __m256i first_four = _mm256_setr_epi64x(
      (int64_t)0xFFFFFFFFFFFF0800, -1, (int64_t)0xFFFFFFFF0800FFFF, -1);
  const __m256i last_four = _mm256_setr_epi64x(
      (int64_t)0xFFFF0800FFFFFFFF, -1, (int64_t)0x0800FFFFFFFFFFFF, -1);
  const __m256i all = _mm256_or_si256(_mm256_shuffle_epi8(words.four[0], first_four),
                                      _mm256_shuffle_epi8(words.four[1], last_four));
  _mm_storel_epi64((__m128i *)seen, _mm_or_si128(_mm256_castsi256_si128(all),
                                                 _mm256_extracti128_si256(all, 1)));
}

struct eight_seen {
  uint8_t classes[octet_rows];
};

/// From `table + 17 - length` of two rows.
inlined lanes two_masks(const uint8_t *table, const uint32_t *lengths) {
  const __m256i first = _mm256_castsi128_si256(load(table + 17 - lengths[0]));
  return _mm256_inserti128_si256(first, load(table + 17 - lengths[1]), 1);
}

/// Fields of at most 15 bytes, two to a register.
inlined words look_at_short(const field_t *fields, const uint32_t *lengths,
                            const struct keys *keys, uint8_t *seen) {
  const lanes addend = everywhere(_mm_xor_si128(keys->last[2], keys->rounds[0]));
  const struct octet bytes = bytes_at(fields, 0);
  struct octet classes, state;
  for (int p = 0; p < parts; p++) {
    const lanes keep = two_masks(block_kept, lengths + 2 * p);
    const lanes padding = two_masks(block_padding, lengths + 2 * p);
    const lanes content = _mm256_and_si256(bytes.part[p], keep);
    const lanes all = classes_in(content, keep);
    classes.part[p] = _mm256_or_si256(all, _mm256_shuffle_epi32(all, 0x4E));
    state.part[p] = added(added(content, padding), addend);
  }
  words words = lower_words(classes);
  for (int i = 0; i < 2; i++) words.four[i] = joined_bytes(words.four[i]);
  put_classes(words, seen);
  return lower_words(encipher_begun(state, keys));
}

/// The hashes of eight fields and the classes of their bytes.
inlined words look_at_eight(const field_t *fields, const uint32_t *lengths,
                            const struct keys *keys, struct eight_seen *seen) {
  const __m256i eight = _mm256_loadu_si256((const __m256i *)lengths);
  const __m256i fifteen = _mm256_set1_epi32(15);
  const __m256i is_short = _mm256_cmpeq_epi32(_mm256_max_epu32(eight, fifteen), fifteen);
  if (_mm256_movemask_epi8(is_short) == -1) {
    return look_at_short(fields, lengths, keys, seen->classes);
  }
  const words words = {{
      classes_of_four(fields, lengths),
      classes_of_four(fields + 4, lengths + 4),
  }};
  put_classes(words, seen->classes);
  return hash_eight(fields, lengths, keys);
}

/// All classes seen in each of 64 fields, a byte each.
inlined block classes_of_step(const struct eight_seen seen[8]) {
  return block_load((const uint8_t *)seen);
}

/// The bytes that have one of the bits.
inlined uint64_t block_any(block block, uint8_t bits) {
  const __m256i zero = _mm256_setzero_si256(), wanted = needle_of(bits);
  return ~bits_of(_mm256_cmpeq_epi8(_mm256_and_si256(block.low, wanted), zero),
                  _mm256_cmpeq_epi8(_mm256_and_si256(block.high, wanted), zero));
}

inlined uint64_t block_above(block block, uint8_t limit) {
  const __m256i limits = needle_of(limit);
  return ~bits_of(_mm256_cmpeq_epi8(_mm256_min_epu8(block.low, limits), block.low),
                  _mm256_cmpeq_epi8(_mm256_min_epu8(block.high, limits), block.high));
}

/// The bytes that are one of `count` from `first` on, in the bits of `mask`.
inlined uint64_t block_within(block block, uint8_t mask, uint8_t first, uint8_t count) {
  const __m256i masks = needle_of(mask), start = needle_of(first), last = needle_of(count - 1);
  const __m256i low = _mm256_sub_epi8(_mm256_and_si256(block.low, masks), start);
  const __m256i high = _mm256_sub_epi8(_mm256_and_si256(block.high, masks), start);
  return bits_of(_mm256_cmpeq_epi8(_mm256_min_epu8(low, last), low),
                 _mm256_cmpeq_epi8(_mm256_min_epu8(high, last), high));
}

inlined __m256i capped_half(const uint32_t *lengths) {
  const __m256i *parts = (const __m256i *)lengths, cap = _mm256_set1_epi32(UINT8_MAX);
  __m256i words[4];
  for (int i = 0; i < 4; i++) words[i] = _mm256_min_epu32(_mm256_loadu_si256(parts + i), cap);
  const __m256i bytes = _mm256_packus_epi16(_mm256_packus_epi32(words[0], words[1]),
                                            _mm256_packus_epi32(words[2], words[3]));
  // Packing works by lanes of 128 bits.
  return _mm256_permutevar8x32_epi32(bytes, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
}

/// 64 lengths, 255 standing for any longer one.
inlined block capped_lengths(const uint32_t *lengths) {
  return (block){capped_half(lengths), capped_half(lengths + 32)};
}

/// Shortest, longest and sum of lengths, by lane.
struct extent {
  __m256i shortest, longest, sums;
};

inlined struct extent no_extent(void) {
  return (struct extent){_mm256_set1_epi8(-1), _mm256_setzero_si256(), _mm256_setzero_si256()};
}

/// All bits of the bytes whose row has a bit.
inlined __m256i spread(uint32_t rows) {
  const __m256i bytes = _mm256_shuffle_epi8(
      _mm256_set1_epi32((int)rows),
      _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303));
  const __m256i bits = _mm256_set1_epi64x((int64_t)0x8040201008040201);
  return _mm256_cmpeq_epi8(_mm256_and_si256(bytes, bits), bits);
}

inlined void extend_half(struct extent *extent, __m256i lengths, uint32_t rows) {
  const __m256i is_in = spread(rows);
  const __m256i content = _mm256_and_si256(lengths, is_in);
  const __m256i candidates = _mm256_or_si256(lengths, ~is_in);
  extent->shortest = _mm256_min_epu8(extent->shortest, candidates);
  extent->longest = _mm256_max_epu8(extent->longest, content);
  extent->sums =
      _mm256_add_epi64(extent->sums, _mm256_sad_epu8(content, _mm256_setzero_si256()));
}

inlined void extend(struct extent *extent, block lengths, uint64_t rows) {
  extend_half(extent, lengths.low, (uint32_t)rows);
  extend_half(extent, lengths.high, (uint32_t)(rows >> 32));
}

inlined void add_extent(struct assay_text *found, struct extent extent) {
  uint8_t shortest[32], longest[32];
  uint64_t sums[4];
  _mm256_storeu_si256((__m256i *)shortest, extent.shortest);
  _mm256_storeu_si256((__m256i *)longest, extent.longest);
  _mm256_storeu_si256((__m256i *)sums, extent.sums);
  add_lanes(found, shortest, longest, 32);
  for (int i = 0; i < 4; i++) found->length_sum += sums[i];
}

#include "text.h"
#pragma clang attribute pop
#endif
