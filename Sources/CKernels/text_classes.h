// The classes of bytes that the text kernel tells apart.
#include <string.h>

enum {
  hex_letter = 1,
  cross = 2,
  /// Two bits, because two tables by nibble cannot tell one class: both mean a text letter.
  text_letter_low = 4,
  text_letter_high = 8,
  text_letter = text_letter_low | text_letter_high,
  digit = 16,
  separator = 32,
  foreign = 64,
  /// A special byte of ASCII, or any above 0x7F: of those, some are special and the rest foreign.
  rare = 128,
};

/// Takes in what one lane found; 255 and 0 stand for nothing.
static inline void add_lane(struct assay_text *found, uint8_t shortest, uint8_t longest) {
  if (shortest < UINT8_MAX && shortest < found->length_minimum) found->length_minimum = shortest;
  if (longest > found->length_maximum) found->length_maximum = longest;
}
