// AES-128-CMAC, eight fields at a time, four to a register; `mac_avx2.c` draws the blocks.
#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "kernels.h"

#pragma clang attribute push(__attribute__((target(AVX512_TARGET))), apply_to = function)

enum { lanes = 8, round_count = 10 };

struct keys {
  __m512i rounds[round_count + 1];
  __m512i whole, part;
};

/// Eight blocks, two registers of four.
struct octet {
  __m512i low, high;
};

inlined __m512i everywhere(const uint8_t *bytes) {
  return _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)bytes));
}

inlined struct keys keys_of(const struct assay_mac_key *key) {
  struct keys keys;
  for (int i = 0; i <= round_count; i++) keys.rounds[i] = everywhere(key->rounds[i]);
  keys.whole = everywhere(key->subkeys[0]);
  keys.part = everywhere(key->subkeys[1]);
  return keys;
}

inlined __m128i load(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

inlined __m512i four_blocks(const uint8_t *a, const uint8_t *b, const uint8_t *c,
                            const uint8_t *d) {
  const __m256i low = _mm256_inserti128_si256(_mm256_castsi128_si256(load(a)), load(b), 1);
  const __m256i high = _mm256_inserti128_si256(_mm256_castsi128_si256(load(c)), load(d), 1);
  return _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
}

inlined struct octet eight_blocks(const field_t *places) {
  return (struct octet){
      four_blocks(places[0], places[1], places[2], places[3]),
      four_blocks(places[4], places[5], places[6], places[7]),
  };
}

/// Four blocks of messages, ready to be enciphered; each byte of `left` says how many bytes its
/// block's row has from here on, more than 16 when the block is not the last.
inlined __m512i pad(__m512i bytes, __m512i left, const struct keys *keys) {
  const __m512i numbers = _mm512_broadcast_i32x4(
      _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  const __m512i sixteen = _mm512_set1_epi8(16);
  const __mmask64 is_last = _mm512_cmple_epu8_mask(left, sixteen);
  const __mmask64 is_whole = _mm512_cmpeq_epu8_mask(left, sixteen);
  const __mmask64 is_content = _mm512_cmplt_epu8_mask(numbers, left);
  const __mmask64 is_end = _mm512_cmpeq_epu8_mask(numbers, left);
  __m512i block = _mm512_maskz_mov_epi8(is_content, bytes);
  block = _mm512_mask_mov_epi8(block, is_end, _mm512_set1_epi8((char)0x80));
  __m512i subkey = _mm512_maskz_mov_epi8(is_last, keys->part);
  subkey = _mm512_mask_mov_epi8(subkey, is_whole, keys->whole);
  return _mm512_xor_si512(block, subkey);
}

/// The low byte of each length, in all sixteen bytes of its row's block.
inlined struct octet spread(__m256i lengths) {
  const __m512i first = _mm512_set_epi32(  //
      0x0C0C0C0C, 0x0C0C0C0C, 0x0C0C0C0C, 0x0C0C0C0C, 0x08080808, 0x08080808, 0x08080808,
      0x08080808, 0x04040404, 0x04040404, 0x04040404, 0x04040404, 0, 0, 0, 0);
  const __m512i wide = _mm512_castsi256_si512(lengths);
  const __m512i second = _mm512_or_si512(first, _mm512_set1_epi8(16));
  return (struct octet){
      _mm512_permutexvar_epi8(first, wide),
      _mm512_permutexvar_epi8(second, wide),
  };
}

inlined struct octet encipher(struct octet state, const struct keys *keys) {
  state.low = _mm512_xor_si512(state.low, keys->rounds[0]);
  state.high = _mm512_xor_si512(state.high, keys->rounds[0]);
  for (int round = 1; round < round_count; round++) {
    state.low = _mm512_aesenc_epi128(state.low, keys->rounds[round]);
    state.high = _mm512_aesenc_epi128(state.high, keys->rounds[round]);
  }
  state.low = _mm512_aesenclast_epi128(state.low, keys->rounds[round_count]);
  state.high = _mm512_aesenclast_epi128(state.high, keys->rounds[round_count]);
  return state;
}

inlined struct octet padded(const field_t *places, __m256i left, const struct keys *keys) {
  const __m256i capped = _mm256_min_epu32(left, _mm256_set1_epi32(17));
  const struct octet bytes = eight_blocks(places), counts = spread(capped);
  return (struct octet){pad(bytes.low, counts.low, keys), pad(bytes.high, counts.high, keys)};
}

/// All bits of the blocks whose row has a bit in `rows`.
inlined struct octet choose(__mmask8 rows, struct octet yes, struct octet no) {
  const __mmask16 low = (__mmask16)(_pdep_u32(rows & 15u, 0x1111) * 15u);
  const __mmask16 high = (__mmask16)(_pdep_u32(rows >> 4, 0x1111) * 15u);
  return (struct octet){
      _mm512_mask_mov_epi32(no.low, low, yes.low),
      _mm512_mask_mov_epi32(no.high, high, yes.high),
  };
}

/// Block `index` of every field, chained; rows that ended before keep their state.
inlined struct octet chain(const field_t *fields, __m256i lengths, uint32_t index,
                           struct octet state, const struct keys *keys) {
  const __m256i one = _mm256_set1_epi32(1);
  const __m256i last = _mm256_srli_epi32(
      _mm256_sub_epi32(_mm256_max_epu32(lengths, one), one), 4);
  const __m256i here = _mm256_min_epu32(_mm256_set1_epi32((int)index), last);
  const __m256i offsets = _mm256_slli_epi32(here, 4);
  const __m512i places =
      _mm512_add_epi64(_mm512_loadu_si512(fields), _mm512_cvtepu32_epi64(offsets));
  field_t eight[lanes];
  _mm512_storeu_si512(eight, places);
  const struct octet blocks = padded(eight, _mm256_sub_epi32(lengths, offsets), keys);
  const struct octet next = encipher(
      (struct octet){
          _mm512_xor_si512(state.low, blocks.low),
          _mm512_xor_si512(state.high, blocks.high),
      },
      keys);
  const __mmask8 goes_on = _mm256_cmpge_epu32_mask(last, _mm256_set1_epi32((int)index));
  return choose(goes_on, next, state);
}

/// The first eight bytes of each block.
inlined __m512i first_words(struct octet state) {
  const __m512i evens = _mm512_set_epi64(14, 12, 10, 8, 6, 4, 2, 0);
  return _mm512_permutex2var_epi64(state.low, evens, state.high);
}

inlined __m512i hash_eight(const field_t *fields, __m256i lengths, const struct keys *keys) {
  struct octet state = encipher(padded(fields, lengths, keys), keys);
  if (rarely(_mm256_cmpgt_epu32_mask(lengths, _mm256_set1_epi32(16)))) {
    uint32_t longest = 0, eight[lanes];
    _mm256_storeu_si256((__m256i *)eight, lengths);
    for (int i = 0; i < lanes; i++) longest = longest < eight[i] ? eight[i] : longest;
    for (uint32_t index = 1; index <= (longest - 1) / 16; index++) {
      state = chain(fields, lengths, index, state, keys);
    }
  }
  return _mm512_maskz_mov_epi64(_mm256_test_epi32_mask(lengths, lengths), first_words(state));
}

inlined __mmask8 rows_of(size_t count) { return (__mmask8)_bzhi_u32(0xFF, (unsigned)count); }

inlined __m512i load_words(const uint64_t *words, size_t count) {
  return _mm512_maskz_loadu_epi64(rows_of(count), words);
}

/// Why: a masked store keeps the next group from starting on Zen 4, so only the last one is.
inlined void store_words(uint64_t *words, __m512i values, size_t count) {
  if (rarely(count < lanes)) {
    _mm512_mask_storeu_epi64(words, rows_of(count), values);
  } else {
    _mm512_storeu_si512(words, values);
  }
}

inlined __m512i fold(__m512i records, __m512i hashes) {
  const __m512i odd = _mm512_set1_epi64((int64_t)0x9E3779B97F4A7C15);
  return _mm512_add_epi64(_mm512_mullo_epi64(_mm512_rol_epi64(records, 27), odd), hashes);
}

void assay_mac_avx512(const struct assay_mac_key *key, const field_t *fields,
                      const uint32_t *lengths, size_t count, uint64_t *hashes,
                      uint64_t *records) {
  const struct keys keys = keys_of(key);
  for (size_t row = 0; row < count; row += lanes) {
    const size_t here = count - row < lanes ? count - row : lanes;
    field_t some_fields[lanes];
    const field_t *eight = fields + row;
    if (rarely(here < lanes)) {
      for (int i = 0; i < lanes; i++) some_fields[i] = fields[row];
      memcpy(some_fields, fields + row, here * sizeof *fields);
      eight = some_fields;
    }
    const __mmask8 rows = rows_of(here);
    const __m512i found = hash_eight(eight, _mm256_maskz_loadu_epi32(rows, lengths + row), &keys);
    store_words(hashes + row, found, here);
    if (records == NULL) continue;
    store_words(records + row, fold(load_words(records + row, here), found), here);
  }
}

void assay_mac_words_avx512(const struct assay_mac_key *key, const uint64_t *words, size_t count,
                            uint64_t *hashes) {
  const struct keys keys = keys_of(key);
  const __m512i end = _mm512_set_epi64(0x80, 0, 0x80, 0, 0x80, 0, 0x80, 0);
  const __m512i mask = _mm512_xor_si512(end, keys.part);
  for (size_t row = 0; row < count; row += lanes) {
    const size_t here = count - row < lanes ? count - row : lanes;
    const __m512i eight = load_words(words + row, here);
    struct octet state = {
        _mm512_maskz_expand_epi64(0x55, eight),
        _mm512_maskz_expand_epi64(0x55, _mm512_shuffle_i64x2(eight, eight, 0xEE)),
    };
    state.low = _mm512_xor_si512(state.low, mask);
    state.high = _mm512_xor_si512(state.high, mask);
    store_words(hashes + row, first_words(encipher(state, &keys)), here);
  }
}
#pragma clang attribute pop
#endif
