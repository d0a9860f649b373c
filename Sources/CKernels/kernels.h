// What the per-set files share: the names of the kernels of each set.
#ifndef ASSAY_KERNELS_H
#define ASSAY_KERNELS_H

#include "ckernels.h"

#if defined(__x86_64__)

enum { block_bytes = 64, register_count = 1 << 14 };

#define inlined static inline __attribute__((always_inline))
#define rarely(condition) __builtin_expect((condition) != 0, 0)

typedef const uint8_t *field_t;

/// The place of the lowest bit; there is one.
inlined unsigned first_bit(uint64_t bits) { return (unsigned)__builtin_ctzll(bits); }

/// The lowest bits, 64 at most.
inlined uint64_t first_bits(uint32_t count) {
  return count >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << count) - 1;
}

#define DECLARE_EVERYWHERE(set)                                                                  \
  struct assay_structure assay_structure_##set(const uint8_t *, size_t, size_t, uint8_t, uint8_t, \
                                               uint32_t *);                                      \
  struct assay_outlook assay_outlook_##set(const uint8_t *, size_t, size_t, uint8_t, uint8_t);   \
  size_t assay_unquote_##set(field_t *, uint32_t *, size_t, uint8_t, uint32_t *);                \
  void assay_raise_##set(uint8_t *, const uint64_t *, size_t, unsigned);                         \
  uint8_t assay_floor_##set(const uint8_t *);                                                    \
  void assay_merge_##set(uint8_t *, const uint8_t *);                                            \
  size_t assay_runs_##set(const field_t *, const uint32_t *, const uint32_t *, size_t,           \
                          uint32_t *);                                                           \
  size_t assay_count_like_##set(const uint64_t *, size_t, uint64_t, uint64_t);                   \
  size_t assay_places_below_##set(const uint64_t *, size_t, uint64_t, uint32_t *);               \
  void assay_fold_##set(const uint64_t *, size_t, uint64_t *);

#define DECLARE_FROM_SSE4(set)                                                                   \
  void assay_gather_##set(const uint8_t *, const uint32_t *, size_t, size_t, size_t, field_t *,  \
                          uint32_t *, size_t);                                                   \
  struct assay_matches assay_layout_##set(const struct assay_pattern *,                          \
                                          const struct assay_values *, uint64_t *, uint8_t *);   \
  struct assay_text assay_text_##set(const struct assay_values *);

#define DECLARE_MAC(set)                                                                         \
  void assay_mac_##set(const struct assay_mac_key *, const field_t *, const uint32_t *, size_t,  \
                       uint64_t *);                                                              \
  void assay_mac_words_##set(const struct assay_mac_key *, const uint64_t *, size_t, uint64_t *);

DECLARE_EVERYWHERE(sse2)
DECLARE_EVERYWHERE(avx2)
DECLARE_EVERYWHERE(avx512)
DECLARE_FROM_SSE4(sse4)
DECLARE_FROM_SSE4(avx2)
DECLARE_FROM_SSE4(avx512)
DECLARE_MAC(sse4)
DECLARE_MAC(avx512)
uint64_t assay_mac_one(const struct assay_mac_key *, const uint8_t *, size_t);

/// What processors have since 2010.
#define SSE4_TARGET "sse4.2,popcnt,pclmul,aes"
#define AVX2_TARGET "avx2,bmi,bmi2,lzcnt,popcnt,pclmul,aes"
#define AVX512_TARGET                                                                            \
  AVX2_TARGET ",avx512f,avx512bw,avx512vl,avx512dq,avx512cd,avx512vbmi,avx512vbmi2,vaes,vpclmulqdq"

#endif
#endif
