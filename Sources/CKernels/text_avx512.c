#if defined(__x86_64__)
#include "octet_avx512.h"
#include "text_classes.h"
#include "values.h"

static const uint8_t ascii_classes[128] = {
    [0 ... 0x1F] = foreign,
    [' '] = separator,
    ['!' ... '"'] = foreign,
    ['#'] = rare,
    ['$' ... '\''] = foreign,
    ['(' ... ')'] = separator,
    ['*' ... '+'] = rare,
    [','] = foreign,
    ['-' ... '/'] = separator,
    ['0' ... '9'] = digit,
    [':' ... '@'] = foreign,
    ['A' ... 'F'] = hex_letter,
    ['G' ... 'W'] = text_letter_low,
    ['X'] = cross,
    ['Y' ... 'Z'] = text_letter_low,
    ['[' ... '`'] = foreign,
    ['a' ... 'f'] = hex_letter,
    ['g' ... 'w'] = text_letter_low,
    ['x'] = cross,
    ['y' ... 'z'] = text_letter_low,
    ['{' ... 0x7F] = foreign,
};

/// The classes of four fields' bytes; nothing behind their ends.
inlined lanes classes_of(lanes content, __mmask64 is_content) {
  const __m512i eighth_bit = _mm512_set1_epi8((char)rare);
  // The table is looked up by seven bits; the eighth means rare: named | (content & eighth bit).
  const __m512i named = _mm512_maskz_permutex2var_epi8(
      _mm512_mask_testn_epi8_mask(is_content, content, eighth_bit),
      _mm512_loadu_si512(ascii_classes), content, _mm512_loadu_si512(ascii_classes + 64));
  return _mm512_ternarylogic_epi64(named, content, eighth_bit, 0xF8);
}

inlined lanes classes_in(lanes bytes, const struct stretch *stretch) {
  return classes_of(_mm512_maskz_mov_epi8(stretch->content, bytes), stretch->content);
}

/// Eight rows on their way through their blocks: classes seen, state of the cipher.
struct progress {
  struct octet seen, state;
};

/// Fields of at most 15 bytes: the same as `first_blocks`, in fewer steps.
inlined struct progress short_blocks(const field_t *fields, __m256i lengths,
                                     const struct keys *keys) {
  const __m512i numbers =
      everywhere(_mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  const __m512i one_bit = everywhere(_mm_cvtsi32_si128(0x80));
  const __m512i addend = _mm512_xor_si512(keys->part, keys->rounds[0]);
  const struct octet bytes = bytes_at(fields, 0), counts = spread(lengths);
  struct progress progress;
  for (int p = 0; p < parts; p++) {
    // Negative before the end, which shuffles in a zero; zero at it: the padding bit.
    const __m512i behind = _mm512_sub_epi8(numbers, counts.part[p]);
    const __mmask64 is_content = _mm512_movepi8_mask(behind);
    const __m512i content = _mm512_maskz_mov_epi8(is_content, bytes.part[p]);
    const __m512i padding = _mm512_shuffle_epi8(one_bit, behind);
    progress.seen.part[p] = classes_of(content, is_content);
    progress.state.part[p] = _mm512_ternarylogic_epi64(content, padding, addend, 0x96);
  }
  progress.state = encipher_begun(progress.state, keys);
  return progress;
}

inlined struct progress first_blocks(const field_t *fields, __m256i lengths,
                                     const struct keys *keys) {
  const struct octet bytes = bytes_at(fields, 0), left = left_of(lengths);
  struct progress progress;
  for (int p = 0; p < parts; p++) {
    const struct stretch stretch = stretch_of(left.part[p]);
    progress.seen.part[p] = classes_in(bytes.part[p], &stretch);
    progress.state.part[p] = message_blocks(bytes.part[p], &stretch, keys);
  }
  progress.state = encipher(progress.state, keys);
  return progress;
}

/// Block `index` of every field, chained; rows that ended before keep their state.
inlined void further_blocks(const field_t *fields, __m256i lengths, uint32_t index,
                            struct progress *progress, const struct keys *keys) {
  const struct cursor cursor = cursor_at(fields, lengths, index);
  const struct octet bytes = bytes_at(cursor.places, 0), left = left_of(cursor.left);
  struct octet next = progress->state;
  for (int p = 0; p < parts; p++) {
    const struct stretch stretch = stretch_of(left.part[p]);
    progress->seen.part[p] =
        _mm512_or_si512(progress->seen.part[p], classes_in(bytes.part[p], &stretch));
    next.part[p] = added(next.part[p], message_blocks(bytes.part[p], &stretch, keys));
  }
  progress->state = choose(cursor.rows, encipher(next, keys), progress->state);
}

/// What was seen in rows 0 to 3 and 4 to 7, in the halves of four lanes.
inlined __m512i halves_joined(struct octet seen) {
  return _mm512_or_si512(_mm512_unpacklo_epi64(seen.part[0], seen.part[1]),
                         _mm512_unpackhi_epi64(seen.part[0], seen.part[1]));
}

struct eight_seen {
  /// Rows 0 and 4, 1 and 5 ...: eight bytes each, to be joined by OR.
  __m512i classes;
};

/// The hashes of eight fields and the classes of their bytes.
inlined words look_at_eight(const field_t *fields, const uint32_t *eight_lengths,
                            const struct keys *keys, struct eight_seen *seen) {
  const __m256i lengths = _mm256_loadu_si256((const __m256i *)eight_lengths);
  struct progress progress;
  if (_mm256_cmpgt_epu32_mask(lengths, _mm256_set1_epi32(15)) == 0) {
    progress = short_blocks(fields, lengths, keys);
  } else {
    progress = first_blocks(fields, lengths, keys);
    const uint32_t block_count = (longest_of(lengths) + 15) / 16;
    for (uint32_t index = 1; index < block_count; index++) {
      further_blocks(fields, lengths, index, &progress, keys);
    }
  }
  seen->classes = halves_joined(progress.seen);
  return lower_words(progress.state);
}

/// The even and the odd words of two registers.
inlined __m512i pairs_joined(__m512i one, __m512i two) {
  const __m512 first = _mm512_castsi512_ps(one), second = _mm512_castsi512_ps(two);
  return _mm512_or_si512(_mm512_castps_si512(_mm512_shuffle_ps(first, second, 0x88)),
                         _mm512_castps_si512(_mm512_shuffle_ps(first, second, 0xDD)));
}

/// All classes seen in each of 64 fields, a byte each.
inlined block classes_of_step(const struct eight_seen seen[8]) {
  // By lane: row j of the first eight, row j + 4, then the same of the second eight.
  const __m512i order =
      everywhere(_mm_setr_epi8(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));
  uint8_t bytes[64];
  for (int i = 0; i < 4; i++) {
    __m512i all = pairs_joined(seen[2 * i].classes, seen[2 * i + 1].classes);
    all = _mm512_or_si512(all, _mm512_srli_epi32(all, 16));
    all = _mm512_or_si512(all, _mm512_srli_epi32(all, 8));
    _mm_storeu_si128((__m128i *)(bytes + 16 * i), _mm512_cvtepi32_epi8(all));
  }
  return _mm512_shuffle_epi8(block_load(bytes), order);
}

/// The bytes that have one of the bits.
inlined uint64_t block_any(block block, uint8_t bits) {
  return _mm512_test_epi8_mask(block, needle_of(bits));
}

inlined uint64_t block_above(block block, uint8_t limit) {
  return _mm512_cmpgt_epu8_mask(block, needle_of(limit));
}

/// The bytes that are one of `count` from `first` on, in the bits of `mask`.
inlined uint64_t block_within(block block, uint8_t mask, uint8_t first, uint8_t count) {
  const __m512i offsets =
      _mm512_sub_epi8(_mm512_and_si512(block, needle_of(mask)), needle_of(first));
  return _mm512_cmplt_epu8_mask(offsets, needle_of(count));
}

/// 64 lengths, 255 standing for any longer one.
inlined block capped_lengths(const uint32_t *lengths) {
  uint8_t bytes[64];
  for (int i = 0; i < 64; i += 16) {
    _mm_storeu_si128((__m128i *)(bytes + i),
                     _mm512_cvtusepi32_epi8(_mm512_loadu_si512(lengths + i)));
  }
  return block_load(bytes);
}

/// Shortest, longest and sum of lengths, by lane.
struct extent {
  __m512i shortest, longest, sums;
};

inlined struct extent no_extent(void) {
  return (struct extent){_mm512_set1_epi8(-1), _mm512_setzero_si512(), _mm512_setzero_si512()};
}

inlined void extend(struct extent *extent, block lengths, uint64_t rows) {
  const __m512i content = _mm512_maskz_mov_epi8(rows, lengths);
  extent->shortest = _mm512_mask_min_epu8(extent->shortest, rows, extent->shortest, lengths);
  extent->longest = _mm512_max_epu8(extent->longest, content);
  extent->sums =
      _mm512_add_epi64(extent->sums, _mm512_sad_epu8(content, _mm512_setzero_si512()));
}

inlined void add_extent(struct assay_text *found, struct extent extent) {
  uint8_t shortest[64], longest[64];
  _mm512_storeu_si512(shortest, extent.shortest);
  _mm512_storeu_si512(longest, extent.longest);
  add_lanes(found, shortest, longest, 64);
  found->length_sum += (size_t)_mm512_reduce_add_epi64(extent.sums);
}

#include "text.h"
#pragma clang attribute pop
#endif
