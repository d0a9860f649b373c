#if defined(__x86_64__)
#include "block_avx2.h"
#include "unquote.h"
#pragma clang attribute pop
#endif
