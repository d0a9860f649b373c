// libFuzzer's driver, which clang links in with -fsanitize=fuzzer.
#ifndef ASSAY_CFUZZER_H
#define ASSAY_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs `one_input` on inputs that it makes up, as the arguments say.
int LLVMFuzzerRunDriver(int *_Nonnull argc, char *_Nullable *_Nonnull *_Nonnull argv,
                        int (*_Nonnull one_input)(const uint8_t *_Nullable data, size_t size));

#endif
