#if defined(__x86_64__)
#include <immintrin.h>

#include "kernels.h"

#pragma clang attribute push(__attribute__((target(AVX512_TARGET))), apply_to = function)
#include "pattern.h"

/// A layout of at most 16 bytes, four times.
struct quad_layout {
  __m512i base, limit, low_digits;
};

inlined struct quad_layout four_times(const struct layout *layout) {
  return (struct quad_layout){
      _mm512_broadcast_i32x4(layout->base[0]),
      _mm512_broadcast_i32x4(layout->limit[0]),
      _mm512_broadcast_i32x4(layout->low_digits[0]),
  };
}

inlined __m512i load_four(const field_t *fields) {
  const __m256i low =
      _mm256_inserti128_si256(_mm256_castsi128_si256(load(fields[0])), load(fields[1]), 1);
  const __m256i high =
      _mm256_inserti128_si256(_mm256_castsi128_si256(load(fields[2])), load(fields[3]), 1);
  return _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
}

/// The low halves of four lanes of 128 bits.
inlined __m256i low_words(__m512i lanes) {
  const __m512i evens = _mm512_set_epi64(0, 0, 0, 0, 6, 4, 2, 0);
  return _mm512_castsi512_si256(_mm512_permutexvar_epi64(evens, lanes));
}

/// Four times sixteen digits as four numbers.
inlined __m256i four_values(__m512i digits) {
  const __m512i twos = _mm512_maddubs_epi16(digits, _mm512_set1_epi16(0x010A));
  const __m512i fours = _mm512_madd_epi16(twos, _mm512_set1_epi32(0x00010064));
  const __m512i packed = _mm512_packus_epi32(fours, fours);
  const __m512i eights = _mm512_madd_epi16(packed, _mm512_set1_epi32(0x00012710));
  const __m512i upper = _mm512_mul_epu32(eights, _mm512_set1_epi64(100000000));
  return low_words(_mm512_add_epi64(upper, _mm512_srli_epi64(eights, 32)));
}

inlined uint32_t four_remainders(__m512i digits) {
  const __m512i doubles = _mm512_broadcast_i32x4(
      _mm_setr_epi8(0, 2, 4, 6, 8, 1, 3, 5, 7, 9, 0, 0, 0, 0, 0, 0));
  const __m512i terms = _mm512_mask_shuffle_epi8(digits, 0x5555555555555555, doubles, digits);
  const __m512i halves = _mm512_sad_epu8(terms, _mm512_setzero_si512());
  const __m512i swapped = _mm512_shuffle_epi32(halves, _MM_PERM_BADC);
  const __m256i sums = low_words(_mm512_add_epi64(halves, swapped));
  const __m256i tens =
      _mm256_srli_epi32(_mm256_mullo_epi32(sums, _mm256_set1_epi32(205)), 11);
  const __m256i rest = _mm256_sub_epi32(sums, _mm256_mullo_epi32(tens, _mm256_set1_epi32(10)));
  return (uint32_t)_mm_cvtsi128_si32(_mm256_cvtepi64_epi8(rest));
}

/// Takes four rows when all four match, and says whether they did.
inlined bool take_four(const struct assay_pattern *pattern, const struct quad_layout *layout,
                       struct rows *rows, size_t row) {
  const __m128i lengths = _mm_loadu_si128((const __m128i *)(rows->lengths + row));
  const __m128i wanted = _mm_set1_epi32((int)pattern->length);
  if (_mm_cmpneq_epu32_mask(lengths, wanted)) return false;
  const __m512i difference = _mm512_sub_epi8(load_four(rows->fields + row), layout->base);
  if (_mm512_cmpgt_epu8_mask(difference, layout->limit)) return false;
  const __m512i digits = _mm512_shuffle_epi8(difference, layout->low_digits);
  const size_t hit = rows->found.hit_count;
  _mm256_storeu_si256((__m256i *)(rows->digits + hit), four_values(digits));
  if (rows->luhn != NULL) {
    const uint32_t remainders = four_remainders(digits);
    memcpy(rows->luhn + hit, &remainders, sizeof remainders);
  }
  rows->found.hit_count += 4;
  return true;
}

inlined void pack_four(const struct assay_pattern *pattern, const struct layout *layout,
                       struct rows *rows, size_t row) {
  for (size_t i = row; i < row + 4; i++) {
    uint8_t *target = rows->scratch + 32 * i;
    pack(rows->fields[i], layout, target);
    rows->fields[i] = target;
    rows->lengths[i] = pattern->digit_count;
  }
}

static struct assay_matches take_wide(const struct assay_pattern *pattern,
                                      const struct layout *layout, struct rows rows,
                                      size_t count) {
  for (size_t row = 0; row < count; row++) take_row(pattern, layout, &rows, row);
  return rows.found;
}

static struct assay_matches take_narrow(const struct assay_pattern *pattern,
                                        struct layout layout, struct rows rows, size_t count) {
  const struct quad_layout quad = four_times(&layout);
  layout.is_wide = false;
  layout.has_high_digits = false;
  size_t row = 0;
  for (; row + 4 <= count; row += 4) {
    if (take_four(pattern, &quad, &rows, row)) {
      if (rows.scratch != NULL) pack_four(pattern, &layout, &rows, row);
    } else {
      for (size_t i = row; i < row + 4; i++) take_row(pattern, &layout, &rows, i);
    }
  }
  for (; row < count; row++) take_row(pattern, &layout, &rows, row);
  return rows.found;
}

struct assay_matches assay_pattern_avx512(const struct assay_pattern *pattern, field_t *fields,
                                          uint32_t *lengths, size_t count, uint64_t *digits,
                                          uint8_t *luhn, uint8_t *scratch, uint32_t *misses) {
  const struct layout layout = layout_of(pattern);
  const struct rows rows = {fields, lengths, digits, luhn, scratch, misses, {0, 0}};
  return layout.is_wide ? take_wide(pattern, &layout, rows, count)
                        : take_narrow(pattern, layout, rows, count);
}
#pragma clang attribute pop
#endif
