#if defined(__x86_64__)
#include "block_avx512.h"

#include "runs.h"
#include "words.h"
#pragma clang attribute pop
#endif
