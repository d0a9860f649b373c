// Body of the outlook kernel; a block header stands before it.
//
// A start inside quotes is a start outside with inside and outside swapped from the first byte to
// the last, so both readings take one pass.
#include "quotes.h"

/// `after_closing` and `after_return` of the reading that starts inside; the rest is shared.
struct second_reading {
  uint64_t after_closing, after_return, stray;
};

/// Behind the last line feed of a block, if it has one.
inlined size_t tail_of(size_t tail, size_t place, uint64_t line_feeds) {
  const size_t behind = place + 64 - (size_t)__builtin_clzll(line_feeds | 1);
  return __builtin_unpredictable(line_feeds != 0) ? behind : tail;
}

inlined void look_at_block(const uint8_t *bytes, size_t start, size_t place, uint64_t valid,
                           const struct needles *needles, struct assay_outlook *found,
                           struct reading *reading, struct second_reading *second) {
  const block block = block_load(bytes + place);
  const uint64_t line_feeds = block_equal(block, needles->line_feed) & valid;
  const uint64_t quotes = block_equal(block, needles->quote) & valid;
  uint64_t inside = reading->inside;
  const uint64_t pending = reading->after_closing | reading->after_return |
                           second->after_closing | second->after_return;
  if (rarely(quotes | pending)) {
    const struct marks marks = {
        .quotes = quotes,
        .separators = block_either(block, needles->delimiter, needles->line_feed) & valid,
        .line_feeds = line_feeds,
        .returns = block_equal(block, needles->carriage_return),
        .valid = valid,
        .may_open = may_open(bytes, start, place, needles),
    };
    inside = read_quotes(&marks, reading);
    second->stray |= not_at_start(&marks) & ~inside;
    second->stray |= stray_behind(&marks, quotes & inside, &second->after_closing,
                                  &second->after_return);
    found->quote_count += (size_t)__builtin_popcountll(quotes);
  }
  found->tail[0] = tail_of(found->tail[0], place, line_feeds & ~inside);
  found->tail[1] = tail_of(found->tail[1], place, line_feeds & inside);
}

struct assay_outlook KERNEL(outlook)(const uint8_t *bytes, size_t start, size_t end,
                                     uint8_t delimiter, uint8_t quote) {
  const struct needles needles = needles_of(delimiter, quote);
  struct assay_outlook found = {.tail = {start, start}};
  struct reading reading = {0};
  struct second_reading second = {0};
  size_t place = start;
  for (; place + block_bytes <= end; place += block_bytes) {
    look_at_block(bytes, start, place, ~(uint64_t)0, &needles, &found, &reading, &second);
  }
  if (place < end) {
    const uint64_t valid = ((uint64_t)1 << (end - place)) - 1;
    look_at_block(bytes, start, place, valid, &needles, &found, &reading, &second);
  }
  found.is_clean[0] = reading.stray == 0;
  found.is_clean[1] = second.stray == 0;
  return found;
}
