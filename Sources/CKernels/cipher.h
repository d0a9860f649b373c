// AES-128-CMAC of eight fields, each block in a register of its own.
//
//   field    A B C ... T U (21 bytes)
//   block 0  A B C ... P                 whole: enciphered as it is
//   block 1  Q R S T U 80 00 ... ^ K2    last: padded, K2; K1 when it is whole
//
// A row that has fewer blocks than the longest of its eight keeps its state while they go on.
// A block header stands before it, of a set that has AES and SSE4.1.
#include <string.h>

enum { octet_rows = 8, round_count = 10, more_than_a_block = 17 };

inlined __m128i load(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

struct keys {
  __m128i rounds[round_count + 1];
  /// For a block that is not the last, a last one that is whole, and one that is not.
  __m128i last[3];
};

inlined struct keys keys_of(const struct assay_mac_key *key) {
  struct keys keys;
  for (int i = 0; i <= round_count; i++) keys.rounds[i] = load(key->rounds[i]);
  keys.last[0] = _mm_setzero_si128();
  keys.last[1] = load(key->subkeys[0]);
  keys.last[2] = load(key->subkeys[1]);
  return keys;
}

/// Enciphers blocks to which the first round key is added already.
inlined void encipher_blocks(__m128i state[octet_rows], const struct keys *keys) {
  // Why: with all rounds laid out the compiler keeps the keys in registers, which leaves room for
  // two blocks at a time, too few to hide how long a round takes.
#pragma clang loop unroll(disable)
  for (int round = 1; round < round_count; round++) {
#pragma clang loop unroll(full)
    for (int i = 0; i < octet_rows; i++) {
      state[i] = _mm_aesenc_si128(state[i], keys->rounds[round]);
    }
  }
  for (int i = 0; i < octet_rows; i++) {
    state[i] = _mm_aesenclast_si128(state[i], keys->rounds[round_count]);
  }
}

/// From 17 - n: n bytes to keep; a one bit behind n bytes, nothing when they fill the block.
static const uint8_t block_kept[33] = {[0 ... 16] = 0xFF};
static const uint8_t block_padding[33] = {[17] = 0x80};

/// A block of the message and the first round key; `left` bytes from here on, at most 17.
inlined __m128i message_block(__m128i bytes, uint32_t left, const struct keys *keys) {
  const __m128i content = _mm_and_si128(bytes, load(block_kept + 17 - left));
  const __m128i block = _mm_or_si128(content, load(block_padding + 17 - left));
  const __m128i subkey = keys->last[(left < 17) + (left < 16)];
  return _mm_xor_si128(_mm_xor_si128(block, subkey), keys->rounds[0]);
}

inlined uint32_t at_most(uint32_t value, uint32_t limit) { return value < limit ? value : limit; }

/// Block `index` of every field, chained; rows that ended before keep their state.
static void chain(const field_t *fields, const uint32_t *lengths, uint32_t index,
                  __m128i state[octet_rows], const struct keys *keys) {
  __m128i next[octet_rows];
  for (int i = 0; i < octet_rows; i++) {
    const uint32_t last = lengths[i] == 0 ? 0 : (lengths[i] - 1) / 16;
    const uint32_t here = at_most(index, last);
    const uint32_t left = at_most(lengths[i] - 16 * here, more_than_a_block);
    const __m128i bytes = load(fields[i] + (size_t)here * 16);
    next[i] = _mm_xor_si128(state[i], message_block(bytes, left, keys));
  }
  encipher_blocks(next, keys);
  for (int i = 0; i < octet_rows; i++) {
    const __m128i goes_on = _mm_set1_epi8(lengths[i] > 16 * (uint64_t)index ? -1 : 0);
    state[i] = _mm_blendv_epi8(state[i], next[i], goes_on);
  }
}

/// The last states of eight fields, whose lower halves are the hashes; of those without bytes,
/// anything.
inlined void mac_eight(const field_t *fields, const uint32_t *lengths, const struct keys *keys,
                       __m128i state[octet_rows]) {
  uint32_t longest = 0;
  for (int i = 0; i < octet_rows; i++) {
    const uint32_t left = at_most(lengths[i], more_than_a_block);
    longest = longest < lengths[i] ? lengths[i] : longest;
    state[i] = message_block(load(fields[i]), left, keys);
  }
  encipher_blocks(state, keys);
  for (uint32_t index = 1; rarely(index * 16 < longest); index++) {
    chain(fields, lengths, index, state, keys);
  }
}
