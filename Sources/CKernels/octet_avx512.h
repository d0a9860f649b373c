// Eight fields at a time, 16 bytes of each, four to a register; their AES-128-CMAC.
#include <string.h>

#include "block_avx512.h"
#include "raise.h"

#define LANES(operation) _mm512_##operation

typedef __m512i lanes;
/// Eight words, one a field.
typedef __m512i words;
enum { octet_rows = 8, parts = 2, round_count = 10 };

struct octet {
  lanes part[parts];
};

inlined lanes everywhere(__m128i bytes) { return _mm512_broadcast_i32x4(bytes); }

inlined __m128i load(const uint8_t *bytes) { return _mm_loadu_si128((const __m128i *)bytes); }

inlined __m256i two_at(const field_t *fields, size_t offset) {
  const __m256i first = _mm256_castsi128_si256(load(fields[0] + offset));
  return _mm256_inserti128_si256(first, load(fields[1] + offset), 1);
}

inlined lanes four_at(const field_t *fields, size_t offset) {
  const __m512i low = _mm512_castsi256_si512(two_at(fields, offset));
  return _mm512_inserti64x4(low, two_at(fields + 2, offset), 1);
}

inlined struct octet bytes_at(const field_t *fields, size_t offset) {
  return (struct octet){{four_at(fields, offset), four_at(fields + 4, offset)}};
}

inlined lanes added(lanes one, lanes two) { return _mm512_xor_si512(one, two); }

/// The lower half of each lane.
inlined words lower_words(struct octet octet) {
  const __m512i evens = _mm512_set_epi64(14, 12, 10, 8, 6, 4, 2, 0);
  return _mm512_permutex2var_epi64(octet.part[0], evens, octet.part[1]);
}

struct keys {
  __m512i rounds[round_count + 1];
  /// What is added to a last block that is whole, and to one that is not.
  __m512i whole, part;
};

inlined struct keys keys_of(const struct assay_mac_key *key) {
  struct keys keys;
  for (int i = 0; i <= round_count; i++) keys.rounds[i] = everywhere(load(key->rounds[i]));
  keys.whole = everywhere(load(key->subkeys[0]));
  keys.part = everywhere(load(key->subkeys[1]));
  return keys;
}

/// Enciphers blocks to which the first round key is added already.
inlined struct octet encipher_begun(struct octet state, const struct keys *keys) {
  for (int round = 1; round < round_count; round++) {
    state.part[0] = _mm512_aesenc_epi128(state.part[0], keys->rounds[round]);
    state.part[1] = _mm512_aesenc_epi128(state.part[1], keys->rounds[round]);
  }
  state.part[0] = _mm512_aesenclast_epi128(state.part[0], keys->rounds[round_count]);
  state.part[1] = _mm512_aesenclast_epi128(state.part[1], keys->rounds[round_count]);
  return state;
}

inlined struct octet encipher(struct octet state, const struct keys *keys) {
  state.part[0] = _mm512_xor_si512(state.part[0], keys->rounds[0]);
  state.part[1] = _mm512_xor_si512(state.part[1], keys->rounds[0]);
  return encipher_begun(state, keys);
}

/// Where a part of a message stands in its block; `left` has how many bytes its row has from here
/// on in each byte of the lane, more than 16 when the block is not the last.
struct stretch {
  __mmask64 content, end, last, whole;
};

inlined struct stretch stretch_of(lanes left) {
  const __m512i sixteen = _mm512_set1_epi8(16);
  const __m512i numbers =
      everywhere(_mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  return (struct stretch){
      .content = _mm512_cmplt_epu8_mask(numbers, left),
      .end = _mm512_cmpeq_epu8_mask(numbers, left),
      .last = _mm512_cmple_epu8_mask(left, sixteen),
      .whole = _mm512_cmpeq_epu8_mask(left, sixteen),
  };
}

/// Four blocks of messages, padded, the subkey added to those that are the last.
inlined lanes message_blocks(lanes bytes, const struct stretch *stretch, const struct keys *keys) {
  __m512i block = _mm512_maskz_mov_epi8(stretch->content, bytes);
  block = _mm512_mask_mov_epi8(block, stretch->end, _mm512_set1_epi8((char)0x80));
  __m512i subkey = _mm512_maskz_mov_epi8(stretch->last, keys->part);
  subkey = _mm512_mask_mov_epi8(subkey, stretch->whole, keys->whole);
  return _mm512_xor_si512(block, subkey);
}

/// The low byte of each length, in all sixteen bytes of its row's lane.
inlined struct octet spread(__m256i lengths) {
  const __m512i first = _mm512_set_epi32(  //
      0x0C0C0C0C, 0x0C0C0C0C, 0x0C0C0C0C, 0x0C0C0C0C, 0x08080808, 0x08080808, 0x08080808,
      0x08080808, 0x04040404, 0x04040404, 0x04040404, 0x04040404, 0, 0, 0, 0);
  const __m512i wide = _mm512_castsi256_si512(lengths);
  const __m512i second = _mm512_or_si512(first, _mm512_set1_epi8(16));
  return (struct octet){{
      _mm512_permutexvar_epi8(first, wide),
      _mm512_permutexvar_epi8(second, wide),
  }};
}

/// Bytes that rows have left, as `stretch_of` takes them.
inlined struct octet left_of(__m256i left) {
  return spread(_mm256_min_epu32(left, _mm256_set1_epi32(17)));
}

/// The lanes whose row has a bit in `rows` from `yes`, the others from `no`.
inlined struct octet choose(unsigned rows, struct octet yes, struct octet no) {
  const __mmask16 low = (__mmask16)(_pdep_u32(rows & 15u, 0x1111) * 15u);
  const __mmask16 high = (__mmask16)(_pdep_u32(rows >> 4, 0x1111) * 15u);
  return (struct octet){{
      _mm512_mask_mov_epi32(no.part[0], low, yes.part[0]),
      _mm512_mask_mov_epi32(no.part[1], high, yes.part[1]),
  }};
}

/// Places and lengths left of eight rows at one block; rows that ended stay at their last one.
struct cursor {
  field_t places[octet_rows];
  __m256i left;
  /// The rows that have this block.
  unsigned rows;
};

inlined struct cursor cursor_at(const field_t *fields, __m256i lengths, uint32_t index) {
  const __m256i one = _mm256_set1_epi32(1);
  const __m256i last =
      _mm256_srli_epi32(_mm256_sub_epi32(_mm256_max_epu32(lengths, one), one), 4);
  const __m256i wanted = _mm256_set1_epi32((int)index);
  const __m256i offsets = _mm256_slli_epi32(_mm256_min_epu32(wanted, last), 4);
  const __m512i places =
      _mm512_add_epi64(_mm512_loadu_si512(fields), _mm512_cvtepu32_epi64(offsets));
  struct cursor cursor = {
      .left = _mm256_sub_epi32(lengths, offsets),
      .rows = _mm256_cmpge_epu32_mask(last, wanted),
  };
  _mm512_storeu_si512(cursor.places, places);
  return cursor;
}

inlined uint32_t longest_of(__m256i lengths) {
  __m128i most = _mm_max_epu32(_mm256_castsi256_si128(lengths),
                               _mm256_extracti128_si256(lengths, 1));
  most = _mm_max_epu32(most, _mm_shuffle_epi32(most, 0x4E));
  most = _mm_max_epu32(most, _mm_shuffle_epi32(most, 0xB1));
  return (uint32_t)_mm_cvtsi128_si32(most);
}

inlined __mmask8 first_rows(size_t count) { return (__mmask8)_bzhi_u32(0xFF, (unsigned)count); }

/// Folds the hashes of `hits` into their records, and 0 into those of `empty` rows.
inlined void fold_rows(words hashes, unsigned hits, unsigned empty, uint64_t *records) {
  const __m512i odd = _mm512_set1_epi64((int64_t)0x9E3779B97F4A7C15);
  const __m512i old = _mm512_loadu_si512(records);
  const __m512i product = _mm512_mullo_epi64(_mm512_rol_epi64(old, 27), odd);
  const __m512i new = _mm512_mask_add_epi64(product, (__mmask8)hits, product, hashes);
  // Why: a masked store would keep the next group from starting on Zen 4.
  _mm512_storeu_si512(records, _mm512_mask_mov_epi64(old, (__mmask8)(hits | empty), new));
}

inlined words no_words(void) { return _mm512_setzero_si512(); }

/// The rows whose hash is that of the row before; `before` are the eight rows before.
inlined unsigned like_before(words hashes, words before) {
  return _mm512_cmpeq_epi64_mask(hashes, _mm512_alignr_epi64(hashes, before, 7));
}

/// Packs together the hashes of `rows` that have none of the bits; returns how many.
inlined size_t keep_rows(words hashes, unsigned rows, uint64_t low_ranks, uint64_t *kept) {
  const __m512i low = _mm512_set1_epi64((int64_t)low_ranks);
  const __mmask8 keep = _mm512_mask_testn_epi64_mask((__mmask8)rows, hashes, low);
  // Why: packing takes its time, and once a sketch has filled there is nearly never one to keep.
  if (keep == 0) return 0;
  _mm512_storeu_si512(kept, _mm512_maskz_compress_epi64(keep, hashes));
  return (size_t)__builtin_popcount(keep);
}

/// `i` is constant once the loop around it is unrolled.
inlined void put_byte(__m128i *bytes, int i, uint8_t byte) {
  typedef uint8_t vector __attribute__((vector_size(16)));
  vector all = (vector)*bytes;
  all[i] = byte;
  *bytes = (__m128i)all;
}

/// Those of eight hashes whose rank is above their register.
inlined unsigned above_registers(const uint8_t *registers, const uint64_t *hashes) {
  // Why: eight loads one by one are faster than a gather on Zen 4.
  __m128i bytes = _mm_setzero_si128();
  for (int i = 0; i < octet_rows; i++) put_byte(&bytes, i, registers[place_of(hashes[i])]);
  const __m512i eight = _mm512_loadu_si512(hashes);
  const __m512i end = _mm512_set1_epi64((int64_t)1 << (63 - rank_bits));
  const __m512i rests = _mm512_or_si512(_mm512_slli_epi64(eight, 64 - rank_bits), end);
  // A rank is one more than the zeros: above the register when they are at least as many.
  return _mm512_cmpge_epu64_mask(_mm512_lzcnt_epi64(rests), _mm512_cvtepu8_epi64(bytes));
}

/// Raises registers to the ranks of hashes, of which up to 7 behind the last one may be read.
inlined void raise_all(uint8_t *registers, const uint64_t *hashes, size_t count) {
  for (size_t i = 0; i < count; i += octet_rows) {
    unsigned above = above_registers(registers, hashes + i);
    if (count - i < octet_rows) above &= first_rows(count - i);
    for (; rarely(above != 0); above = _blsr_u32(above)) {
      raise_register(registers, hashes[i + _tzcnt_u32(above)]);
    }
  }
}
