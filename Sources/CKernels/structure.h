// Body of the structure kernel; a block header stands before it.
//
//   bytes       a , " b , c " , d LF
//   quote           1       1
//   inside          1 1 1 1 0          prefix xor: from each opening quote up to its closing one
//   separator     1             1   1  delimiters and line feeds that are not inside
#include "quotes.h"

inlined void index_block(const uint8_t *bytes, size_t start, size_t place, uint64_t valid,
                         const struct needles *needles, uint32_t *out,
                         struct assay_structure *found, struct reading *reading) {
  const block block = block_load(bytes + place);
  uint64_t separators = block_either(block, needles->delimiter, needles->line_feed) & valid;
  uint64_t line_feeds = block_equal(block, needles->line_feed) & valid;
  const uint64_t quotes = block_equal(block, needles->quote) & valid;
  if (rarely(quotes | reading->inside | reading->after_closing | reading->after_return)) {
    const struct marks marks = {
        .quotes = quotes,
        .separators = separators,
        .line_feeds = line_feeds,
        .returns = block_equal(block, needles->carriage_return),
        .valid = valid,
        .may_open = may_open(bytes, start, place, needles),
    };
    const uint64_t outside = ~read_quotes(&marks, reading);
    separators &= outside;
    line_feeds &= outside;
    found->saw_quote |= quotes != 0;
  }
  const unsigned count = (unsigned)__builtin_popcountll(separators);
  put_places(out + found->count, (uint32_t)place + 1, separators, count);
  found->count += count;
  found->line_feed_count += (size_t)__builtin_popcountll(line_feeds);
}

/// Indexes blocks up to the first one with a quote; the state is outside quotes and stays so.
inlined size_t index_plain_blocks(const uint8_t *bytes, size_t place, size_t end,
                                  const struct needles *needles, uint32_t *out,
                                  struct assay_structure *found) {
  size_t count = found->count, line_feed_count = found->line_feed_count;
  for (; place + block_bytes <= end; place += block_bytes) {
    const block block = block_load(bytes + place);
    if (rarely(block_equal(block, needles->quote))) break;
    const uint64_t separators = block_either(block, needles->delimiter, needles->line_feed);
    const uint64_t line_feeds = block_equal(block, needles->line_feed);
    const unsigned here = (unsigned)__builtin_popcountll(separators);
    put_places(out + count, (uint32_t)place + 1, separators, here);
    count += here;
    line_feed_count += (size_t)__builtin_popcountll(line_feeds);
  }
  found->count = count;
  found->line_feed_count = line_feed_count;
  return place;
}

inlined bool is_plain(const struct reading *reading) {
  return (reading->inside | reading->after_closing | reading->after_return) == 0;
}

inlined size_t count_to_last_line_feed(const uint8_t *bytes, const uint32_t *out, size_t count) {
  while (count > 0 && bytes[out[count - 1] - 1] != '\n') count--;
  return count;
}

struct assay_structure KERNEL(structure)(const uint8_t *bytes, size_t start, size_t end,
                                         uint8_t delimiter, uint8_t quote, uint32_t *out) {
  const struct needles needles = needles_of(delimiter, quote);
  struct assay_structure found = {.is_clean = true};
  struct reading reading = {0};
  size_t place = start;
  for (; place + block_bytes <= end && !reading.stray; place += block_bytes) {
    if (is_plain(&reading)) {
      place = index_plain_blocks(bytes, place, end, &needles, out, &found);
      if (place + block_bytes > end) break;
    }
    index_block(bytes, start, place, ~(uint64_t)0, &needles, out, &found, &reading);
  }
  if (place < end && !reading.stray) {
    const uint64_t valid = ((uint64_t)1 << (end - place)) - 1;
    index_block(bytes, start, place, valid, &needles, out, &found, &reading);
  }
  if (reading.stray) return (struct assay_structure){.saw_quote = true};
  if (found.line_feed_count > 0) {
    found.count_to_last_line_feed = count_to_last_line_feed(bytes, out, found.count);
  }
  return found;
}
