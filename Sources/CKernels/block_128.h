// Body of the block headers of 128-bit registers: 64 bytes at a time in four.

typedef struct {
  __m128i part[4];
} block;
typedef __m128i needle;

inlined needle needle_of(uint8_t byte) { return _mm_set1_epi8((char)byte); }

inlined block block_load(const uint8_t *bytes) {
  block block;
  for (int i = 0; i < 4; i++) block.part[i] = _mm_loadu_si128((const __m128i *)bytes + i);
  return block;
}

inlined uint64_t block_equal(block block, needle needle) {
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i equal = _mm_cmpeq_epi8(block.part[i], needle);
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << (16 * i);
  }
  return bits;
}

inlined uint64_t block_either(block block, needle one, needle two) {
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i equal =
        _mm_or_si128(_mm_cmpeq_epi8(block.part[i], one), _mm_cmpeq_epi8(block.part[i], two));
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << (16 * i);
  }
  return bits;
}

/// The bytes that are the same in both.
inlined uint64_t block_same(block one, block other) {
  uint64_t bits = 0;
  for (int i = 0; i < 4; i++) {
    const __m128i equal = _mm_cmpeq_epi8(one.part[i], other.part[i]);
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << (16 * i);
  }
  return bits;
}

/// Writes `base + i` for each set bit i.
inlined void put_places(uint32_t *out, uint32_t base, uint64_t bits, unsigned count) {
  (void)count;
  for (; bits != 0; bits &= bits - 1) *out++ = base + (uint32_t)__builtin_ctzll(bits);
}
