// 64 bytes at a time in two registers.
#include <immintrin.h>

#include "kernels.h"

#define KERNEL(name) assay_##name##_avx2
#pragma clang attribute push(__attribute__((target(AVX2_TARGET))), apply_to = function)

typedef struct {
  __m256i low, high;
} block;
typedef __m256i needle;

inlined needle needle_of(uint8_t byte) { return _mm256_set1_epi8((char)byte); }

inlined block block_load(const uint8_t *bytes) {
  const __m256i *parts = (const __m256i *)bytes;
  return (block){_mm256_loadu_si256(parts), _mm256_loadu_si256(parts + 1)};
}

inlined uint64_t bits_of(__m256i low, __m256i high) {
  uint64_t bits = (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32 |
                  (uint32_t)_mm256_movemask_epi8(low);
  // Why: else the compiler may keep the bits as a vector of booleans and take it apart one by one.
  __asm__("" : "+r"(bits));
  return bits;
}

inlined uint64_t block_equal(block block, needle needle) {
  return bits_of(_mm256_cmpeq_epi8(block.low, needle), _mm256_cmpeq_epi8(block.high, needle));
}

inlined uint64_t block_either(block block, needle one, needle two) {
  return bits_of(
      _mm256_or_si256(_mm256_cmpeq_epi8(block.low, one), _mm256_cmpeq_epi8(block.low, two)),
      _mm256_or_si256(_mm256_cmpeq_epi8(block.high, one), _mm256_cmpeq_epi8(block.high, two)));
}

/// The bytes that are the same in both.
inlined uint64_t block_same(block one, block other) {
  return bits_of(_mm256_cmpeq_epi8(one.low, other.low), _mm256_cmpeq_epi8(one.high, other.high));
}

/// Bit i becomes the parity of bits 0 to i.
inlined uint64_t prefix_xor(uint64_t bits) {
  const __m128i ones = _mm_set1_epi8(-1);
  return (uint64_t)_mm_cvtsi128_si64(
      _mm_clmulepi64_si128(_mm_cvtsi64_si128((int64_t)bits), ones, 0));
}

/// Writes `base + i` for each set bit i, in steps of eight.
inlined void put_places(uint32_t *out, uint32_t base, uint64_t bits, unsigned count) {
  unsigned done = 0;
  do {
    for (unsigned i = 0; i < 8; i++) {
      out[done + i] = base + (uint32_t)_tzcnt_u64(bits);
      bits = _blsr_u64(bits);
    }
    done += 8;
  } while (rarely(done < count));
}
