#if defined(__x86_64__)
#include "block_avx512.h"
#include "unquote.h"
#pragma clang attribute pop
#endif
