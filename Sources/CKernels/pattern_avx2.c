#if defined(__x86_64__)
#include <immintrin.h>

#include "kernels.h"

#pragma clang attribute push(__attribute__((target(AVX2_TARGET))), apply_to = function)
#include "pattern.h"

/// Why: with the flags constant the compiler makes a loop for each kind of layout.
inlined struct assay_matches take_all(const struct assay_pattern *pattern, struct layout layout,
                                      struct rows rows, size_t count, bool is_wide) {
  layout.is_wide = is_wide;
  layout.has_high_digits &= is_wide;
  for (size_t row = 0; row < count; row++) take_row(pattern, &layout, &rows, row);
  return rows.found;
}

struct assay_matches assay_pattern_avx2(const struct assay_pattern *pattern, field_t *fields,
                                        uint32_t *lengths, size_t count, uint64_t *digits,
                                        uint8_t *luhn, uint8_t *scratch, uint32_t *misses) {
  const struct layout layout = layout_of(pattern);
  const struct rows rows = {fields, lengths, digits, luhn, scratch, misses, {0, 0}};
  return layout.is_wide ? take_all(pattern, layout, rows, count, true)
                        : take_all(pattern, layout, rows, count, false);
}
#pragma clang attribute pop
#endif
