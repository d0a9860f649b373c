#if defined(__x86_64__)
#include "block_avx512.h"
#include "text_classes.h"

static const uint8_t ascii_classes[128] = {
    [0 ... 0x1F] = foreign,
    [' '] = separator,
    ['!' ... '"'] = foreign,
    ['#'] = rare,
    ['$' ... '\''] = foreign,
    ['(' ... ')'] = separator,
    ['*' ... '+'] = rare,
    [','] = foreign,
    ['-' ... '/'] = separator,
    ['0' ... '9'] = digit,
    [':' ... '@'] = foreign,
    ['A' ... 'F'] = hex_letter,
    ['G' ... 'W'] = text_letter_low,
    ['X'] = cross,
    ['Y' ... 'Z'] = text_letter_low,
    ['[' ... '`'] = foreign,
    ['a' ... 'f'] = hex_letter,
    ['g' ... 'w'] = text_letter_low,
    ['x'] = cross,
    ['y' ... 'z'] = text_letter_low,
    ['{' ... 0x7F] = foreign,
};

/// The classes of at most 64 bytes; nothing behind them.
inlined __m512i classes_of(const uint8_t *field, uint32_t length) {
  const __m512i eighth_bit = _mm512_set1_epi8((char)rare);
  const __mmask64 here = _bzhi_u64(~(uint64_t)0, length);
  const __m512i bytes = _mm512_maskz_loadu_epi8(here, field);
  // The table is looked up by seven bits; the eighth means rare: named | (bytes & eighth bit).
  const __m512i named = _mm512_maskz_permutex2var_epi8(
      _mm512_mask_testn_epi8_mask(here, bytes, eighth_bit), _mm512_loadu_si512(ascii_classes),
      bytes, _mm512_loadu_si512(ascii_classes + 64));
  return _mm512_ternarylogic_epi64(named, bytes, eighth_bit, 0xF8);
}

inlined __m512i words_joined(__m512i one, __m512i two) {
  return _mm512_or_si512(_mm512_unpacklo_epi64(one, two), _mm512_unpackhi_epi64(one, two));
}

inlined __m512i lanes_joined(__m512i one, __m512i two) {
  return _mm512_or_si512(_mm512_shuffle_i64x2(one, two, 0x88),
                         _mm512_shuffle_i64x2(one, two, 0xDD));
}

/// All classes seen in each of eight fields, a byte each.
inlined void classes_of_eight(const field_t *fields, const uint32_t *lengths, uint8_t *seen) {
  __m512i pairs[4];
  for (int i = 0; i < 4; i++) {
    pairs[i] = words_joined(classes_of(fields[2 * i], lengths[2 * i]),
                            classes_of(fields[2 * i + 1], lengths[2 * i + 1]));
  }
  __m512i all =
      lanes_joined(lanes_joined(pairs[0], pairs[1]), lanes_joined(pairs[2], pairs[3]));
  all = _mm512_or_si512(all, _mm512_srli_epi64(all, 32));
  all = _mm512_or_si512(all, _mm512_srli_epi64(all, 16));
  all = _mm512_or_si512(all, _mm512_srli_epi64(all, 8));
  _mm_storel_epi64((__m128i *)seen, _mm512_cvtepi64_epi8(all));
}

/// The bytes that have one of the bits.
inlined uint64_t block_any(block block, uint8_t bits) {
  return _mm512_test_epi8_mask(block, needle_of(bits));
}

inlined uint64_t block_above(block block, uint8_t limit) {
  return _mm512_cmpgt_epu8_mask(block, needle_of(limit));
}

/// The bytes that are one of `count` from `first` on, in the bits of `mask`.
inlined uint64_t block_within(block block, uint8_t mask, uint8_t first, uint8_t count) {
  const __m512i offsets =
      _mm512_sub_epi8(_mm512_and_si512(block, needle_of(mask)), needle_of(first));
  return _mm512_cmplt_epu8_mask(offsets, needle_of(count));
}

/// 64 lengths, 255 standing for any longer one.
inlined block capped_lengths(const uint32_t *lengths) {
  uint8_t bytes[64];
  for (int i = 0; i < 64; i += 16) {
    _mm_storeu_si128((__m128i *)(bytes + i),
                     _mm512_cvtusepi32_epi8(_mm512_loadu_si512(lengths + i)));
  }
  return block_load(bytes);
}

/// Shortest, longest and sum of lengths, by lane.
struct extent {
  __m512i shortest, longest, sums;
};

inlined struct extent no_extent(void) {
  return (struct extent){_mm512_set1_epi8(-1), _mm512_setzero_si512(), _mm512_setzero_si512()};
}

inlined void extend(struct extent *extent, block lengths, uint64_t rows) {
  const __m512i content = _mm512_maskz_mov_epi8(rows, lengths);
  extent->shortest = _mm512_mask_min_epu8(extent->shortest, rows, extent->shortest, lengths);
  extent->longest = _mm512_max_epu8(extent->longest, content);
  extent->sums =
      _mm512_add_epi64(extent->sums, _mm512_sad_epu8(content, _mm512_setzero_si512()));
}

inlined void add_extent(struct assay_text *found, struct extent extent) {
  uint8_t shortest[64], longest[64];
  _mm512_storeu_si512(shortest, extent.shortest);
  _mm512_storeu_si512(longest, extent.longest);
  for (int i = 0; i < 64; i++) add_lane(found, shortest[i], longest[i]);
  found->length_sum += (size_t)_mm512_reduce_add_epi64(extent.sums);
}

#include "text.h"
#pragma clang attribute pop
#endif
