// What becomes of the hashes of eight rows: folded into their records, raised into the registers.
// An octet header stands before it.
enum { kept_capacity = 512 };

struct sink {
  uint64_t *records;
  uint8_t *registers;
  uint64_t low_ranks;
  size_t kept_count;
  /// Those of the eight rows before, and whether the last of them was a hit.
  words before;
  unsigned was_hit;
  /// Hashes whose rank may be above the floor.
  uint64_t kept[kept_capacity + octet_rows];
};

inlined void begin(struct sink *sink, const struct assay_values *values) {
  sink->records = values->record_hashes;
  sink->registers = values->registers;
  sink->low_ranks = low_ranks_of(values->floor);
  sink->kept_count = 0;
  sink->before = no_words();
  sink->was_hit = 0;
}

inlined void flush(struct sink *sink) {
  raise_all(sink->registers, sink->kept, sink->kept_count);
  sink->kept_count = 0;
}

/// The hits whose hash is not that of a hit in the row before: values often follow themselves.
inlined unsigned fresh_rows(words hashes, unsigned hits, struct sink *sink) {
  const unsigned after_hits = hits << 1 | sink->was_hit;
  const unsigned same = like_before(hashes, sink->before) & after_hits;
  sink->before = hashes;
  sink->was_hit = hits >> (octet_rows - 1);
  return hits & ~same;
}

/// Takes in the hashes of rows from `row` on: those of `hits`; `empty` rows fold in 0.
inlined void settle(words hashes, unsigned hits, unsigned empty, size_t row, struct sink *sink) {
  fold_rows(hashes, hits, empty, sink->records + row);
  const unsigned fresh = fresh_rows(hashes, hits, sink);
  sink->kept_count += keep_rows(hashes, fresh, sink->low_ranks, sink->kept + sink->kept_count);
  if (rarely(sink->kept_count > kept_capacity - octet_rows)) flush(sink);
}

/// The last rows of a batch that are no eight; those that do not exist are empty.
struct last_rows {
  field_t fields[octet_rows];
  uint32_t lengths[octet_rows];
  unsigned here;
};

inlined struct last_rows last_rows_of(const struct assay_values *values, size_t row) {
  const size_t count = values->count - row;
  struct last_rows last = {.lengths = {0}, .here = (1u << count) - 1};
  for (size_t i = 0; i < octet_rows; i++) {
    last.fields[i] = values->fields[row + (i < count ? i : 0)];
    if (i < count) last.lengths[i] = values->lengths[row + i];
  }
  return last;
}
