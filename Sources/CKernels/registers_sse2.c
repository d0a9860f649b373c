#if defined(__x86_64__)
#include "block_sse2.h"

inlined size_t keep_high_ranks(const uint64_t *hashes, size_t count, uint64_t low_ranks,
                               uint64_t *kept) {
  size_t kept_count = 0;
  for (size_t i = 0; i < count; i++) {
    const uint64_t hash = hashes[i];
    kept[kept_count] = hash;
    kept_count += (hash & low_ranks) == 0 && hash != 0;
  }
  return kept_count;
}

#include "registers.h"

uint8_t KERNEL(floor)(const uint8_t *registers) {
  __m128i least = _mm_set1_epi8(-1);
  for (int i = 0; i < register_count; i += 16) {
    least = _mm_min_epu8(least, _mm_loadu_si128((const __m128i *)(registers + i)));
  }
  uint8_t lanes[16], result = UINT8_MAX;
  _mm_storeu_si128((__m128i *)lanes, least);
  for (int i = 0; i < 16; i++) result = lanes[i] < result ? lanes[i] : result;
  return result;
}

void KERNEL(merge)(uint8_t *registers, const uint8_t *others) {
  for (int i = 0; i < register_count; i += 16) {
    __m128i *target = (__m128i *)(registers + i);
    const __m128i other = _mm_loadu_si128((const __m128i *)(others + i));
    _mm_storeu_si128(target, _mm_max_epu8(_mm_loadu_si128(target), other));
  }
}
#endif
