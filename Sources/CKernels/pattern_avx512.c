#if defined(__x86_64__)
#include "block_avx512.h"

#define LANES(operation) _mm512_##operation

typedef __m512i lanes;
enum { row_lanes = 4 };

inlined lanes everywhere(__m128i bytes) { return _mm512_broadcast_i32x4(bytes); }

inlined __m256i two_at(const field_t *fields, size_t offset) {
  const __m128i first = _mm_loadu_si128((const __m128i *)(fields[0] + offset));
  const __m128i second = _mm_loadu_si128((const __m128i *)(fields[1] + offset));
  return _mm256_inserti128_si256(_mm256_castsi128_si256(first), second, 1);
}

inlined lanes bytes_at(const field_t *fields, size_t offset) {
  const __m512i low = _mm512_castsi256_si512(two_at(fields, offset));
  return _mm512_inserti64x4(low, two_at(fields + 2, offset), 1);
}

inlined bool have_length(const uint32_t *lengths, uint32_t length) {
  const __m128i four = _mm_loadu_si128((const __m128i *)lengths);
  return _mm_cmpneq_epu32_mask(four, _mm_set1_epi32((int)length)) == 0;
}

inlined bool fit(lanes difference, lanes limit) {
  return _mm512_cmpgt_epu8_mask(difference, limit) == 0;
}

inlined lanes either(lanes one, lanes two) { return _mm512_or_si512(one, two); }

inlined lanes alternate(lanes even, lanes odd) {
  return _mm512_mask_mov_epi8(odd, 0x5555555555555555, even);
}

inlined lanes halves_swapped(lanes lanes) { return _mm512_shuffle_epi32(lanes, _MM_PERM_BADC); }

/// The lower halves of the lanes.
inlined __m256i side_by_side(lanes words) {
  const __m512i evens = _mm512_set_epi64(0, 0, 0, 0, 6, 4, 2, 0);
  return _mm512_castsi512_si256(_mm512_permutexvar_epi64(evens, words));
}

/// Writes the lower half of each lane.
inlined void put_words(uint64_t *out, lanes words) {
  _mm256_storeu_si256((__m256i *)out, side_by_side(words));
}

/// Writes the lowest byte of each lane.
inlined void put_bytes(uint8_t *out, lanes words) {
  _mm_storeu_si32(out, _mm256_cvtepi64_epi8(side_by_side(words)));
}

#include "pattern.h"
#pragma clang attribute pop
#endif
