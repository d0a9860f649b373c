#if defined(__x86_64__)
#include "block_sse2.h"

#include "runs.h"
#include "words.h"
#endif
