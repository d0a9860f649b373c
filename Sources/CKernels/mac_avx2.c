// AES-128-CMAC, eight fields at a time, each in its own register.
//
//   field    A B C ... T U (21 bytes)
//   block 0  A B C ... P                 whole: enciphered as it is
//   block 1  Q R S T U 80 00 ... ^ K2    last: padded, K2; K1 when it is whole
//
// A row that has fewer blocks than the longest of its eight keeps its state while they go on.
#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "kernels.h"

#pragma clang attribute push(__attribute__((target(AVX2_TARGET))), apply_to = function)

enum { lanes = 8, round_count = 10, more_than_a_block = 17 };

/// From 17 - n: n bytes to keep; a one bit behind n bytes, nothing when they fill the block.
static const uint8_t kept[33] = {[0 ... 16] = 0xFF};
static const uint8_t padding[33] = {[17] = 0x80};

struct keys {
  __m128i rounds[round_count + 1];
  /// For a block that is not the last, a last one that is whole, and one that is not.
  __m128i last[3];
};

inlined __m128i load(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

inlined struct keys keys_of(const struct assay_mac_key *key) {
  struct keys keys;
  for (int i = 0; i <= round_count; i++) keys.rounds[i] = load(key->rounds[i]);
  keys.last[0] = _mm_setzero_si128();
  keys.last[1] = load(key->subkeys[0]);
  keys.last[2] = load(key->subkeys[1]);
  return keys;
}

/// A block of the message, ready to be enciphered; `left` bytes from here on, at most 17.
inlined __m128i message_block(__m128i bytes, uint32_t left, const struct keys *keys) {
  const __m128i content = _mm_and_si128(bytes, load(kept + 17 - left));
  const __m128i padded = _mm_or_si128(content, load(padding + 17 - left));
  return _mm_xor_si128(padded, keys->last[(left < 17) + (left < 16)]);
}

inlined void encipher(__m128i state[lanes], const struct keys *keys) {
  for (int i = 0; i < lanes; i++) state[i] = _mm_xor_si128(state[i], keys->rounds[0]);
  for (int round = 1; round < round_count; round++) {
    for (int i = 0; i < lanes; i++) state[i] = _mm_aesenc_si128(state[i], keys->rounds[round]);
  }
  for (int i = 0; i < lanes; i++) {
    state[i] = _mm_aesenclast_si128(state[i], keys->rounds[round_count]);
  }
}

inlined uint32_t at_most(uint32_t value, uint32_t limit) { return value < limit ? value : limit; }

/// Block `index` of every field, chained; rows that ended before keep their state.
static void chain(const field_t *fields, const uint32_t *lengths, uint32_t index,
                  __m128i state[lanes], const struct keys *keys) {
  __m128i next[lanes];
  for (int i = 0; i < lanes; i++) {
    const uint32_t last = lengths[i] == 0 ? 0 : (lengths[i] - 1) / 16;
    const uint32_t here = at_most(index, last);
    const uint32_t left = at_most(lengths[i] - 16 * here, more_than_a_block);
    const __m128i bytes = load(fields[i] + (size_t)here * 16);
    next[i] = _mm_xor_si128(state[i], message_block(bytes, left, keys));
  }
  encipher(next, keys);
  for (int i = 0; i < lanes; i++) {
    const __m128i goes_on = _mm_set1_epi8(lengths[i] > 16 * (uint64_t)index ? -1 : 0);
    state[i] = _mm_blendv_epi8(state[i], next[i], goes_on);
  }
}

inlined void hash_eight(const field_t *fields, const uint32_t *lengths, const struct keys *keys,
                        uint64_t *hashes) {
  __m128i state[lanes];
  uint32_t longest = 0;
  for (int i = 0; i < lanes; i++) {
    const uint32_t left = at_most(lengths[i], more_than_a_block);
    longest = longest < lengths[i] ? lengths[i] : longest;
    state[i] = message_block(load(fields[i]), left, keys);
  }
  encipher(state, keys);
  for (uint32_t index = 1; rarely(index <= (longest - 1) / 16 && longest > 0); index++) {
    chain(fields, lengths, index, state, keys);
  }
  for (int i = 0; i < lanes; i++) {
    hashes[i] = lengths[i] == 0 ? 0 : (uint64_t)_mm_cvtsi128_si64(state[i]);
  }
}

inlined void fold(uint64_t *records, const uint64_t *hashes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const uint64_t turned = records[i] << 27 | records[i] >> 37;
    records[i] = turned * 0x9E3779B97F4A7C15 + hashes[i];
  }
}

void assay_mac_avx2(const struct assay_mac_key *key, const field_t *fields,
                    const uint32_t *lengths, size_t count, uint64_t *hashes, uint64_t *records) {
  const struct keys keys = keys_of(key);
  size_t row = 0;
  for (; row + lanes <= count; row += lanes) {
    hash_eight(fields + row, lengths + row, &keys, hashes + row);
  }
  if (row < count) {
    field_t last_fields[lanes];
    uint32_t last_lengths[lanes] = {0};
    uint64_t last_hashes[lanes];
    for (size_t i = 0; i < lanes; i++) last_fields[i] = fields[row];
    memcpy(last_fields, fields + row, (count - row) * sizeof *fields);
    memcpy(last_lengths, lengths + row, (count - row) * sizeof *lengths);
    hash_eight(last_fields, last_lengths, &keys, last_hashes);
    memcpy(hashes + row, last_hashes, (count - row) * sizeof *hashes);
  }
  if (records != NULL) fold(records, hashes, count);
}

void assay_mac_words_avx2(const struct assay_mac_key *key, const uint64_t *words, size_t count,
                          uint64_t *hashes) {
  const struct keys keys = keys_of(key);
  for (size_t row = 0; row < count; row += lanes) {
    const size_t here = count - row < lanes ? count - row : lanes;
    uint64_t eight[lanes] = {0};
    memcpy(eight, words + row, here * sizeof *words);
    __m128i state[lanes];
    for (int i = 0; i < lanes; i++) {
      state[i] = message_block(_mm_cvtsi64_si128((int64_t)eight[i]), 8, &keys);
    }
    encipher(state, &keys);
    for (int i = 0; i < lanes; i++) eight[i] = (uint64_t)_mm_cvtsi128_si64(state[i]);
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

uint64_t assay_mac_one_avx2(const struct assay_mac_key *key, const uint8_t *bytes, size_t count) {
  if (count == 0) return 0;
  const size_t length = count;
  __m128i state = _mm_setzero_si128();
  for (; count > 16; bytes += 16, count -= 16) {
    state = encipher_one(_mm_xor_si128(state, load(bytes)), key);
  }
  const __m128i last = _mm_or_si128(last_bytes(bytes, count, length), load(padding + 17 - count));
  state = _mm_xor_si128(state, _mm_xor_si128(last, load(key->subkeys[count < 16])));
  return (uint64_t)_mm_cvtsi128_si64(encipher_one(state, key));
}
#pragma clang attribute pop
#endif
