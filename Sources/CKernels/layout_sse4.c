#if defined(__x86_64__)
#include "octet_sse4.h"
#include "values.h"

inlined unsigned rows_of_length(const uint32_t *lengths, uint32_t length) {
  const __m128i *fours = (const __m128i *)lengths, wanted = _mm_set1_epi32((int)length);
  const __m128i low = _mm_cmpeq_epi32(_mm_loadu_si128(fours), wanted);
  const __m128i high = _mm_cmpeq_epi32(_mm_loadu_si128(fours + 1), wanted);
  return (unsigned)_mm_movemask_ps(_mm_castsi128_ps(low)) |
         (unsigned)_mm_movemask_ps(_mm_castsi128_ps(high)) << 4;
}

/// The rows none of whose bytes is above its limit.
inlined unsigned fitting(struct octet difference, lanes limit) {
  unsigned rows = 0;
  for (int p = 0; p < parts; p++) {
    const lanes within = _mm_cmpeq_epi8(_mm_max_epu8(difference.part[p], limit), limit);
    rows |= (unsigned)(_mm_movemask_epi8(within) == 0xFFFF) << p;
  }
  return rows;
}

inlined lanes alternate(lanes even, lanes odd) {
  return _mm_blendv_epi8(even, odd, _mm_set1_epi16((short)0xFF00));
}

/// Pairs of rows are what words lie in.
inlined words words_of_pairs(const lanes pairs[4]) {
  return (words){{pairs[0], pairs[1], pairs[2], pairs[3]}};
}

/// Writes the words of `rows` side by side.
inlined void put_words(uint64_t *out, unsigned rows, words words) {
  for (int i = 0; i < 4; i++) {
    const unsigned here = rows >> (2 * i) & 3;
    _mm_storeu_si128((__m128i *)out, packed(words.two[i], here));
    out += __builtin_popcount(here);
  }
}

/// Writes the lowest byte of the words of `rows`, side by side.
inlined void put_bytes(uint8_t *out, unsigned rows, words words) {
  uint64_t wide[octet_rows] = {0};
  put_words(wide, rows, words);
  for (int i = 0; i < octet_rows; i++) out[i] = (uint8_t)wide[i];
}

#include "layout.h"
#pragma clang attribute pop
#endif
