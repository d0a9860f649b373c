// Body of the kernel that finds fields which hold the same bytes as the one before them; a block
// header stands before it.
#include <string.h>

struct field {
  field_t bytes;
  uint32_t length;
};

/// Without a branch, because whether a value goes on can not be guessed.
inlined bool are_same(struct field one, struct field other) {
  const uint64_t wanted = first_bits(one.length);
  const uint64_t same = block_same(block_load(one.bytes), block_load(other.bytes));
  const bool begins = (one.length == other.length) & ((same & wanted) == wanted);
  if (rarely(one.length > block_bytes)) {
    const size_t rest = one.length - block_bytes;
    return begins && memcmp(one.bytes + block_bytes, other.bytes + block_bytes, rest) == 0;
  }
  return begins;
}

size_t KERNEL(runs)(const field_t *fields, const uint32_t *lengths, const uint32_t *rows,
                    size_t count, uint32_t *starts) {
  if (count == 0) return 0;
  const size_t first = rows == NULL ? 0 : rows[0];
  struct field last = {fields[first], lengths[first]};
  size_t run_count = 1;
  starts[0] = 0;
  for (size_t i = 1; i < count; i++) {
    const size_t row = rows == NULL ? i : rows[i];
    const struct field field = {fields[row], lengths[row]};
    starts[run_count] = (uint32_t)i;
    run_count += !are_same(field, last);
    last = field;
  }
  return run_count;
}
