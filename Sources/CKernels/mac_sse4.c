// AES-128-CMAC of whole batches and of one field; the AVX2 set has no better one.
#if defined(__x86_64__)
#include "block_sse4.h"
#include "cipher.h"

inlined void put_words(uint64_t *out, const __m128i state[octet_rows]) {
  for (int i = 0; i < octet_rows; i++) out[i] = (uint64_t)_mm_cvtsi128_si64(state[i]);
}

inlined void put_hashes(const field_t *fields, const uint32_t *lengths, const struct keys *keys,
                        uint64_t *hashes) {
  __m128i state[octet_rows];
  mac_eight(fields, lengths, keys, state);
  put_words(hashes, state);
  for (int i = 0; i < octet_rows; i++) {
    if (lengths[i] == 0) hashes[i] = 0;
  }
}

void assay_mac_sse4(const struct assay_mac_key *key, const field_t *fields,
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

void assay_mac_words_sse4(const struct assay_mac_key *key, const uint64_t *numbers, size_t count,
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
    put_words(eight, state);
    memcpy(hashes + row, eight, here * sizeof *hashes);
  }
}

inlined __m128i encipher_one(__m128i state, const struct assay_mac_key *key) {
  state = _mm_xor_si128(state, load(key->rounds[0]));
  for (int round = 1; round < round_count; round++) {
    state = _mm_aesenc_si128(state, load(key->rounds[round]));
  }
  return _mm_aesenclast_si128(state, load(key->rounds[round_count]));
}

inlined uint64_t up_to_eight(const uint8_t *bytes, size_t count) {
  if (count >= 4) {
    uint32_t first, last;
    memcpy(&first, bytes, sizeof first);
    memcpy(&last, bytes + count - 4, sizeof last);
    return first | (uint64_t)last << (8 * (count - 4));
  }
  const size_t middle = count / 2, end = count - 1;
  return bytes[0] | (uint64_t)bytes[middle] << (8 * middle) | (uint64_t)bytes[end] << (8 * end);
}

/// The last 1 to 16 bytes of a field of `length`, without a look behind them.
inlined __m128i last_bytes(const uint8_t *bytes, size_t count, size_t length) {
  static const uint8_t shift[32] = {
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, [16 ... 31] = 0x80};
  if (length >= 16) return _mm_shuffle_epi8(load(bytes + count - 16), load(shift + 16 - count));
  if (count <= 8) return _mm_cvtsi64_si128((int64_t)up_to_eight(bytes, count));
  const uint64_t rest = up_to_eight(bytes + 8, count - 8);
  return _mm_insert_epi64(_mm_loadl_epi64((const __m128i *)bytes), (int64_t)rest, 1);
}

uint64_t assay_mac_one(const struct assay_mac_key *key, const uint8_t *bytes, size_t count) {
  if (count == 0) return 0;
  const size_t length = count;
  __m128i state = _mm_setzero_si128();
  for (; count > 16; bytes += 16, count -= 16) {
    state = encipher_one(_mm_xor_si128(state, load(bytes)), key);
  }
  const __m128i last =
      _mm_or_si128(last_bytes(bytes, count, length), load(block_padding + 17 - count));
  state = _mm_xor_si128(state, _mm_xor_si128(last, load(key->subkeys[count < 16])));
  return (uint64_t)_mm_cvtsi128_si64(encipher_one(state, key));
}
#pragma clang attribute pop
#endif
