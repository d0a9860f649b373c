// Body of the pattern kernel: is this field exactly this layout, and which number is it? A file
// that includes it defines `lanes`, a register with 16 bytes for each of `row_lanes` fields.
//
//   field       2 1 9 - 0 9 - 9 9 9 9 , ...      16 bytes, whatever stands behind the field
//   base        0 0 0 - 0 0 - 0 0 0 0 \0         '0' for a digit, else the literal byte
//   difference  2 1 9 0 0 9 0 9 9 9 9 ?          at most 9, 0 or (behind the end) 255
//   low digits  0 0 0 0 0 0 0 2 1 9 0 9 9 9 9 9  shuffled to the right; tens, hundreds, ... summed
//
// Rows are taken together while all of a group match; else one by one, each in every lane, which
// writes its number several times and counts it once.
#include <string.h>

struct layout {
  uint32_t length, digit_count;
  lanes base[2], limit[2], low_digits[2], high_digits[2];
  __m128i packed[4];
};

struct number {
  lanes low, high;
};

struct rows {
  field_t *fields;
  uint32_t *lengths;
  /// NULL when nobody asks for the numbers.
  uint64_t *digits;
  uint8_t *luhn;
  uint8_t *scratch;
  uint32_t *misses;
  struct assay_matches found;
};

inlined __m128i load(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

inlined struct layout layout_of(const struct assay_pattern *pattern) {
  struct layout layout = {.length = pattern->length, .digit_count = pattern->digit_count};
  for (int half = 0; half < 2; half++) {
    layout.base[half] = everywhere(load(pattern->base + 16 * half));
    layout.limit[half] = everywhere(load(pattern->limit + 16 * half));
    layout.low_digits[half] = everywhere(load(pattern->low_digits + 16 * half));
    layout.high_digits[half] = everywhere(load(pattern->high_digits + 16 * half));
    layout.packed[half] = load(pattern->packed + 16 * half);
    layout.packed[2 + half] = load(pattern->packed + 32 + 16 * half);
  }
  return layout;
}

/// Matches fields of the right length; their digits land in `number`, one a byte.
inlined bool match(const field_t *fields, const struct layout *layout, bool is_wide,
                   struct number *number) {
  const lanes front = LANES(sub_epi8)(bytes_at(fields, 0), layout->base[0]);
  number->low = LANES(shuffle_epi8)(front, layout->low_digits[0]);
  if (!is_wide) return fit(front, layout->limit[0]);
  const lanes back = LANES(sub_epi8)(bytes_at(fields, 16), layout->base[1]);
  number->low = either(number->low, LANES(shuffle_epi8)(back, layout->low_digits[1]));
  number->high = either(LANES(shuffle_epi8)(front, layout->high_digits[0]),
                        LANES(shuffle_epi8)(back, layout->high_digits[1]));
  return fit(front, layout->limit[0]) && fit(back, layout->limit[1]);
}

/// Sixteen digits as one number, in the lower half of its lane.
inlined lanes values_of(lanes digits) {
  const lanes twos = LANES(maddubs_epi16)(digits, LANES(set1_epi16)(0x010A));
  const lanes fours = LANES(madd_epi16)(twos, LANES(set1_epi32)(0x00010064));
  const lanes packed = LANES(packus_epi32)(fours, fours);
  const lanes eights = LANES(madd_epi16)(packed, LANES(set1_epi32)(0x00012710));
  const lanes upper = LANES(mul_epu32)(eights, everywhere(_mm_set1_epi64x(100000000)));
  return LANES(add_epi64)(upper, LANES(srli_epi64)(eights, 32));
}

/// The same for up to 20 digits; the high ones are four at most.
inlined lanes wide_values_of(const struct number *number) {
  const uint64_t scale = 10000000000000000;
  const lanes high = values_of(number->high);
  const lanes lower = LANES(mul_epu32)(high, everywhere(_mm_set1_epi64x((int64_t)scale)));
  const lanes upper =
      LANES(mul_epu32)(high, everywhere(_mm_set1_epi64x((int64_t)(scale >> 32))));
  const lanes product = LANES(add_epi64)(lower, LANES(slli_epi64)(upper, 32));
  return LANES(add_epi64)(product, values_of(number->low));
}

/// Right-aligned digits, every second one from the right doubled and its digits added, summed by
/// halves of a lane.
inlined lanes luhn_terms(lanes digits) {
  const __m128i doubles = _mm_setr_epi8(0, 2, 4, 6, 8, 1, 3, 5, 7, 9, 0, 0, 0, 0, 0, 0);
  const lanes doubled = LANES(shuffle_epi8)(everywhere(doubles), digits);
  return LANES(sad_epu8)(alternate(doubled, digits), everywhere(_mm_setzero_si128()));
}

inlined lanes luhn_remainders(const struct number *number, bool is_wide) {
  lanes halves = luhn_terms(number->low);
  if (is_wide) halves = LANES(add_epi64)(halves, luhn_terms(number->high));
  const lanes sums = LANES(add_epi64)(halves, halves_swapped(halves));
  // A sum is 180 at most; 205 / 2048 is a tenth up to there.
  const lanes tens =
      LANES(srli_epi64)(LANES(mul_epu32)(sums, everywhere(_mm_set1_epi64x(205))), 11);
  return LANES(sub_epi64)(sums, LANES(mul_epu32)(tens, everywhere(_mm_set1_epi64x(10))));
}

/// Takes `row_lanes` fields of the right length, if all match, and counts `hit_count` of them.
inlined bool take(const field_t *fields, const struct layout *layout, bool is_wide,
                  size_t hit_count, struct rows *rows) {
  struct number number;
  if (!match(fields, layout, is_wide, &number)) return false;
  const size_t hit = rows->found.hit_count;
  if (rows->digits != NULL) {
    put_words(rows->digits + hit, is_wide ? wide_values_of(&number) : values_of(number.low));
  }
  if (rows->luhn != NULL) put_bytes(rows->luhn + hit, luhn_remainders(&number, is_wide));
  rows->found.hit_count += hit_count;
  return true;
}

/// Writes the digits of a matching field, as text and nothing else.
inlined void pack(const struct layout *layout, bool is_wide, size_t row, struct rows *rows) {
  const uint8_t *field = rows->fields[row];
  uint8_t *target = rows->scratch + 32 * row;
  const __m128i front = load(field);
  __m128i text = _mm_shuffle_epi8(front, layout->packed[0]);
  if (is_wide) {
    const __m128i back = load(field + 16);
    const __m128i end = _mm_or_si128(_mm_shuffle_epi8(front, layout->packed[2]),
                                     _mm_shuffle_epi8(back, layout->packed[3]));
    text = _mm_or_si128(text, _mm_shuffle_epi8(back, layout->packed[1]));
    _mm_storeu_si128((__m128i *)target + 1, end);
  }
  _mm_storeu_si128((__m128i *)target, text);
  rows->fields[row] = target;
  rows->lengths[row] = layout->digit_count;
}

inlined void miss(size_t row, struct rows *rows) {
  rows->misses[rows->found.miss_count++] = (uint32_t)row;
}

/// Rows of the right length that wait until a register is full of them.
struct waiting {
  field_t fields[row_lanes];
  size_t rows[row_lanes];
  unsigned count;
};

/// Takes the rows together if all match, else one by one.
inlined void take_waiting(const struct layout *layout, bool is_wide, struct waiting *waiting,
                          struct rows *rows) {
  const unsigned count = waiting->count;
  if (count == 0) return;
  waiting->count = 0;
  for (unsigned i = count; i < row_lanes; i++) waiting->fields[i] = waiting->fields[0];
  const bool is_match = take(waiting->fields, layout, is_wide, count, rows);
  for (unsigned i = 0; i < count; i++) {
    field_t copies[row_lanes];
    for (int k = 0; k < row_lanes; k++) copies[k] = waiting->fields[i];
    if (!is_match && !take(copies, layout, is_wide, 1, rows)) {
      miss(waiting->rows[i], rows);
    } else if (rows->scratch != NULL) {
      pack(layout, is_wide, waiting->rows[i], rows);
    }
  }
}

inlined void take_row(const struct layout *layout, bool is_wide, size_t row,
                      struct waiting *waiting, struct rows *rows) {
  const uint32_t length = rows->lengths[row];
  waiting->fields[waiting->count] = rows->fields[row];
  waiting->rows[waiting->count] = row;
  waiting->count += length == layout->length;
  const bool is_miss = length != layout->length && length != 0;
  if (waiting->count == row_lanes || rarely(is_miss)) {
    take_waiting(layout, is_wide, waiting, rows);
  }
  if (rarely(is_miss)) miss(row, rows);
}

inlined struct assay_matches take_all(const struct layout *layout, bool is_wide, size_t count,
                                      struct rows rows) {
  struct waiting waiting = {.count = 0};
  size_t row = 0;
  for (; row + row_lanes <= count; row += row_lanes) {
    if (waiting.count == 0 && have_length(rows.lengths + row, layout->length) &&
        take(rows.fields + row, layout, is_wide, row_lanes, &rows)) {
      if (rows.scratch == NULL) continue;
      for (size_t i = row; i < row + row_lanes; i++) pack(layout, is_wide, i, &rows);
    } else {
      for (size_t i = row; i < row + row_lanes; i++) {
        take_row(layout, is_wide, i, &waiting, &rows);
      }
    }
  }
  for (; row < count; row++) take_row(layout, is_wide, row, &waiting, &rows);
  take_waiting(layout, is_wide, &waiting, &rows);
  return rows.found;
}

struct assay_matches KERNEL(pattern)(const struct assay_pattern *pattern, field_t *fields,
                                     uint32_t *lengths, size_t count, uint64_t *digits,
                                     uint8_t *luhn, uint8_t *scratch, uint32_t *misses) {
  const struct layout layout = layout_of(pattern);
  const struct rows rows = {fields, lengths, digits, luhn, scratch, misses, {0, 0}};
  // Why: with the flag constant the compiler makes a loop for each kind of layout.
  return layout.length > 16 ? take_all(&layout, true, count, rows)
                            : take_all(&layout, false, count, rows);
}
