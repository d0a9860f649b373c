// Which bytes are inside quotes, and whether every quote stands where RFC 4180 lets it.

struct needles {
  needle delimiter, line_feed, carriage_return, quote;
  uint8_t delimiter_byte, quote_byte;
};

inlined struct needles needles_of(uint8_t delimiter, uint8_t quote) {
  return (struct needles){
      .delimiter = needle_of(delimiter),
      .line_feed = needle_of('\n'),
      .carriage_return = needle_of('\r'),
      .quote = needle_of(quote),
      .delimiter_byte = delimiter,
      .quote_byte = quote,
  };
}

/// The special bytes of one block, one bit a byte, inside quotes or not.
struct marks {
  uint64_t quotes, separators, line_feeds, returns, valid;
  /// Bit 0: a quote at the block's first byte may open.
  uint64_t may_open;
};

/// What one block leaves for the next.
struct reading {
  /// All ones inside quotes, else zero.
  uint64_t inside;
  /// Bit 0: the last byte was a closing quote; or one with a carriage return behind it.
  uint64_t after_closing, after_return;
  /// Not zero once a quote stood where it may not.
  uint64_t stray;
};

inlined uint64_t may_open(const uint8_t *bytes, size_t start, size_t place,
                          const struct needles *needles) {
  if (place == start) return 1;
  const uint8_t before = bytes[place - 1];
  return (before == needles->delimiter_byte) | (before == '\n') | (before == needles->quote_byte);
}

/// Checks what stands behind the closing quotes; a quote there makes both content.
inlined uint64_t stray_behind(const struct marks *marks, uint64_t closing, uint64_t *after_closing,
                              uint64_t *after_return) {
  const uint64_t behind = closing << 1 | *after_closing;
  const uint64_t returns = behind & marks->returns;
  const uint64_t line_ends = returns << 1 | *after_return;
  const uint64_t allowed = marks->separators | marks->quotes | marks->returns;
  *after_closing = closing >> 63;
  *after_return = returns >> 63;
  return ((behind & ~allowed) | (line_ends & ~marks->line_feeds)) & marks->valid;
}

/// The quotes that would open a field where none begins.
inlined uint64_t not_at_start(const struct marks *marks) {
  const uint64_t starts = (marks->separators | marks->quotes) << 1 | marks->may_open;
  return marks->quotes & ~starts;
}

/// The bytes inside quotes, each field's opening quote among them.
inlined uint64_t read_quotes(const struct marks *marks, struct reading *reading) {
  const uint64_t inside = prefix_xor(marks->quotes) ^ reading->inside;
  const uint64_t closing = marks->quotes & ~inside;
  reading->stray |= not_at_start(marks) & inside;
  reading->stray |=
      stray_behind(marks, closing, &reading->after_closing, &reading->after_return);
  reading->inside = (uint64_t)((int64_t)inside >> 63);
  return inside;
}
