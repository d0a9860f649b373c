// Some of four words, side by side; a block header stands before it.

/// By mask of four words: which 32-bit halves come first.
static const uint32_t packing[16][8] = {
    {0},
    {0, 1},
    {2, 3},
    {0, 1, 2, 3},
    {4, 5},
    {0, 1, 4, 5},
    {2, 3, 4, 5},
    {0, 1, 2, 3, 4, 5},
    {6, 7},
    {0, 1, 6, 7},
    {2, 3, 6, 7},
    {0, 1, 2, 3, 6, 7},
    {4, 5, 6, 7},
    {0, 1, 4, 5, 6, 7},
    {2, 3, 4, 5, 6, 7},
    {0, 1, 2, 3, 4, 5, 6, 7},
};

/// The words that have a bit in `mask`, then anything.
inlined __m256i packed(__m256i four, unsigned mask) {
  const __m256i order = _mm256_loadu_si256((const __m256i *)packing[mask]);
  return _mm256_permutevar8x32_epi32(four, order);
}
