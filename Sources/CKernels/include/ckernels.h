// Vector kernels: bytes in; offsets, digits, shapes and hashes out. They know no identifiers.
//
// A set is one table of function pointers. Each function is called once a window or batch, equals
// its scalar Swift twin in `Kernels`, allocates nothing and reads up to 64 bytes behind the last
// byte it is given, never before the first. Arrays that grow have 64 entries of slack.
#ifndef ASSAY_CKERNELS_H
#define ASSAY_CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The instruction sets that kernels are written for.
enum assay_kernel_set { ASSAY_SSE2, ASSAY_SSE4, ASSAY_AVX2, ASSAY_AVX512 };

struct assay_structure {
  size_t count;
  size_t line_feed_count;
  size_t count_to_last_line_feed;
  bool saw_quote;
  bool is_clean;
};

/// Element 0 holds for a start outside quotes, element 1 for one inside.
struct assay_outlook {
  size_t tail[2];
  bool is_clean[2];
  size_t quote_count;
};

/// How many columns one call gathers at most.
enum { ASSAY_GATHERED = 7 };

struct assay_matches {
  size_t hit_count;
  size_t miss_count;
};

/// Every byte of a layout at once: byte i fits when `field[i] - base[i] <= limit[i]`, unsigned.
/// The rest are shuffles of 16 bytes, each in two halves (from bytes 0-15 and from bytes 16-31);
/// 0x80 puts a zero.
struct assay_pattern {
  uint8_t base[32];
  uint8_t limit[32];
  /// The last 16 digits, right-aligned.
  uint8_t low_digits[32];
  /// The digits before those, right-aligned.
  uint8_t high_digits[32];
  /// The canonical bytes 0-15, then 16-31, left-aligned.
  uint8_t message[64];
  uint32_t length;
  /// Canonical bytes, 1 to 32.
  uint32_t message_length;
};

struct assay_text {
  size_t empty;
  size_t letters;
  size_t alphanumeric;
  size_t other;
  size_t oversized;
  size_t length_sum;
  /// UINT32_MAX and 0 when no field was accepted.
  uint32_t length_minimum;
  uint32_t length_maximum;
  size_t miss_count;
};

/// AES-128 as CMAC needs it: eleven round keys, then K1 and K2 (NIST SP 800-38B).
struct assay_mac_key {
  uint8_t rounds[11][16];
  uint8_t subkeys[2][16];
};

/// The fields of a column and what is to become of them: hashed, the hash folded into its record's,
/// the register that it names raised. Empty fields have the hash 0; misses are left as they are.
struct assay_values {
  const uint8_t *_Nonnull const *_Nonnull fields;
  const uint32_t *lengths;
  size_t count;
  const struct assay_mac_key *key;
  /// `rotl(record, 27) * 0x9E3779B97F4A7C15 + hash` each.
  uint64_t *record_hashes;
  uint8_t *registers;
  /// A rank that every register is known to have.
  unsigned floor;
  uint32_t *misses;
};

/// A null pointer is a kernel that the set lacks.
struct assay_kernels {
  struct assay_structure (*structure)(const uint8_t *bytes, size_t start, size_t end,
                                      uint8_t delimiter, uint8_t quote, uint32_t *out);

  struct assay_outlook (*outlook)(const uint8_t *bytes, size_t start, size_t end,
                                  uint8_t delimiter, uint8_t quote);

  /// The fields of `width` adjacent columns; `bounds` is the first one's in the first record, `stride`
  /// entries on the next record's. Each column's arrays begin `apart` entries behind the one
  /// before's. Up to eight entries behind the last record's bounds may be read.
  void (*_Nullable gather)(const uint8_t *bytes, const uint32_t *bounds, size_t stride,
                           size_t count, size_t width,
                           const uint8_t *_Nonnull *_Nonnull fields, uint32_t *lengths,
                           size_t apart);

  /// Takes the quotes off quoted fields; returns how many rows still hold one.
  size_t (*unquote)(const uint8_t *_Nonnull *_Nonnull fields, uint32_t *lengths, size_t count,
                    uint8_t quote, uint32_t *doubled);

  /// Of the fields of `rows`, or of all where that is null, the first of each run that holds the same
  /// bytes; returns how many runs there are.
  size_t (*runs)(const uint8_t *_Nonnull const *_Nonnull fields, const uint32_t *lengths,
                 const uint32_t *_Nullable rows, size_t count, uint32_t *starts);

  /// Takes the fields that have the layout; `luhn` is looked at only beside `digits`.
  struct assay_matches (*_Nullable layout)(const struct assay_pattern *pattern,
                                           const struct assay_values *values,
                                           uint64_t *_Nullable digits, uint8_t *_Nullable luhn);

  /// Takes the fields that are no numbers.
  struct assay_text (*_Nullable text)(const struct assay_values *values);

  void (*_Nullable mac)(const struct assay_mac_key *key,
                        const uint8_t *_Nonnull const *_Nonnull fields, const uint32_t *lengths,
                        size_t count, uint64_t *hashes);

  /// `numbers` and `hashes` may be the same array.
  void (*_Nullable mac_words)(const struct assay_mac_key *key, const uint64_t *numbers,
                              size_t count, uint64_t *hashes);

  /// One field; reads nothing behind it.
  uint64_t (*_Nullable mac_one)(const struct assay_mac_key *key, const uint8_t *bytes,
                                size_t count);

  /// How many words are like `word` in the bits of `mask`.
  size_t (*count_like)(const uint64_t *words, size_t count, uint64_t mask, uint64_t word);

  /// Where `words[i] - 1 < limit`, ascending; returns how many places there are.
  size_t (*places_below)(const uint64_t *words, size_t count, uint64_t limit, uint32_t *places);

  /// Folds one hash into each record's, as `assay_values` says; the arrays are apart.
  void (*fold)(const uint64_t *hashes, size_t count, uint64_t *records);

  void (*raise)(uint8_t *registers, const uint64_t *hashes, size_t count, unsigned floor);
  uint8_t (*floor)(const uint8_t *registers);
  void (*merge)(uint8_t *registers, const uint8_t *others);
};

/// The set's kernels; NULL when the processor or the architecture lacks it.
const struct assay_kernels *_Nullable assay_kernels_get(enum assay_kernel_set set);

#pragma clang assume_nonnull end

#endif
