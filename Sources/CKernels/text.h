// Body of the text kernel; a primitive `classes_of` stands before it.
//
//   field   M a r y   A n n e     each byte's classes, from two tables of sixteen by nibble
//   seen    T H T T S T T T H     joined by OR: text letter, hexadecimal letter, separator
//   verdict other                 looked up; three lengths could be a null word or a number
#include <immintrin.h>

#include "kernels.h"

enum {
  hex_letter = 1,
  cross = 2,
  text_letter_low = 4,
  text_letter_high = 8,
  digit = 16,
  separator = 32,
  special = 64,
  special_wide = 128,
  foreign = 256,
  longest_field = 64,
};

/// By low nibble and by high nibble: a byte is of the classes that both name.
static const uint8_t by_low[16] = {
    digit | text_letter_high | separator,
    digit | hex_letter | text_letter_high,
    digit | hex_letter | text_letter_high | special_wide,
    digit | hex_letter | text_letter_high | special,
    digit | hex_letter | text_letter_high,
    digit | hex_letter | text_letter_high,
    digit | hex_letter | text_letter_high,
    digit | text_letter_low | text_letter_high,
    digit | text_letter_low | cross | separator,
    digit | text_letter_low | text_letter_high | separator,
    text_letter_low | text_letter_high | special,
    text_letter_low | special,
    text_letter_low,
    text_letter_low | separator,
    text_letter_low | separator,
    text_letter_low | separator,
};
static const uint8_t by_high[16] = {
    [2] = separator | special,
    [3] = digit,
    [4] = hex_letter | text_letter_low,
    [5] = cross | text_letter_high,
    [6] = hex_letter | text_letter_low,
    [7] = cross | text_letter_high,
    [12] = special_wide,
    [14] = special_wide,
};

/// `letters`, `alphanumeric` and `other` also say which length makes them a miss.
enum verdict {
  miss,
  other_but_3,
  letters_but_4,
  letters_but_14,
  alphanumeric_but_4,
  alphanumeric_but_14,
};

/// By the classes seen.
static const uint8_t verdicts[512] = {
    [hex_letter] = letters_but_14,
    [text_letter_low ... digit - 1] = letters_but_4,
    [digit | hex_letter] = alphanumeric_but_14,
    [digit | text_letter_low ... separator - 1] = alphanumeric_but_4,
    [separator | text_letter_low ... separator | (digit - 1)] = other_but_3,
    [separator | digit | text_letter_low ... special - 1] = other_but_3,
    [foreign ... foreign | (special - 1)] = other_but_3,
};

static const uint8_t is_word[256] = {
    ['0' ... '9'] = 1,
    ['A' ... 'Z'] = 1,
    ['a' ... 'z'] = 1,
};

/// The length that makes the verdict a miss; a null word of four letters begins with an N.
inlined bool is_ruled_out(enum verdict verdict, uint32_t length, uint8_t first) {
  switch (verdict) {
    case other_but_3: return length == 3;
    case letters_but_4:
    case alphanumeric_but_4: return length == 4 && (first | 0x20) == 'n';
    case letters_but_14:
    case alphanumeric_but_14: return length == 14;
    default: return true;
  }
}

inlined enum verdict verdict_of(const uint8_t *field, uint32_t length) {
  if (!(is_word[field[0]] & is_word[field[length - 1]])) return miss;
  const enum verdict verdict = verdicts[classes_of(field, length)];
  return is_ruled_out(verdict, length, field[0]) ? miss : verdict;
}

struct assay_text KERNEL(text)(const field_t *fields, const uint32_t *lengths, size_t count,
                               uint32_t *misses) {
  struct assay_text found = {.length_minimum = UINT32_MAX};
  size_t verdict_counts[alphanumeric_but_14 + 1] = {0};
  for (size_t row = 0; row < count; row++) {
    const uint32_t length = lengths[row];
    const uint8_t *field = fields[row];
    if (length == 0) {
      found.empty++;
      continue;
    }
    if (rarely(length > longest_field) && is_word[field[0]] && is_word[field[length - 1]]) {
      found.oversized++;
    } else {
      const enum verdict verdict = length > longest_field ? miss : verdict_of(field, length);
      verdict_counts[verdict]++;
      if (verdict == miss) {
        misses[found.miss_count++] = (uint32_t)row;
        continue;
      }
    }
    found.length_sum += length;
    if (length < found.length_minimum) found.length_minimum = length;
    if (length > found.length_maximum) found.length_maximum = length;
  }
  found.letters = verdict_counts[letters_but_4] + verdict_counts[letters_but_14];
  found.alphanumeric = verdict_counts[alphanumeric_but_4] + verdict_counts[alphanumeric_but_14];
  found.other = verdict_counts[other_but_3];
  return found;
}
