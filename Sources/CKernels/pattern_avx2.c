#if defined(__x86_64__)
#include "block_avx2.h"

#define LANES(operation) _mm256_##operation

typedef __m256i lanes;
enum { row_lanes = 2 };

inlined lanes everywhere(__m128i bytes) { return _mm256_broadcastsi128_si256(bytes); }

inlined lanes bytes_at(const field_t *fields, size_t offset) {
  const __m128i first = _mm_loadu_si128((const __m128i *)(fields[0] + offset));
  const __m128i second = _mm_loadu_si128((const __m128i *)(fields[1] + offset));
  return _mm256_inserti128_si256(_mm256_castsi128_si256(first), second, 1);
}

inlined bool have_length(const uint32_t *lengths, uint32_t length) {
  return lengths[0] == length && lengths[1] == length;
}

inlined bool fit(lanes difference, lanes limit) {
  const lanes within = _mm256_cmpeq_epi8(_mm256_max_epu8(difference, limit), limit);
  return _mm256_movemask_epi8(within) == -1;
}

inlined lanes either(lanes one, lanes two) { return _mm256_or_si256(one, two); }

inlined lanes alternate(lanes even, lanes odd) {
  return _mm256_blendv_epi8(even, odd, _mm256_set1_epi16((short)0xFF00));
}

inlined lanes halves_swapped(lanes lanes) { return _mm256_shuffle_epi32(lanes, 0x4E); }

/// Writes the lower half of each lane.
inlined void put_words(uint64_t *out, lanes words) {
  const __m256i side_by_side = _mm256_permute4x64_epi64(words, 0x08);
  _mm_storeu_si128((__m128i *)out, _mm256_castsi256_si128(side_by_side));
}

/// Writes the lowest byte of each lane.
inlined void put_bytes(uint8_t *out, lanes words) {
  out[0] = (uint8_t)_mm256_extract_epi8(words, 0);
  out[1] = (uint8_t)_mm256_extract_epi8(words, 16);
}

#include "pattern.h"
#pragma clang attribute pop
#endif
