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

/// How many blocks are looked over for quotes at a time, and after how many without one.
enum { span_blocks = 4, span_bytes = span_blocks * block_bytes, plain_enough = 16 };

inlined bool holds_quote(const uint8_t *span, needle quote) {
  uint64_t quotes = 0;
  for (int i = 0; i < span_blocks; i++) {
    quotes |= block_equal(block_load(span + i * block_bytes), quote);
  }
  return quotes != 0;
}

/// Behind the last line feed between two places, or `tail`.
inlined size_t tail_between(const uint8_t *bytes, size_t start, size_t end, size_t tail) {
  while (end > start && bytes[end - 1] != '\n') end--;
  return end > start ? end : tail;
}

/// Steps over spans without a quote; the state is one and the same in them, so that only their last
/// line feed counts.
inlined size_t skip_plain_spans(const uint8_t *bytes, size_t place, size_t end,
                                const struct needles *needles, const struct reading *reading,
                                struct assay_outlook *found) {
  const size_t first = place;
  while (place + span_bytes <= end && !holds_quote(bytes + place, needles->quote)) {
    place += span_bytes;
  }
  size_t *tail = &found->tail[reading->inside != 0];
  *tail = tail_between(bytes, first, place, *tail);
  return place;
}

struct assay_outlook KERNEL(outlook)(const uint8_t *bytes, size_t start, size_t end,
                                     uint8_t delimiter, uint8_t quote) {
  const struct needles needles = needles_of(delimiter, quote);
  struct assay_outlook found = {.tail = {start, start}};
  struct reading reading = {0};
  struct second_reading second = {0};
  size_t place = start, plain_blocks = 0;
  while (place + block_bytes <= end) {
    const size_t quote_count = found.quote_count;
    look_at_block(bytes, start, place, ~(uint64_t)0, &needles, &found, &reading, &second);
    place += block_bytes;
    plain_blocks = found.quote_count == quote_count ? plain_blocks + 1 : 0;
    // By then nothing that a quote left behind is pending.
    if (plain_blocks == plain_enough) {
      place = skip_plain_spans(bytes, place, end, &needles, &reading, &found);
      plain_blocks = 0;
    }
  }
  if (place < end) {
    const uint64_t valid = ((uint64_t)1 << (end - place)) - 1;
    look_at_block(bytes, start, place, valid, &needles, &found, &reading, &second);
  }
  found.is_clean[0] = reading.stray == 0;
  found.is_clean[1] = second.stray == 0;
  return found;
}
