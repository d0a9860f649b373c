#include "kernels.h"

#if defined(__x86_64__)

#define EVERYWHERE(set)                                                                         \
  .structure = assay_structure_##set, .outlook = assay_outlook_##set,                           \
  .unquote = assay_unquote_##set, .raise = assay_raise_##set, .floor = assay_floor_##set,       \
  .merge = assay_merge_##set, .runs = assay_runs_##set, .count_like = assay_count_like_##set,   \
  .places_below = assay_places_below_##set, .fold = assay_fold_##set

#define FROM_SSE4(set)                                                                          \
  .gather = assay_gather_##set, .layout = assay_layout_##set, .text = assay_text_##set,         \
  .mac_one = assay_mac_one

#define MAC(set) .mac = assay_mac_##set, .mac_words = assay_mac_words_##set

static const struct assay_kernels sse2 = {EVERYWHERE(sse2)};
static const struct assay_kernels sse4 = {EVERYWHERE(sse2), FROM_SSE4(sse4), MAC(sse4)};
static const struct assay_kernels avx2 = {EVERYWHERE(avx2), FROM_SSE4(avx2), MAC(sse4)};
static const struct assay_kernels avx512 = {EVERYWHERE(avx512), FROM_SSE4(avx512), MAC(avx512)};

static bool has_sse4(void) {
  return __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt") &&
         __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("aes");
}

static bool has_avx2(void) {
  return has_sse4() && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("lzcnt");
}

static bool has_avx512(void) {
  return has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512cd") &&
         __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") &&
         __builtin_cpu_supports("vaes") && __builtin_cpu_supports("vpclmulqdq");
}

const struct assay_kernels *assay_kernels_get(enum assay_kernel_set set) {
  switch (set) {
    case ASSAY_SSE2: return &sse2;
    case ASSAY_SSE4: return has_sse4() ? &sse4 : NULL;
    case ASSAY_AVX2: return has_avx2() ? &avx2 : NULL;
    case ASSAY_AVX512: return has_avx512() ? &avx512 : NULL;
  }
  return NULL;
}

#else

const struct assay_kernels *assay_kernels_get(enum assay_kernel_set set) {
  (void)set;
  return NULL;
}

#endif
