// Body of the unquote kernel; a block header stands before it.

inlined bool holds(const uint8_t *bytes, size_t count, needle quote) {
  for (; count > block_bytes; bytes += block_bytes, count -= block_bytes) {
    if (block_equal(block_load(bytes), quote) != 0) return true;
  }
  const uint64_t bits = block_equal(block_load(bytes), quote);
  return count > 0 && bits << (block_bytes - count) != 0;
}

size_t KERNEL(unquote)(field_t *fields, uint32_t *lengths, size_t count, uint8_t quote,
                       uint32_t *doubled) {
  const needle needle = needle_of(quote);
  size_t doubled_count = 0;
  for (size_t row = 0; row < count; row++) {
    const uint8_t *field = fields[row];
    const uint32_t length = lengths[row];
    if (length < 2 || field[0] != quote) continue;
    fields[row] = field + 1;
    lengths[row] = length - 2;
    doubled[doubled_count] = (uint32_t)row;
    doubled_count += holds(field + 1, length - 2, needle);
  }
  return doubled_count;
}
