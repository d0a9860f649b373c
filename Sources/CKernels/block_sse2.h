// 64 bytes at a time with what every x86-64 processor has.
#include <emmintrin.h>

#include "kernels.h"

#define KERNEL(name) assay_##name##_sse2

#include "block_128.h"

/// Bit i becomes the parity of bits 0 to i.
inlined uint64_t prefix_xor(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}
