#if defined(__x86_64__)
#include "block_avx512.h"

inlined size_t keep_high_ranks(const uint64_t *hashes, size_t count, uint64_t low_ranks,
                               uint64_t *kept) {
  const __m512i low = _mm512_set1_epi64((int64_t)low_ranks);
  size_t kept_count = 0;
  for (size_t i = 0; i < count; i += 8) {
    const __mmask8 here = (__mmask8)_bzhi_u32(0xFF, count - i < 8 ? (unsigned)(count - i) : 8);
    const __m512i eight = _mm512_maskz_loadu_epi64(here, hashes + i);
    const __mmask8 keep =
        _mm512_mask_testn_epi64_mask(_mm512_test_epi64_mask(eight, eight), eight, low);
    _mm512_storeu_si512(kept + kept_count, _mm512_maskz_compress_epi64(keep, eight));
    kept_count += (size_t)__builtin_popcount(keep);
  }
  return kept_count;
}

#include "registers.h"

uint8_t KERNEL(floor)(const uint8_t *registers) {
  __m512i least = _mm512_set1_epi8(-1);
  for (int i = 0; i < register_count; i += 64) {
    least = _mm512_min_epu8(least, _mm512_loadu_si512(registers + i));
  }
  uint8_t lanes[64], result = UINT8_MAX;
  _mm512_storeu_si512(lanes, least);
  for (int i = 0; i < 64; i++) result = lanes[i] < result ? lanes[i] : result;
  return result;
}

void KERNEL(merge)(uint8_t *registers, const uint8_t *others) {
  for (int i = 0; i < register_count; i += 64) {
    const __m512i mine = _mm512_loadu_si512(registers + i);
    _mm512_storeu_si512(registers + i, _mm512_max_epu8(mine, _mm512_loadu_si512(others + i)));
  }
}
#pragma clang attribute pop
#endif
