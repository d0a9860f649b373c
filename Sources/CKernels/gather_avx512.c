#if defined(__x86_64__)
#include "block_avx512.h"

/// By bound, from a column's first on: that of eight records.
struct eight_bounds {
  __m256i of[ASSAY_GATHERED + 1];
};

/// Four bounds of each of four records.
inlined __m512i bounds_of_four(const uint32_t *bounds, size_t stride) {
  __m128i one[4];
  for (int i = 0; i < 4; i++) {
    one[i] = _mm_loadu_si128((const __m128i *)(bounds + (size_t)i * stride));
  }
  const __m256i low = _mm256_inserti128_si256(_mm256_castsi128_si256(one[0]), one[1], 1);
  const __m256i high = _mm256_inserti128_si256(_mm256_castsi128_si256(one[2]), one[3], 1);
  return _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
}

inlined struct eight_bounds bounds_of_eight(const uint32_t *bounds, size_t stride) {
  const __m512i first = bounds_of_four(bounds, stride);
  const __m512i second = bounds_of_four(bounds + 4 * stride, stride);
  const __m512i order =
      _mm512_setr_epi32(0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
  const __m512i later = _mm512_add_epi32(order, _mm512_set1_epi32(2));
  const __m512i low = _mm512_permutex2var_epi32(first, order, second);
  const __m512i high = _mm512_permutex2var_epi32(first, later, second);
  return (struct eight_bounds){{
      _mm512_castsi512_si256(low),
      _mm512_extracti64x4_epi64(low, 1),
      _mm512_castsi512_si256(high),
      _mm512_extracti64x4_epi64(high, 1),
  }};
}

inlined void put_fields(const uint8_t *bytes, __m256i starts, __m256i ends, field_t *fields,
                        uint32_t *lengths) {
  const __m512i first = _mm512_set1_epi64((int64_t)(uintptr_t)bytes);
  const __m256i behind = _mm256_add_epi32(starts, _mm256_set1_epi32(1));
  _mm512_storeu_si512(fields, _mm512_add_epi64(_mm512_cvtepu32_epi64(starts), first));
  _mm256_storeu_si256((__m256i *)lengths, _mm256_sub_epi32(ends, behind));
}

#include "gather.h"
#pragma clang attribute pop
#endif
