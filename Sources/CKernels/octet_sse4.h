// Eight fields at a time, 16 bytes of each in a register of its own.
#include "block_sse4.h"
#include "cipher.h"
#include "raise.h"

#define LANES(operation) _mm_##operation

typedef __m128i lanes;
enum { parts = 8 };

struct octet {
  lanes part[parts];
};

/// Eight words, one a field.
typedef struct {
  __m128i two[4];
} words;

inlined lanes everywhere(__m128i bytes) { return bytes; }

inlined lanes added(lanes one, lanes two) { return _mm_xor_si128(one, two); }

inlined lanes common(lanes one, lanes two) { return _mm_and_si128(one, two); }

inlined lanes either(lanes one, lanes two) { return _mm_or_si128(one, two); }

inlined struct octet bytes_at(const field_t *fields, size_t offset) {
  struct octet octet;
  for (int p = 0; p < parts; p++) octet.part[p] = load(fields[p] + offset);
  return octet;
}

inlined words words_of(const __m128i state[octet_rows]) {
  words words;
  for (int i = 0; i < 4; i++) words.two[i] = _mm_unpacklo_epi64(state[2 * i], state[2 * i + 1]);
  return words;
}

/// The lower half of each lane.
inlined words lower_words(struct octet octet) { return words_of(octet.part); }

inlined struct octet encipher_begun(struct octet octet, const struct keys *keys) {
  encipher_blocks(octet.part, keys);
  return octet;
}

inlined struct octet encipher(struct octet octet, const struct keys *keys) {
  for (int p = 0; p < parts; p++) octet.part[p] = added(octet.part[p], keys->rounds[0]);
  return encipher_begun(octet, keys);
}

/// The hashes of eight fields; of those without bytes, anything.
inlined words hash_eight(const field_t *fields, const uint32_t *lengths,
                         const struct keys *keys) {
  __m128i state[octet_rows];
  mac_eight(fields, lengths, keys, state);
  return words_of(state);
}

/// All bits of the words whose row has a bit in the lowest two.
inlined __m128i word_mask(unsigned rows) {
  const __m128i bits = _mm_set_epi64x(2, 1);
  return _mm_cmpeq_epi64(_mm_and_si128(_mm_set1_epi64x((int64_t)rows), bits), bits);
}

inlined __m128i folded(__m128i records, __m128i hashes) {
  const uint64_t odd = 0x9E3779B97F4A7C15;
  const __m128i low = _mm_set1_epi64x((int64_t)odd);
  const __m128i high = _mm_set1_epi64x((int64_t)(odd >> 32));
  const __m128i turned = _mm_or_si128(_mm_slli_epi64(records, 27), _mm_srli_epi64(records, 37));
  const __m128i crossed = _mm_add_epi64(_mm_mul_epu32(turned, high),
                                        _mm_mul_epu32(_mm_srli_epi64(turned, 32), low));
  const __m128i product =
      _mm_add_epi64(_mm_mul_epu32(turned, low), _mm_slli_epi64(crossed, 32));
  return _mm_add_epi64(product, hashes);
}

/// Folds the hashes of `hits` into their records, and 0 into those of `empty` rows.
inlined void fold_rows(words hashes, unsigned hits, unsigned empty, uint64_t *records) {
  for (int i = 0; i < 4; i++) {
    __m128i *two = (__m128i *)(records + 2 * i);
    const __m128i old = _mm_loadu_si128(two);
    const __m128i some = _mm_and_si128(hashes.two[i], word_mask(hits >> (2 * i)));
    const __m128i is_in = word_mask((hits | empty) >> (2 * i));
    _mm_storeu_si128(two, _mm_blendv_epi8(old, folded(old, some), is_in));
  }
}

/// The words that have a bit in the lowest two of `mask`, then anything.
inlined __m128i packed(__m128i two, unsigned mask) {
  return (mask & 3) == 2 ? _mm_unpackhi_epi64(two, two) : two;
}

inlined words no_words(void) {
  const __m128i none = _mm_setzero_si128();
  return (words){{none, none, none, none}};
}

/// The rows whose hash is that of the row before; `before` are the eight rows before.
inlined unsigned like_before(words hashes, words before) {
  unsigned rows = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i last = i == 0 ? before.two[3] : hashes.two[i - 1];
    const __m128i same = _mm_cmpeq_epi64(hashes.two[i], _mm_alignr_epi8(hashes.two[i], last, 8));
    rows |= (unsigned)_mm_movemask_pd(_mm_castsi128_pd(same)) << (2 * i);
  }
  return rows;
}

/// Packs together the hashes of `rows` that have none of the bits; returns how many.
inlined size_t keep_rows(words hashes, unsigned rows, uint64_t low_ranks, uint64_t *kept) {
  const __m128i low = _mm_set1_epi64x((int64_t)low_ranks), zero = _mm_setzero_si128();
  size_t count = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i two = hashes.two[i];
    const __m128i keep = _mm_cmpeq_epi64(_mm_and_si128(two, low), zero);
    const unsigned mask = (unsigned)_mm_movemask_pd(_mm_castsi128_pd(keep));
    const unsigned here = mask & rows >> (2 * i);
    _mm_storeu_si128((__m128i *)(kept + count), packed(two, here));
    count += (size_t)__builtin_popcount(here);
  }
  return count;
}

/// Raises registers to the ranks of hashes.
inlined void raise_all(uint8_t *registers, const uint64_t *hashes, size_t count) {
  for (size_t i = 0; i < count; i++) raise_register(registers, hashes[i]);
}
