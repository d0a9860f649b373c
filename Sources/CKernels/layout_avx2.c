#if defined(__x86_64__)
#include "octet_avx2.h"
#include "values.h"

inlined unsigned rows_of_length(const uint32_t *lengths, uint32_t length) {
  const __m256i eight = _mm256_loadu_si256((const __m256i *)lengths);
  const __m256i same = _mm256_cmpeq_epi32(eight, _mm256_set1_epi32((int)length));
  return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(same));
}

inlined unsigned sign_bits(words words) {
  return (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(words.four[0])) |
         (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(words.four[1])) << 4;
}

/// The rows none of whose bytes is above its limit.
inlined unsigned fitting(struct octet difference, lanes limit) {
  for (int p = 0; p < parts; p++) {
    const lanes bytes = difference.part[p];
    const lanes within = _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, limit), limit);
    const lanes halves = _mm256_cmpeq_epi64(within, _mm256_set1_epi8(-1));
    difference.part[p] = _mm256_and_si256(halves, _mm256_shuffle_epi32(halves, 0x4E));
  }
  return sign_bits(lower_words(difference));
}

inlined lanes alternate(lanes even, lanes odd) {
  return _mm256_blendv_epi8(even, odd, _mm256_set1_epi16((short)0xFF00));
}

/// Rows 0 and 1 from the lower halves of the lanes, 2 and 3 from the upper.
inlined words words_of_pairs(const lanes pairs[2]) {
  return (words){{
      _mm256_permute4x64_epi64(pairs[0], 0xD8),
      _mm256_permute4x64_epi64(pairs[1], 0xD8),
  }};
}

/// Writes the words of `rows` side by side.
inlined void put_words(uint64_t *out, unsigned rows, words words) {
  const unsigned first = rows & 15, second = rows >> 4;
  _mm256_storeu_si256((__m256i *)out, packed(words.four[0], first));
  _mm256_storeu_si256((__m256i *)(out + __builtin_popcount(first)),
                      packed(words.four[1], second));
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
