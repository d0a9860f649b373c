// The classes of bytes by their two nibbles; an octet header and `text_classes.h` stand before it.

/// By low nibble and by high nibble: a byte is of the class that both name.
static const uint8_t by_low[16] = {
    digit | text_letter_high | separator,
    digit | hex_letter | text_letter_high,
    digit | hex_letter | text_letter_high,
    digit | hex_letter | text_letter_high | rare,
    digit | hex_letter | text_letter_high,
    digit | hex_letter | text_letter_high,
    digit | hex_letter | text_letter_high,
    digit | text_letter_low | text_letter_high,
    digit | text_letter_low | cross | separator,
    digit | text_letter_low | text_letter_high | separator,
    text_letter_low | text_letter_high | rare,
    text_letter_low | rare,
    text_letter_low,
    text_letter_low | separator,
    text_letter_low | separator,
    text_letter_low | separator,
};
static const uint8_t by_high[16] = {
    [2] = separator | rare,
    [3] = digit,
    [4] = hex_letter | text_letter_low,
    [5] = cross | text_letter_high,
    [6] = hex_letter | text_letter_low,
    [7] = cross | text_letter_high,
};

/// The classes of bytes, where `keep` has bits.
inlined lanes classes_in(lanes content, lanes keep) {
  const lanes nibble = LANES(set1_epi8)(15);
  const lanes upper = common(LANES(srli_epi16)(content, 4), nibble);
  const lanes named = common(LANES(shuffle_epi8)(everywhere(load(by_low)), common(content, nibble)),
                             LANES(shuffle_epi8)(everywhere(load(by_high)), upper));
  // One less than no class is negative; so are the bytes above 0x7F, which no class names.
  const lanes no_class = LANES(add_epi8)(named, LANES(set1_epi8)(-1));
  const lanes ascii = LANES(blendv_epi8)(named, LANES(set1_epi8)(foreign), no_class);
  const lanes all = LANES(blendv_epi8)(ascii, LANES(set1_epi8)((char)rare), content);
  return common(all, keep);
}

/// All bytes of each word joined in its lowest one.
inlined lanes joined_bytes(lanes words) {
  words = either(words, LANES(srli_epi64)(words, 32));
  words = either(words, LANES(srli_epi64)(words, 16));
  return either(words, LANES(srli_epi64)(words, 8));
}
