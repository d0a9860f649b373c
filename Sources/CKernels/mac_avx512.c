// AES-128-CMAC, eight fields at a time, four to a register; `cipher.h` draws the blocks.
#if defined(__x86_64__)
#include "octet_avx512.h"

/// Block `index` of every field, chained; rows that ended before keep their state.
inlined struct octet chain(const field_t *fields, __m256i lengths, uint32_t index,
                           struct octet state, const struct keys *keys) {
  const struct cursor cursor = cursor_at(fields, lengths, index);
  const struct octet bytes = bytes_at(cursor.places, 0), left = left_of(cursor.left);
  struct octet next;
  for (int p = 0; p < parts; p++) {
    const struct stretch stretch = stretch_of(left.part[p]);
    next.part[p] = added(state.part[p], message_blocks(bytes.part[p], &stretch, keys));
  }
  return choose(cursor.rows, encipher(next, keys), state);
}

inlined words hash_eight(const field_t *fields, __m256i lengths, const struct keys *keys) {
  struct octet state = {{_mm512_setzero_si512(), _mm512_setzero_si512()}};
  const uint32_t longest = longest_of(lengths);
  for (uint32_t index = 0; index * 16 < longest; index++) {
    state = chain(fields, lengths, index, state, keys);
  }
  return _mm512_maskz_mov_epi64(_mm256_test_epi32_mask(lengths, lengths), lower_words(state));
}

inlined __m512i load_words(const uint64_t *words, size_t count) {
  return _mm512_maskz_loadu_epi64(first_rows(count), words);
}

/// Why: a masked store keeps the next group from starting on Zen 4, so only the last one is.
inlined void store_words(uint64_t *words, __m512i values, size_t count) {
  if (rarely(count < octet_rows)) {
    _mm512_mask_storeu_epi64(words, first_rows(count), values);
  } else {
    _mm512_storeu_si512(words, values);
  }
}

void assay_mac_avx512(const struct assay_mac_key *key, const field_t *fields,
                      const uint32_t *lengths, size_t count, uint64_t *hashes) {
  const struct keys keys = keys_of(key);
  for (size_t row = 0; row < count; row += octet_rows) {
    const size_t here = count - row < octet_rows ? count - row : octet_rows;
    field_t some_fields[octet_rows];
    const field_t *eight = fields + row;
    if (rarely(here < octet_rows)) {
      for (int i = 0; i < octet_rows; i++) some_fields[i] = fields[row];
      memcpy(some_fields, fields + row, here * sizeof *fields);
      eight = some_fields;
    }
    const __m256i some_lengths = _mm256_maskz_loadu_epi32(first_rows(here), lengths + row);
    store_words(hashes + row, hash_eight(eight, some_lengths, &keys), here);
  }
}

void assay_mac_words_avx512(const struct assay_mac_key *key, const uint64_t *numbers,
                            size_t count, uint64_t *hashes) {
  const struct keys keys = keys_of(key);
  const __m512i end = _mm512_set_epi64(0x80, 0, 0x80, 0, 0x80, 0, 0x80, 0);
  const __m512i mask = _mm512_xor_si512(end, keys.part);
  for (size_t row = 0; row < count; row += octet_rows) {
    const size_t here = count - row < octet_rows ? count - row : octet_rows;
    const __m512i eight = load_words(numbers + row, here);
    const struct octet state = {{
        added(_mm512_maskz_expand_epi64(0x55, eight), mask),
        added(_mm512_maskz_expand_epi64(0x55, _mm512_shuffle_i64x2(eight, eight, 0xEE)), mask),
    }};
    store_words(hashes + row, lower_words(encipher(state, &keys)), here);
  }
}
#pragma clang attribute pop
#endif
