// 64 bytes at a time with what processors have since 2010: SSE4.2, AES and POPCNT.
#include <immintrin.h>

#include "kernels.h"

#define KERNEL(name) assay_##name##_sse4
#pragma clang attribute push(__attribute__((target(SSE4_TARGET))), apply_to = function)

#include "block_128.h"
