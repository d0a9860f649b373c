// The pattern kernel's row: is this field exactly this layout, and which number is it?
//
//   field       2 1 9 - 0 9 - 9 9 9 9 , ...      16 bytes, whatever stands behind the field
//   base        0 0 0 - 0 0 - 0 0 0 0 \0         '0' for a digit, else the literal byte
//   difference  2 1 9 0 0 9 0 9 9 9 9 ?          at most 9, 0 or (behind the end) 255
//   low digits  0 0 0 0 0 0 0 2 1 9 0 9 9 9 9 9  shuffled to the right; tens, hundreds, ... summed
#include <immintrin.h>
#include <string.h>

#include "kernels.h"

/// A layout in registers; the halves marked 1 are idle in a layout of 16 bytes.
struct layout {
  __m128i base[2], limit[2], low_digits[2], high_digits[2], packed[4];
  bool is_wide, has_high_digits;
};

struct number {
  __m128i low, high;
};

inlined __m128i load(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

inlined struct layout layout_of(const struct assay_pattern *pattern) {
  struct layout layout = {
      .is_wide = pattern->length > 16,
      .has_high_digits = pattern->digit_count > 16,
  };
  for (int half = 0; half < 2; half++) {
    layout.base[half] = load(pattern->base + 16 * half);
    layout.limit[half] = load(pattern->limit + 16 * half);
    layout.low_digits[half] = load(pattern->low_digits + 16 * half);
    layout.high_digits[half] = load(pattern->high_digits + 16 * half);
    layout.packed[half] = load(pattern->packed + 16 * half);
    layout.packed[2 + half] = load(pattern->packed + 32 + 16 * half);
  }
  return layout;
}

inlined bool fits(__m128i difference, __m128i limit) {
  const __m128i within = _mm_cmpeq_epi8(_mm_max_epu8(difference, limit), limit);
  return _mm_movemask_epi8(within) == 0xFFFF;
}

/// Matches one field of the right length; its digits land in `number`, one a byte.
inlined bool match(const uint8_t *field, const struct layout *layout, struct number *number) {
  const __m128i front = _mm_sub_epi8(load(field), layout->base[0]);
  number->low = _mm_shuffle_epi8(front, layout->low_digits[0]);
  number->high = _mm_setzero_si128();
  if (!layout->is_wide) return fits(front, layout->limit[0]);
  const __m128i back = _mm_sub_epi8(load(field + 16), layout->base[1]);
  number->low = _mm_or_si128(number->low, _mm_shuffle_epi8(back, layout->low_digits[1]));
  number->high = _mm_or_si128(_mm_shuffle_epi8(front, layout->high_digits[0]),
                              _mm_shuffle_epi8(back, layout->high_digits[1]));
  return fits(front, layout->limit[0]) && fits(back, layout->limit[1]);
}

/// Sixteen digits as one number.
inlined uint64_t value_of(__m128i digits) {
  const __m128i twos = _mm_maddubs_epi16(digits, _mm_set1_epi16(0x010A));
  const __m128i fours = _mm_madd_epi16(twos, _mm_set1_epi32(0x00010064));
  const __m128i packed = _mm_packus_epi32(fours, fours);
  const __m128i eights = _mm_madd_epi16(packed, _mm_set1_epi32(0x00012710));
  const uint64_t halves = (uint64_t)_mm_cvtsi128_si64(eights);
  return (halves & UINT32_MAX) * 100000000 + (halves >> 32);
}

inlined uint64_t number_value(const struct number *number, const struct layout *layout) {
  const uint64_t low = value_of(number->low);
  if (!layout->has_high_digits) return low;
  return value_of(number->high) * 10000000000000000 + low;
}

/// The sum of right-aligned digits, every second one from the right doubled and its digits added.
inlined __m128i luhn_terms(__m128i digits) {
  const __m128i doubles = _mm_setr_epi8(0, 2, 4, 6, 8, 1, 3, 5, 7, 9, 0, 0, 0, 0, 0, 0);
  const __m128i odd = _mm_set1_epi16((short)0xFF00);
  const __m128i terms = _mm_blendv_epi8(_mm_shuffle_epi8(doubles, digits), digits, odd);
  return _mm_sad_epu8(terms, _mm_setzero_si128());
}

inlined uint8_t luhn_remainder(const struct number *number, const struct layout *layout) {
  __m128i sums = luhn_terms(number->low);
  if (layout->has_high_digits) sums = _mm_add_epi64(sums, luhn_terms(number->high));
  const uint32_t sum = (uint32_t)_mm_cvtsi128_si32(sums) + (uint32_t)_mm_extract_epi16(sums, 4);
  return (uint8_t)(sum - (sum * 205 >> 11) * 10);
}

/// Writes the digits of a matching field, as text and nothing else.
inlined void pack(const uint8_t *field, const struct layout *layout, uint8_t *scratch) {
  const __m128i front = load(field), back = load(field + 16);
  for (int half = 0; half < 2; half++) {
    const __m128i text = _mm_or_si128(_mm_shuffle_epi8(front, layout->packed[2 * half]),
                                      _mm_shuffle_epi8(back, layout->packed[2 * half + 1]));
    _mm_storeu_si128((__m128i *)scratch + half, text);
  }
}

struct rows {
  field_t *fields;
  uint32_t *lengths;
  uint64_t *digits;
  uint8_t *luhn;
  uint8_t *scratch;
  uint32_t *misses;
  struct assay_matches found;
};

inlined void take_row(const struct assay_pattern *pattern, const struct layout *layout,
                      struct rows *rows, size_t row) {
  struct number number;
  const uint32_t length = rows->lengths[row];
  if (length != pattern->length || !match(rows->fields[row], layout, &number)) {
    rows->misses[rows->found.miss_count] = (uint32_t)row;
    rows->found.miss_count += length != 0;
    return;
  }
  const size_t hit = rows->found.hit_count++;
  rows->digits[hit] = number_value(&number, layout);
  if (rows->luhn != NULL) rows->luhn[hit] = luhn_remainder(&number, layout);
  if (rows->scratch == NULL) return;
  uint8_t *target = rows->scratch + 32 * row;
  pack(rows->fields[row], layout, target);
  rows->fields[row] = target;
  rows->lengths[row] = pattern->digit_count;
}
