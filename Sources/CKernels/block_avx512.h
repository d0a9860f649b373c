// 64 bytes at a time in one register.
#include <immintrin.h>

#include "kernels.h"

#define KERNEL(name) assay_##name##_avx512
#pragma clang attribute push(__attribute__((target(AVX512_TARGET))), apply_to = function)

typedef __m512i block;
typedef __m512i needle;

inlined needle needle_of(uint8_t byte) { return _mm512_set1_epi8((char)byte); }

inlined block block_load(const uint8_t *bytes) { return _mm512_loadu_si512(bytes); }

inlined uint64_t block_equal(block block, needle needle) {
  return _mm512_cmpeq_epi8_mask(block, needle);
}

inlined uint64_t block_either(block block, needle one, needle two) {
  return _mm512_cmpeq_epi8_mask(block, one) | _mm512_cmpeq_epi8_mask(block, two);
}

/// The bytes that are the same in both.
inlined uint64_t block_same(block one, block other) { return _mm512_cmpeq_epi8_mask(one, other); }

/// Bit i becomes the parity of bits 0 to i.
inlined uint64_t prefix_xor(uint64_t bits) {
  const __m128i ones = _mm_set1_epi8(-1);
  return (uint64_t)_mm_cvtsi128_si64(
      _mm_clmulepi64_si128(_mm_cvtsi64_si128((int64_t)bits), ones, 0));
}

inlined void put_sixteen(uint32_t *out, __m512i base, __m128i places) {
  _mm512_storeu_si512(out, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(places)));
}

/// Writes `base + i` for each set bit i, in steps of sixteen.
inlined void put_places(uint32_t *out, uint32_t base, uint64_t bits, unsigned count) {
  static const uint8_t numbers[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  // Why: compressed in a register, because compressing to memory is microcoded on Zen 4.
  const __m512i places = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(numbers));
  const __m512i bases = _mm512_set1_epi32((int)base);
  put_sixteen(out, bases, _mm512_castsi512_si128(places));
  if (rarely(count > 16)) {
    put_sixteen(out + 16, bases, _mm512_extracti32x4_epi32(places, 1));
    put_sixteen(out + 32, bases, _mm512_extracti32x4_epi32(places, 2));
    put_sixteen(out + 48, bases, _mm512_extracti32x4_epi32(places, 3));
  }
}
