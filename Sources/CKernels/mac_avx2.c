// AES-128-CMAC of whole batches and of one field.
#if defined(__x86_64__)
#include "octet_avx2.h"

inlined void store_words(uint64_t *out, words words) {
  _mm256_storeu_si256((__m256i *)out, words.four[0]);
  _mm256_storeu_si256((__m256i *)(out + 4), words.four[1]);
}

inlined void put_hashes(const field_t *fields, const uint32_t *lengths, const struct keys *keys,
                        uint64_t *hashes) {
  store_words(hashes, hash_eight(fields, lengths, keys));
  for (int i = 0; i < octet_rows; i++) {
    if (lengths[i] == 0) hashes[i] = 0;
  }
}

void assay_mac_avx2(const struct assay_mac_key *key, const field_t *fields,
                    const uint32_t *lengths, size_t count, uint64_t *hashes) {
  const struct keys keys = keys_of(key);
  size_t row = 0;
  for (; row + octet_rows <= count; row += octet_rows) {
    put_hashes(fields + row, lengths + row, &keys, hashes + row);
  }
  if (row == count) return;
  field_t last_fields[octet_rows];
  uint32_t last_lengths[octet_rows] = {0};
  uint64_t last_hashes[octet_rows];
  for (size_t i = 0; i < octet_rows; i++) last_fields[i] = fields[row];
  memcpy(last_fields, fields + row, (count - row) * sizeof *fields);
  memcpy(last_lengths, lengths + row, (count - row) * sizeof *lengths);
  put_hashes(last_fields, last_lengths, &keys, last_hashes);
  memcpy(hashes + row, last_hashes, (count - row) * sizeof *hashes);
}

void assay_mac_words_avx2(const struct assay_mac_key *key, const uint64_t *numbers, size_t count,
                          uint64_t *hashes) {
  const struct keys keys = keys_of(key);
  for (size_t row = 0; row < count; row += octet_rows) {
    const size_t here = count - row < octet_rows ? count - row : octet_rows;
    uint64_t eight[octet_rows] = {0};
    memcpy(eight, numbers + row, here * sizeof *numbers);
    __m128i state[octet_rows];
    for (int i = 0; i < octet_rows; i++) {
      state[i] = message_block(_mm_cvtsi64_si128((int64_t)eight[i]), 8, &keys);
    }
    encipher_blocks(state, &keys);
    store_words(eight, words_of(state));
    memcpy(hashes + row, eight, here * sizeof *hashes);
  }
}
#pragma clang attribute pop
#endif
