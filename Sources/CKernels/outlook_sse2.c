#if defined(__x86_64__)
#include "block_sse2.h"
#include "outlook.h"
#endif
