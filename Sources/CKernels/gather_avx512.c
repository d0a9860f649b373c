#if defined(__x86_64__)
#include "block_avx512.h"

/// By bound, from a column's first on: that of eight records.
struct eight_bounds {
  __m256i of[ASSAY_GATHERED + 1];
};

/// Eight bounds of each of two records.
inlined __m512i bounds_of_two(const uint32_t *bounds, size_t stride) {
  const __m256i first = _mm256_loadu_si256((const __m256i *)bounds);
  const __m256i second = _mm256_loadu_si256((const __m256i *)(bounds + stride));
  return _mm512_inserti64x4(_mm512_castsi256_si512(first), second, 1);
}

/// By lane, from bound `first` on: one bound of each of four records.
inlined __m512i four_by_bound(__m512i low, __m512i high, int first) {
  const __m512i order =
      _mm512_setr_epi32(0, 8, 16, 24, 1, 9, 17, 25, 2, 10, 18, 26, 3, 11, 19, 27);
  return _mm512_permutex2var_epi32(low, _mm512_add_epi32(order, _mm512_set1_epi32(first)), high);
}

inlined struct eight_bounds bounds_of_eight(const uint32_t *bounds, size_t stride) {
  __m512i twos[4];
  for (size_t i = 0; i < 4; i++) twos[i] = bounds_of_two(bounds + 2 * i * stride, stride);
  const __m512i first_two = _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11);
  const __m512i last_two = _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15);
  struct eight_bounds eight;
  for (int half = 0; half < 2; half++) {
    const __m512i low = four_by_bound(twos[0], twos[1], 4 * half);
    const __m512i high = four_by_bound(twos[2], twos[3], 4 * half);
    const __m512i a = _mm512_permutex2var_epi64(low, first_two, high);
    const __m512i b = _mm512_permutex2var_epi64(low, last_two, high);
    eight.of[4 * half] = _mm512_castsi512_si256(a);
    eight.of[4 * half + 1] = _mm512_extracti64x4_epi64(a, 1);
    eight.of[4 * half + 2] = _mm512_castsi512_si256(b);
    eight.of[4 * half + 3] = _mm512_extracti64x4_epi64(b, 1);
  }
  return eight;
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
