// Body of the text kernel; an octet header, `values.h`, `look_at_eight` and its other primitives
// stand before it.
//
//   field    M a r y   A n n e     each byte's class, a bit
//   seen     T H T T S T T T H     joined by OR: text letter, hexadecimal letter, separator
//
// Then 64 rows at a time, one bit a row: the verdicts are a few operations on whole words, and only
// rows that could be a null word or hold a rare byte are looked at again.

enum { step_rows = 64, longest_field = 64 };

/// The fields of one step; rows behind the last one are empty.
struct step {
  const field_t *fields;
  const uint32_t *lengths;
  uint64_t rows;
};

struct verdicts {
  uint64_t empty, letters, alphanumeric, other, oversized;
};

/// The bytes that are ASCII letters or digits.
inlined uint64_t words_in(block block) {
  return block_within(block, 0xFF, '0', 10) | block_within(block, 0xDF, 'A', 26);
}

/// Whether one of at most 64 bytes is a mask, a plus sign, or begins a wide blank, dash or bullet.
inlined bool holds_special(const uint8_t *field, uint32_t length) {
  const block block = block_load(field);
  const uint64_t bits = block_either(block, needle_of('*'), needle_of('#')) |
                        block_either(block, needle_of('+'), needle_of(0xC2)) |
                        block_equal(block, needle_of(0xE2));
  return (bits & first_bits(length)) != 0;
}

inlined uint64_t with_special(const struct step *step, uint64_t rows) {
  uint64_t kept = 0;
  for (; rows != 0; rows = rows & (rows - 1)) {
    const unsigned i = first_bit(rows);
    kept |= (uint64_t)holds_special(step->fields[i], step->lengths[i]) << i;
  }
  return kept;
}

/// The rows that begin and end with a letter or digit.
inlined uint64_t with_word_ends(const struct step *step) {
  uint8_t first[step_rows], last[step_rows];
  for (int i = 0; i < step_rows; i++) {
    const uint32_t length = step->lengths[i];
    first[i] = step->fields[i][0];
    last[i] = step->fields[i][length - (length > 0)];
  }
  return words_in(block_load(first)) & words_in(block_load(last));
}

inlined uint64_t without_first_n(const struct step *step, uint64_t rows) {
  uint64_t kept = rows;
  for (; rows != 0; rows = rows & (rows - 1)) {
    const unsigned i = first_bit(rows);
    kept ^= (uint64_t)((step->fields[i][0] | 0x20) == 'n') << i;
  }
  return kept;
}

inlined struct verdicts judge(const struct step *step, block seen, block lengths) {
  const uint64_t text = block_any(seen, text_letter), digits = block_any(seen, digit);
  const uint64_t separators = block_any(seen, separator), rares = block_any(seen, rare);
  const uint64_t empty = block_equal(lengths, needle_of(0)) & step->rows;
  const uint64_t oversized = block_above(lengths, longest_field) & step->rows;
  uint64_t usual = step->rows & ~(empty | oversized);
  if (rarely(usual & rares)) usual &= ~with_special(step, usual & rares);

  const uint64_t aliens = rares | block_any(seen, foreign);
  const uint64_t other = usual & (aliens | (text & separators));
  const uint64_t words = usual & ~(separators | aliens);
  const uint64_t texts = words & text, four = texts & block_equal(lengths, needle_of(4));
  const uint64_t hexes =
      words & ~text & block_any(seen, hex_letter) & ~block_any(seen, cross);
  const uint64_t word_ends = other | oversized ? with_word_ends(step) : 0;
  const uint64_t letters = (texts ^ four) | without_first_n(step, four) |
                           (hexes & ~block_equal(lengths, needle_of(14)));
  return (struct verdicts){
      .empty = empty,
      .letters = letters & ~digits,
      .alphanumeric = letters & digits,
      .other = other & word_ends & ~block_equal(lengths, needle_of(3)),
      .oversized = oversized & word_ends,
  };
}

inlined size_t bit_count(uint64_t bits) { return (size_t)__builtin_popcountll(bits); }

inlined void take_oversized(const struct step *step, uint64_t rows, struct assay_text *found) {
  for (; rows != 0; rows = rows & (rows - 1)) {
    const uint32_t length = step->lengths[first_bit(rows)];
    found->length_sum += length;
    if (length < found->length_minimum) found->length_minimum = length;
    if (length > found->length_maximum) found->length_maximum = length;
  }
}

/// What stands of one step until its verdicts are known.
struct looks {
  struct eight_seen seen[step_rows / octet_rows];
  words hashes[step_rows / octet_rows];
};

struct rows {
  const struct assay_values *values;
  struct sink *sink;
  struct extent extent;
  struct assay_text found;
};

inlined void count_verdicts(const struct verdicts *verdicts, struct assay_text *found) {
  found->empty += bit_count(verdicts->empty);
  found->letters += bit_count(verdicts->letters);
  found->alphanumeric += bit_count(verdicts->alphanumeric);
  found->other += bit_count(verdicts->other);
  found->oversized += bit_count(verdicts->oversized);
}

/// Takes up to 64 rows, of which `first` is the first one's number.
inlined void take_step(const struct step *step, size_t first, const struct keys *keys,
                       struct rows *rows) {
  struct looks looks;
  const int eights = (int)(bit_count(step->rows) + octet_rows - 1) / octet_rows;
  const size_t missing = (size_t)(step_rows / octet_rows - eights);
  memset(looks.seen + eights, 0, missing * sizeof *looks.seen);
  for (int i = 0; i < eights; i++) {
    looks.hashes[i] = look_at_eight(step->fields + octet_rows * i, step->lengths + octet_rows * i,
                                    keys, looks.seen + i);
  }
  const block lengths = capped_lengths(step->lengths);
  const struct verdicts verdicts = judge(step, classes_of_step(looks.seen), lengths);
  const uint64_t filled = verdicts.letters | verdicts.alphanumeric | verdicts.other;
  const uint64_t hits = filled | verdicts.oversized;
  count_verdicts(&verdicts, &rows->found);
  extend(&rows->extent, lengths, filled);
  take_oversized(step, verdicts.oversized, &rows->found);
  for (int i = 0; i < eights; i++) {
    settle(looks.hashes[i], hits >> (8 * i) & 0xFF, verdicts.empty >> (8 * i) & 0xFF,
           first + (size_t)(8 * i), rows->sink);
  }
  uint64_t missed = step->rows & ~(hits | verdicts.empty);
  for (; missed != 0; missed = missed & (missed - 1)) {
    rows->values->misses[rows->found.miss_count++] = (uint32_t)(first + first_bit(missed));
  }
}

inlined void take_last_step(size_t first, const struct keys *keys, struct rows *rows) {
  const size_t count = rows->values->count - first;
  const field_t *fields = rows->values->fields + first;
  field_t last_fields[step_rows];
  uint32_t last_lengths[step_rows] = {0};
  for (size_t i = 0; i < step_rows; i++) last_fields[i] = fields[0];
  memcpy(last_fields, fields, count * sizeof *fields);
  memcpy(last_lengths, rows->values->lengths + first, count * sizeof *last_lengths);
  const struct step step = {last_fields, last_lengths, ((uint64_t)1 << count) - 1};
  take_step(&step, first, keys, rows);
}

struct assay_text KERNEL(text)(const struct assay_values *values) {
  struct sink sink;
  begin(&sink, values);
  struct rows rows = {.values = values, .sink = &sink, .extent = no_extent()};
  rows.found.length_minimum = UINT32_MAX;
  const struct keys keys = keys_of(values->key);
  size_t first = 0;
  for (; first + step_rows <= values->count; first += step_rows) {
    const struct step step = {values->fields + first, values->lengths + first, ~(uint64_t)0};
    take_step(&step, first, &keys, &rows);
  }
  if (first < values->count) take_last_step(first, &keys, &rows);
  flush(&sink);
  add_extent(&rows.found, rows.extent);
  return rows.found;
}
