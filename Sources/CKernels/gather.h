// Body of the gather kernel; `bounds_of_eight` and `put_fields` stand before it.
//
//   bounds    | 0 2 5 8 9 .. | 12 15 ...       eight of a record in one load: seven fields
//   columns   0 12 ...   2 15 ...   5 ...      where each column's fields begin, eight records each
//
// A record's bounds lie in a cache line or two, far from the next record's: with some columns at a
// time each line is fetched less often.

void KERNEL(gather)(const uint8_t *bytes, const uint32_t *bounds, size_t stride, size_t count,
                    size_t width, field_t *fields, uint32_t *lengths, size_t apart) {
  size_t row = 0;
  for (; row + 8 <= count; row += 8) {
    const struct eight_bounds eight = bounds_of_eight(bounds + row * stride, stride);
    for (size_t i = 0; i < ASSAY_GATHERED; i++) {
      if (i == width) break;
      const size_t place = i * apart + row;
      put_fields(bytes, eight.of[i], eight.of[i + 1], fields + place, lengths + place);
    }
  }
  for (; row < count; row++) {
    const uint32_t *some = bounds + row * stride;
    for (size_t i = 0; i < width; i++) {
      fields[i * apart + row] = bytes + some[i];
      lengths[i * apart + row] = some[i + 1] - 1 - some[i];
    }
  }
}
