#if defined(__x86_64__)
#include "block_avx512.h"

inlined unsigned classes_of(const uint8_t *field, uint32_t length);
#include "text.h"

/// All classes seen in `length` bytes, 1 to 64.
inlined unsigned classes_of(const uint8_t *field, uint32_t length) {
  const __m512i low = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)by_low));
  const __m512i high = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)by_high));
  const __m512i nibble = _mm512_set1_epi8(15);
  const __mmask64 here = _bzhi_u64(~(uint64_t)0, length);
  const __m512i bytes = _mm512_loadu_si512(field);
  const __m512i by_first = _mm512_maskz_shuffle_epi8(here, low, _mm512_and_si512(bytes, nibble));
  const __m512i upper = _mm512_and_si512(_mm512_srli_epi16(bytes, 4), nibble);
  const __m512i seen = _mm512_and_si512(by_first, _mm512_shuffle_epi8(high, upper));
  const __mmask64 unclassed = _mm512_mask_testn_epi8_mask(here, seen, seen);
  const __m256i half =
      _mm256_or_si256(_mm512_castsi512_si256(seen), _mm512_extracti64x4_epi64(seen, 1));
  const __m128i quarter =
      _mm_or_si128(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
  uint64_t bits =
      (uint64_t)_mm_cvtsi128_si64(_mm_or_si128(quarter, _mm_unpackhi_epi64(quarter, quarter)));
  bits |= bits >> 32;
  bits |= bits >> 16;
  bits |= bits >> 8;
  return (bits & 0xFF) | (unclassed != 0 ? foreign : 0);
}
#pragma clang attribute pop
#endif
