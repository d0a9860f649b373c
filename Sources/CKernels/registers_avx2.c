#if defined(__x86_64__)
#include "block_avx2.h"
#include "packing_avx2.h"

inlined size_t keep_high_ranks(const uint64_t *hashes, size_t count, uint64_t low_ranks,
                               uint64_t *kept) {
  const __m256i low = _mm256_set1_epi64x((int64_t)low_ranks), zero = _mm256_setzero_si256();
  size_t kept_count = 0, i = 0;
  for (; i + 4 <= count; i += 4) {
    const __m256i four = _mm256_loadu_si256((const __m256i *)(hashes + i));
    const __m256i high = _mm256_cmpeq_epi64(_mm256_and_si256(four, low), zero);
    const __m256i keep = _mm256_andnot_si256(_mm256_cmpeq_epi64(four, zero), high);
    const int mask = _mm256_movemask_pd(_mm256_castsi256_pd(keep));
    _mm256_storeu_si256((__m256i *)(kept + kept_count), packed(four, (unsigned)mask));
    kept_count += (size_t)__builtin_popcount((unsigned)mask);
  }
  for (; i < count; i++) {
    kept[kept_count] = hashes[i];
    kept_count += (hashes[i] & low_ranks) == 0 && hashes[i] != 0;
  }
  return kept_count;
}

#include "registers.h"

uint8_t KERNEL(floor)(const uint8_t *registers) {
  __m256i least = _mm256_set1_epi8(-1);
  for (int i = 0; i < register_count; i += 32) {
    least = _mm256_min_epu8(least, _mm256_loadu_si256((const __m256i *)(registers + i)));
  }
  uint8_t lanes[32], result = UINT8_MAX;
  _mm256_storeu_si256((__m256i *)lanes, least);
  for (int i = 0; i < 32; i++) result = lanes[i] < result ? lanes[i] : result;
  return result;
}

void KERNEL(merge)(uint8_t *registers, const uint8_t *others) {
  for (int i = 0; i < register_count; i += 32) {
    __m256i *target = (__m256i *)(registers + i);
    const __m256i other = _mm256_loadu_si256((const __m256i *)(others + i));
    _mm256_storeu_si256(target, _mm256_max_epu8(_mm256_loadu_si256(target), other));
  }
}
#pragma clang attribute pop
#endif
