// Eight fields at a time, 16 bytes of each, two to a register.
#include "block_avx2.h"
#include "cipher.h"
#include "packing_avx2.h"
#include "raise.h"

#define LANES(operation) _mm256_##operation

typedef __m256i lanes;
enum { parts = 4 };

struct octet {
  lanes part[parts];
};

/// Eight words, one a field.
typedef struct {
  __m256i four[2];
} words;

inlined lanes everywhere(__m128i bytes) { return _mm256_broadcastsi128_si256(bytes); }

inlined lanes added(lanes one, lanes two) { return _mm256_xor_si256(one, two); }

inlined lanes common(lanes one, lanes two) { return _mm256_and_si256(one, two); }

inlined lanes either(lanes one, lanes two) { return _mm256_or_si256(one, two); }

inlined struct octet bytes_at(const field_t *fields, size_t offset) {
  struct octet octet;
  for (int p = 0; p < parts; p++) {
    const __m256i first = _mm256_castsi128_si256(load(fields[2 * p] + offset));
    octet.part[p] = _mm256_inserti128_si256(first, load(fields[2 * p + 1] + offset), 1);
  }
  return octet;
}

inlined __m256i lower_words_of(lanes first, lanes second) {
  return _mm256_permute4x64_epi64(_mm256_unpacklo_epi64(first, second), 0xD8);
}

/// The lower half of each lane.
inlined words lower_words(struct octet octet) {
  return (words){{
      lower_words_of(octet.part[0], octet.part[1]),
      lower_words_of(octet.part[2], octet.part[3]),
  }};
}

inlined struct octet encipher_begun(struct octet octet, const struct keys *keys) {
  __m128i state[octet_rows];
  for (int p = 0; p < parts; p++) {
    state[2 * p] = _mm256_castsi256_si128(octet.part[p]);
    state[2 * p + 1] = _mm256_extracti128_si256(octet.part[p], 1);
  }
  encipher_blocks(state, keys);
  for (int p = 0; p < parts; p++) {
    octet.part[p] =
        _mm256_inserti128_si256(_mm256_castsi128_si256(state[2 * p]), state[2 * p + 1], 1);
  }
  return octet;
}

inlined struct octet encipher(struct octet octet, const struct keys *keys) {
  const lanes first = everywhere(keys->rounds[0]);
  for (int p = 0; p < parts; p++) octet.part[p] = added(octet.part[p], first);
  return encipher_begun(octet, keys);
}

inlined words words_of(const __m128i state[octet_rows]) {
  words words;
  for (int i = 0; i < 2; i++) {
    const __m128i first = _mm_unpacklo_epi64(state[4 * i], state[4 * i + 1]);
    const __m128i second = _mm_unpacklo_epi64(state[4 * i + 2], state[4 * i + 3]);
    words.four[i] = _mm256_inserti128_si256(_mm256_castsi128_si256(first), second, 1);
  }
  return words;
}

/// The hashes of eight fields; of those without bytes, anything.
inlined words hash_eight(const field_t *fields, const uint32_t *lengths,
                         const struct keys *keys) {
  __m128i state[octet_rows];
  mac_eight(fields, lengths, keys, state);
  return words_of(state);
}

/// All bits of the words whose row has a bit in the lowest four.
inlined __m256i word_mask(unsigned rows) {
  const __m256i bits = _mm256_setr_epi64x(1, 2, 4, 8);
  return _mm256_cmpeq_epi64(_mm256_and_si256(_mm256_set1_epi64x((int64_t)rows), bits), bits);
}

inlined __m256i folded(__m256i records, __m256i hashes) {
  const uint64_t odd = 0x9E3779B97F4A7C15;
  const __m256i low = _mm256_set1_epi64x((int64_t)odd);
  const __m256i high = _mm256_set1_epi64x((int64_t)(odd >> 32));
  const __m256i turned =
      _mm256_or_si256(_mm256_slli_epi64(records, 27), _mm256_srli_epi64(records, 37));
  const __m256i crossed =
      _mm256_add_epi64(_mm256_mul_epu32(turned, high),
                       _mm256_mul_epu32(_mm256_srli_epi64(turned, 32), low));
  const __m256i product =
      _mm256_add_epi64(_mm256_mul_epu32(turned, low), _mm256_slli_epi64(crossed, 32));
  return _mm256_add_epi64(product, hashes);
}

/// Folds the hashes of `hits` into their records, and 0 into those of `empty` rows.
inlined void fold_rows(words hashes, unsigned hits, unsigned empty, uint64_t *records) {
  for (int i = 0; i < 2; i++) {
    __m256i *four = (__m256i *)(records + 4 * i);
    const __m256i old = _mm256_loadu_si256(four);
    const __m256i some = _mm256_and_si256(hashes.four[i], word_mask(hits >> (4 * i)));
    const __m256i is_in = word_mask((hits | empty) >> (4 * i));
    _mm256_storeu_si256(four, _mm256_blendv_epi8(old, folded(old, some), is_in));
  }
}

inlined words no_words(void) {
  return (words){{_mm256_setzero_si256(), _mm256_setzero_si256()}};
}

/// Four words, one row on: the last of the four before comes first.
inlined __m256i moved_on(__m256i four, __m256i before) {
  const __m256i rest = _mm256_permute4x64_epi64(four, 0x93);
  return _mm256_blend_epi32(rest, _mm256_permute4x64_epi64(before, 0x93), 0x03);
}

/// The rows whose hash is that of the row before; `before` are the eight rows before.
inlined unsigned like_before(words hashes, words before) {
  const __m256i low = moved_on(hashes.four[0], before.four[1]);
  const __m256i high = moved_on(hashes.four[1], hashes.four[0]);
  const __m256i first = _mm256_cmpeq_epi64(hashes.four[0], low);
  const __m256i second = _mm256_cmpeq_epi64(hashes.four[1], high);
  return (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(first)) |
         (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(second)) << 4;
}

/// Packs together the hashes of `rows` that have none of the bits; returns how many.
inlined size_t keep_rows(words hashes, unsigned rows, uint64_t low_ranks, uint64_t *kept) {
  const __m256i low = _mm256_set1_epi64x((int64_t)low_ranks), zero = _mm256_setzero_si256();
  size_t count = 0;
  for (int i = 0; i < 2; i++) {
    const __m256i four = hashes.four[i];
    const __m256i keep = _mm256_cmpeq_epi64(_mm256_and_si256(four, low), zero);
    const unsigned mask = (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(keep));
    const unsigned here = mask & rows >> (4 * i);
    _mm256_storeu_si256((__m256i *)(kept + count), packed(four, here));
    count += (size_t)__builtin_popcount(here);
  }
  return count;
}

/// Raises registers to the ranks of hashes.
inlined void raise_all(uint8_t *registers, const uint64_t *hashes, size_t count) {
  for (size_t i = 0; i < count; i++) raise_register(registers, hashes[i]);
}
