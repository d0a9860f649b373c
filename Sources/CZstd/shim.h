// Declares ZSTD_createDCtx_advanced: decoding contexts in memory of our own.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>
#include <zstd_errors.h>
