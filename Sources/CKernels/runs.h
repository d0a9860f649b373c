// Body of the kernel that finds fields which hold the same bytes as the one before them; a block
// header stands before it.
#include <string.h>

struct field {
  field_t bytes;
  uint32_t length;
  block first;
};

inlined struct field field_at(const field_t *fields, const uint32_t *lengths, size_t row) {
  return (struct field){fields[row], lengths[row], block_load(fields[row])};
}

/// Without a branch, because whether a value goes on can not be guessed.
inlined bool are_same(struct field one, struct field other) {
  const uint64_t unlike = ~block_same(one.first, other.first) & first_bits(one.length);
  const bool begins = (unlike | (one.length ^ other.length)) == 0;
  if (rarely(one.length > block_bytes)) {
    const size_t rest = one.length - block_bytes;
    return begins && memcmp(one.bytes + block_bytes, other.bytes + block_bytes, rest) == 0;
  }
  return begins;
}

size_t KERNEL(runs)(const field_t *fields, const uint32_t *lengths, const uint32_t *rows,
                    size_t count, uint32_t *starts) {
  if (count == 0) return 0;
  struct field last = field_at(fields, lengths, rows == NULL ? 0 : rows[0]);
  size_t run_count = 1;
  starts[0] = 0;
  for (size_t i = 1; i < count; i++) {
    const struct field field = field_at(fields, lengths, rows == NULL ? i : rows[i]);
    starts[run_count] = (uint32_t)i;
    run_count += !are_same(field, last);
    last = field;
  }
  return run_count;
}
