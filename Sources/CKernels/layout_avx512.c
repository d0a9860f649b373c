#if defined(__x86_64__)
#include "octet_avx512.h"
#include "values.h"

inlined unsigned rows_of_length(const uint32_t *lengths, uint32_t length) {
  const __m256i eight = _mm256_loadu_si256((const __m256i *)lengths);
  return _mm256_cmpeq_epi32_mask(eight, _mm256_set1_epi32((int)length));
}

/// The rows none of whose bytes is above its limit.
inlined unsigned fitting(struct octet difference, lanes limit) {
  const __mmask64 first = _mm512_cmpgt_epu8_mask(difference.part[0], limit);
  const __mmask64 second = _mm512_cmpgt_epu8_mask(difference.part[1], limit);
  const __m128i above = _mm_set_epi64x((int64_t)second, (int64_t)first);
  return _mm_testn_epi16_mask(above, above);
}

inlined lanes alternate(lanes even, lanes odd) {
  return _mm512_mask_mov_epi8(odd, 0x5555555555555555, even);
}

/// Rows 0 to 3 from the lower halves of the lanes, 4 to 7 from the upper.
inlined words words_of_pairs(const lanes pairs[1]) {
  return _mm512_permutexvar_epi64(_mm512_set_epi64(7, 5, 3, 1, 6, 4, 2, 0), pairs[0]);
}

/// Writes the words of `rows` side by side.
inlined void put_words(uint64_t *out, unsigned rows, words words) {
  _mm512_storeu_si512(out, _mm512_maskz_compress_epi64((__mmask8)rows, words));
}

/// Writes the lowest byte of the words of `rows`, side by side.
inlined void put_bytes(uint8_t *out, unsigned rows, words words) {
  const __m128i bytes = _mm512_cvtepi64_epi8(words);
  _mm_storel_epi64((__m128i *)out, _mm_maskz_compress_epi8((__mmask16)rows, bytes));
}

#include "layout.h"
#pragma clang attribute pop
#endif
