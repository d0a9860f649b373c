#if defined(__x86_64__)
#include "block_avx2.h"

inlined unsigned classes_of(const uint8_t *field, uint32_t length);
#include "text.h"

/// From 32 - n: n bytes to keep.
static const uint8_t kept[64] = {[0 ... 31] = 0xFF};

/// The classes of 32 bytes; in `unclassed`, those that have none.
inlined __m256i classes(__m256i bytes, __m256i *unclassed) {
  const __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)by_low));
  const __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)by_high));
  const __m256i nibble = _mm256_set1_epi8(15);
  const __m256i by_first = _mm256_shuffle_epi8(low, _mm256_and_si256(bytes, nibble));
  const __m256i upper = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble);
  const __m256i found = _mm256_and_si256(by_first, _mm256_shuffle_epi8(high, upper));
  *unclassed = _mm256_cmpeq_epi8(found, _mm256_setzero_si256());
  return found;
}

/// All classes seen in `length` bytes, 1 to 64.
inlined unsigned classes_of(const uint8_t *field, uint32_t length) {
  const __m256i *parts = (const __m256i *)field;
  const uint32_t front_length = length < 32 ? length : 32;
  const __m256i front_keep = _mm256_loadu_si256((const __m256i *)(kept + 32 - front_length));
  __m256i unclassed;
  __m256i seen = _mm256_and_si256(classes(_mm256_loadu_si256(parts), &unclassed), front_keep);
  unclassed = _mm256_and_si256(unclassed, front_keep);
  if (rarely(length > 32)) {
    __m256i back_unclassed;
    const __m256i back = classes(_mm256_loadu_si256(parts + 1), &back_unclassed);
    const __m256i keep = _mm256_loadu_si256((const __m256i *)(kept + 64 - length));
    seen = _mm256_or_si256(seen, _mm256_and_si256(back, keep));
    unclassed = _mm256_or_si256(unclassed, _mm256_and_si256(back_unclassed, keep));
  }
  const __m128i half =
      _mm_or_si128(_mm256_castsi256_si128(seen), _mm256_extracti128_si256(seen, 1));
  uint64_t bits = (uint64_t)_mm_cvtsi128_si64(_mm_or_si128(half, _mm_unpackhi_epi64(half, half)));
  bits |= bits >> 32;
  bits |= bits >> 16;
  bits |= bits >> 8;
  return (bits & 0xFF) | (_mm256_testz_si256(unclassed, unclassed) ? 0 : foreign);
}
#pragma clang attribute pop
#endif
