#if defined(__x86_64__)
#include "block_sse4.h"

/// One bound of eight records, four to a register.
struct bounds {
  __m128i four[2];
};

/// By bound, from a column's first on.
struct eight_bounds {
  struct bounds of[ASSAY_GATHERED + 1];
};

inlined void transpose(const uint32_t *bounds, size_t stride, struct eight_bounds *eight, int half,
                       int four) {
  __m128i rows[4];
  for (size_t i = 0; i < 4; i++) {
    rows[i] = _mm_loadu_si128((const __m128i *)(bounds + i * stride));
  }
  const __m128i a = _mm_unpacklo_epi32(rows[0], rows[1]);
  const __m128i b = _mm_unpacklo_epi32(rows[2], rows[3]);
  const __m128i c = _mm_unpackhi_epi32(rows[0], rows[1]);
  const __m128i d = _mm_unpackhi_epi32(rows[2], rows[3]);
  eight->of[4 * half].four[four] = _mm_unpacklo_epi64(a, b);
  eight->of[4 * half + 1].four[four] = _mm_unpackhi_epi64(a, b);
  eight->of[4 * half + 2].four[four] = _mm_unpacklo_epi64(c, d);
  eight->of[4 * half + 3].four[four] = _mm_unpackhi_epi64(c, d);
}

inlined struct eight_bounds bounds_of_eight(const uint32_t *bounds, size_t stride) {
  struct eight_bounds eight;
  for (int half = 0; half < 2; half++) {
    for (int four = 0; four < 2; four++) {
      transpose(bounds + (size_t)(4 * four) * stride + 4 * half, stride, &eight, half, four);
    }
  }
  return eight;
}

inlined void put_two(__m128i starts, __m128i first, field_t *fields) {
  _mm_storeu_si128((__m128i *)fields, _mm_add_epi64(_mm_cvtepu32_epi64(starts), first));
}

inlined void put_fields(const uint8_t *bytes, struct bounds starts, struct bounds ends,
                        field_t *fields, uint32_t *lengths) {
  const __m128i first = _mm_set1_epi64x((int64_t)(uintptr_t)bytes);
  for (int i = 0; i < 2; i++) {
    const __m128i behind = _mm_add_epi32(starts.four[i], _mm_set1_epi32(1));
    put_two(starts.four[i], first, fields + 4 * i);
    put_two(_mm_unpackhi_epi64(starts.four[i], starts.four[i]), first, fields + 4 * i + 2);
    _mm_storeu_si128((__m128i *)lengths + i, _mm_sub_epi32(ends.four[i], behind));
  }
}

#include "gather.h"
#pragma clang attribute pop
#endif
