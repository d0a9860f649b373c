// Body of the layout kernel: is this field exactly this layout, which number is it, and which hash
// has it? An octet header and `values.h` stand before it.
//
//   field       2 1 9 - 0 9 - 9 9 9 9 , ...      16 bytes, whatever stands behind the field
//   base        0 0 0 - 0 0 - 0 0 0 0 \0         '0' for a digit, else the literal byte
//   difference  2 1 9 0 0 9 0 9 9 9 9 ?          at most 9, 0 or (behind the end) 255
//   low digits  0 0 0 0 0 0 0 2 1 9 0 9 9 9 9 9  shuffled to the right; tens, hundreds, ... summed
//   message     2 1 9 0 9 9 9 9 9 80 00 ...      the canonical bytes, padded and enciphered
//
// Length, padding and subkey are the same for all rows. Rows that miss or are empty go through the
// cipher with the rest of their eight, and nobody looks at what comes out.

struct layout {
  uint32_t length;
  lanes base[2], limit[2], low_digits[2], high_digits[2];
  /// From the front and the back of a field to block 0, then to block 1.
  lanes message[4];
  /// What is added to each block before its first round: padding, subkey and, once, a round key.
  lanes addend[2];
};

struct number {
  struct octet low, high;
};

struct rows {
  const struct assay_values *values;
  struct sink *sink;
  /// NULL when nobody asks for the numbers.
  uint64_t *digits;
  uint8_t *luhn;
  struct assay_matches found;
};

/// The padding of a message's last block, if `block` is that, and its subkey.
inlined lanes last_addend(const struct assay_pattern *pattern, const struct assay_mac_key *key,
                          uint32_t block) {
  static const uint8_t padding[32] = {[16] = 0x80};
  const uint32_t last = (pattern->message_length - 1) / 16;
  if (block != last) return everywhere(_mm_setzero_si128());
  const uint32_t count = pattern->message_length - 16 * block;
  return everywhere(
      _mm_xor_si128(load(padding + 16 - count), load(key->subkeys[count < 16])));
}

inlined struct layout layout_of(const struct assay_pattern *pattern,
                                const struct assay_mac_key *key) {
  struct layout layout = {.length = pattern->length};
  for (int half = 0; half < 2; half++) {
    layout.base[half] = everywhere(load(pattern->base + 16 * half));
    layout.limit[half] = everywhere(load(pattern->limit + 16 * half));
    layout.low_digits[half] = everywhere(load(pattern->low_digits + 16 * half));
    layout.high_digits[half] = everywhere(load(pattern->high_digits + 16 * half));
    layout.message[half] = everywhere(load(pattern->message + 16 * half));
    layout.message[2 + half] = everywhere(load(pattern->message + 32 + 16 * half));
    layout.addend[half] = last_addend(pattern, key, (uint32_t)half);
  }
  layout.addend[0] = added(layout.addend[0], everywhere(load(key->rounds[0])));
  return layout;
}

#define EACH_PART(result, expression)                                                           \
  for (int p = 0; p < parts; p++) (result).part[p] = (expression)

inlined struct octet less(struct octet octet, lanes base) {
  EACH_PART(octet, LANES(sub_epi8)(octet.part[p], base));
  return octet;
}

inlined struct octet shuffled(struct octet octet, lanes order) {
  EACH_PART(octet, LANES(shuffle_epi8)(octet.part[p], order));
  return octet;
}

/// Bytes 0-15 and 16-31 of the fields shuffled into one block.
inlined struct octet joined(struct octet front, struct octet back, const lanes order[2],
                            bool is_wide) {
  front = shuffled(front, order[0]);
  if (!is_wide) return front;
  back = shuffled(back, order[1]);
  EACH_PART(front, added(front.part[p], back.part[p]));
  return front;
}

/// Four digits as a number, in each quarter of a lane.
inlined lanes fours_of(lanes digits) {
  const lanes twos = LANES(maddubs_epi16)(digits, LANES(set1_epi16)(0x010A));
  return LANES(madd_epi16)(twos, LANES(set1_epi32)(0x00010064));
}

/// Sixteen digits as one number: of the first register's rows in the lower halves of the lanes, of
/// the second one's in the upper.
inlined lanes values_of(lanes first, lanes second) {
  const lanes packed = LANES(packus_epi32)(fours_of(first), fours_of(second));
  const lanes eights = LANES(madd_epi16)(packed, LANES(set1_epi32)(0x00012710));
  const lanes upper = LANES(mul_epu32)(eights, everywhere(_mm_set1_epi64x(100000000)));
  return LANES(add_epi64)(upper, LANES(srli_epi64)(eights, 32));
}

/// The same for up to 20 digits; the high ones are four at most.
inlined lanes wide_values_of(const struct number *number, int part) {
  const uint64_t scale = 10000000000000000;
  const lanes low = values_of(number->low.part[part], number->low.part[part + 1]);
  const lanes high = values_of(number->high.part[part], number->high.part[part + 1]);
  const lanes lower = LANES(mul_epu32)(high, everywhere(_mm_set1_epi64x((int64_t)scale)));
  const lanes upper =
      LANES(mul_epu32)(high, everywhere(_mm_set1_epi64x((int64_t)(scale >> 32))));
  return LANES(add_epi64)(LANES(add_epi64)(lower, LANES(slli_epi64)(upper, 32)), low);
}

inlined void put_numbers(uint64_t *out, unsigned hits, const struct number *number, bool is_wide) {
  lanes pairs[parts / 2];
  for (int p = 0; p < parts / 2; p++) {
    pairs[p] = is_wide ? wide_values_of(number, 2 * p)
                       : values_of(number->low.part[2 * p], number->low.part[2 * p + 1]);
  }
  put_words(out, hits, words_of_pairs(pairs));
}

/// Right-aligned digits, every second one from the right doubled and its digits added, summed by
/// halves of a lane.
inlined lanes luhn_terms(lanes digits) {
  const __m128i doubles = _mm_setr_epi8(0, 2, 4, 6, 8, 1, 3, 5, 7, 9, 0, 0, 0, 0, 0, 0);
  const lanes doubled = LANES(shuffle_epi8)(everywhere(doubles), digits);
  return LANES(sad_epu8)(alternate(doubled, digits), everywhere(_mm_setzero_si128()));
}

inlined lanes luhn_halves(const struct number *number, int part, bool is_wide) {
  const lanes halves = luhn_terms(number->low.part[part]);
  if (!is_wide) return halves;
  return LANES(add_epi64)(halves, luhn_terms(number->high.part[part]));
}

/// The Luhn sums modulo 10, in pairs as `values_of` puts them.
inlined lanes luhn_remainders(const struct number *number, int part, bool is_wide) {
  const lanes first = luhn_halves(number, part, is_wide);
  const lanes second = luhn_halves(number, part + 1, is_wide);
  const lanes sums = LANES(add_epi64)(LANES(unpacklo_epi64)(first, second),
                                      LANES(unpackhi_epi64)(first, second));
  // A sum is 180 at most; 205 / 2048 is a tenth up to there.
  const lanes tens =
      LANES(srli_epi64)(LANES(mul_epu32)(sums, everywhere(_mm_set1_epi64x(205))), 11);
  return LANES(sub_epi64)(sums, LANES(mul_epu32)(tens, everywhere(_mm_set1_epi64x(10))));
}

inlined void put_luhn(uint8_t *out, unsigned hits, const struct number *number, bool is_wide) {
  lanes pairs[parts / 2];
  for (int p = 0; p < parts / 2; p++) pairs[p] = luhn_remainders(number, 2 * p, is_wide);
  put_bytes(out, hits, words_of_pairs(pairs));
}

/// The hashes of the canonical bytes, in one block or two.
inlined words hashes_of(struct octet front, struct octet back, const struct layout *layout,
                        const struct keys *keys, bool is_wide, bool is_long) {
  struct octet block = joined(front, back, layout->message, is_wide);
  EACH_PART(block, added(block.part[p], layout->addend[0]));
  block = encipher_begun(block, keys);
  if (!is_long) return lower_words(block);
  const struct octet second = joined(front, back, layout->message + 2, is_wide);
  EACH_PART(block, added(added(block.part[p], second.part[p]), layout->addend[1]));
  return lower_words(encipher(block, keys));
}

inlined void put_misses(unsigned misses, size_t row, struct rows *rows) {
  for (; misses != 0; misses = misses & (misses - 1)) {
    rows->values->misses[rows->found.miss_count++] = (uint32_t)(row + first_bit(misses));
  }
}

/// Takes eight rows, of which those with a bit in `here` exist; `row` is the first one's number.
inlined void take_eight(const field_t *fields, const uint32_t *lengths, unsigned here, size_t row,
                        const struct layout *layout, const struct keys *keys, bool is_wide,
                        bool is_long, struct rows *rows) {
  const struct octet front = bytes_at(fields, 0);
  const struct octet back = is_wide ? bytes_at(fields, 16) : front;
  const struct octet front_digits = less(front, layout->base[0]);
  const struct octet back_digits = is_wide ? less(back, layout->base[1]) : front_digits;
  const unsigned empty = rows_of_length(lengths, 0) & here;
  unsigned hits = rows_of_length(lengths, layout->length) & here;
  hits &= fitting(front_digits, layout->limit[0]);
  if (is_wide) hits &= fitting(back_digits, layout->limit[1]);
  if (rows->digits != NULL) {
    const struct number number = {
        joined(front_digits, back_digits, layout->low_digits, is_wide),
        joined(front_digits, back_digits, layout->high_digits, is_wide),
    };
    const size_t hit = rows->found.hit_count;
    put_numbers(rows->digits + hit, hits, &number, is_wide);
    if (rows->luhn != NULL) put_luhn(rows->luhn + hit, hits, &number, is_wide);
  }
  const words hashes = hashes_of(front, back, layout, keys, is_wide, is_long);
  settle(hashes, hits, empty, row, rows->sink);
  rows->found.hit_count += (size_t)__builtin_popcount(hits);
  if (rarely(here & ~(hits | empty))) put_misses(here & ~(hits | empty), row, rows);
}

inlined struct assay_matches take_all(const struct assay_pattern *pattern, bool is_wide,
                                      bool is_long, struct rows *rows) {
  const struct assay_values *values = rows->values;
  const struct layout layout = layout_of(pattern, values->key);
  const struct keys keys = keys_of(values->key);
  size_t row = 0;
  for (; row + octet_rows <= values->count; row += octet_rows) {
    take_eight(values->fields + row, values->lengths + row, 0xFF, row, &layout, &keys, is_wide,
               is_long, rows);
  }
  if (row < values->count) {
    const struct last_rows last = last_rows_of(values, row);
    take_eight(last.fields, last.lengths, last.here, row, &layout, &keys, is_wide, is_long, rows);
  }
  flush(rows->sink);
  return rows->found;
}

struct assay_matches KERNEL(layout)(const struct assay_pattern *pattern,
                                    const struct assay_values *values, uint64_t *digits,
                                    uint8_t *luhn) {
  struct sink sink;
  begin(&sink, values);
  struct rows rows = {.values = values, .sink = &sink, .digits = digits, .luhn = luhn};
  // Why: with the flags constant the compiler makes a loop for each kind of layout.
  if (pattern->length <= 16) return take_all(pattern, false, false, &rows);
  return pattern->message_length <= 16 ? take_all(pattern, true, false, &rows)
                                       : take_all(pattern, true, true, &rows);
}
