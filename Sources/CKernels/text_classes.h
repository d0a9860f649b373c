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

/// Takes in what lanes found; 255 and 0 stand for nothing.
static inline void add_lanes(struct assay_text *found, const uint8_t *shortest,
                             const uint8_t *longest, int count) {
  uint8_t minimum = UINT8_MAX, maximum = 0;
  for (int i = 0; i < count; i++) {
    minimum = shortest[i] < minimum ? shortest[i] : minimum;
    maximum = longest[i] > maximum ? longest[i] : maximum;
  }
  if (minimum < UINT8_MAX && minimum < found->length_minimum) found->length_minimum = minimum;
  if (maximum > found->length_maximum) found->length_maximum = maximum;
}
