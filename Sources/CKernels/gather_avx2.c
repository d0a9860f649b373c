#if defined(__x86_64__)
#include "block_avx2.h"

/// By bound, from a column's first on: that of eight records.
struct eight_bounds {
  __m256i of[ASSAY_GATHERED + 1];
};

/// Four bounds of a record, then of the one four behind it.
inlined __m256i bounds_of_two(const uint32_t *bounds, size_t stride) {
  const __m128i first = _mm_loadu_si128((const __m128i *)bounds);
  const __m128i second = _mm_loadu_si128((const __m128i *)(bounds + 4 * stride));
  return _mm256_inserti128_si256(_mm256_castsi128_si256(first), second, 1);
}

inlined void transpose(const __m256i rows[4], __m256i columns[4]) {
  const __m256i a = _mm256_unpacklo_epi32(rows[0], rows[1]);
  const __m256i b = _mm256_unpacklo_epi32(rows[2], rows[3]);
  const __m256i c = _mm256_unpackhi_epi32(rows[0], rows[1]);
  const __m256i d = _mm256_unpackhi_epi32(rows[2], rows[3]);
  columns[0] = _mm256_unpacklo_epi64(a, b);
  columns[1] = _mm256_unpackhi_epi64(a, b);
  columns[2] = _mm256_unpacklo_epi64(c, d);
  columns[3] = _mm256_unpackhi_epi64(c, d);
}

inlined struct eight_bounds bounds_of_eight(const uint32_t *bounds, size_t stride) {
  struct eight_bounds eight;
  for (int half = 0; half < 2; half++) {
    __m256i rows[4];
    for (size_t i = 0; i < 4; i++) rows[i] = bounds_of_two(bounds + i * stride + 4 * half, stride);
    transpose(rows, eight.of + 4 * half);
  }
  return eight;
}

inlined void put_four(__m128i starts, __m256i first, field_t *fields) {
  _mm256_storeu_si256((__m256i *)fields,
                      _mm256_add_epi64(_mm256_cvtepu32_epi64(starts), first));
}

inlined void put_fields(const uint8_t *bytes, __m256i starts, __m256i ends, field_t *fields,
                        uint32_t *lengths) {
  const __m256i first = _mm256_set1_epi64x((int64_t)(uintptr_t)bytes);
  const __m256i behind = _mm256_add_epi32(starts, _mm256_set1_epi32(1));
  put_four(_mm256_castsi256_si128(starts), first, fields);
  put_four(_mm256_extracti128_si256(starts, 1), first, fields + 4);
  _mm256_storeu_si256((__m256i *)lengths, _mm256_sub_epi32(ends, behind));
}

#include "gather.h"
#pragma clang attribute pop
#endif
