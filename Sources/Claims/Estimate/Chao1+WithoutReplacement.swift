extension Chao1 {
  /// The bound for rows drawn without replacement from a file whose length is known.
  ///
  /// With q, the share of the file's rows that were drawn, it is
  /// S + f1^2 / (2 f2 n / (n - 1) + f1 q / (1 - q)): S / q when no value was seen twice and S when every
  /// row was drawn. The plain form would take a short file of unlike rows for an endless one. Rows
  /// without a value count in q, in the file as in the sample. The variance is the delta method's, with
  /// one doubleton more than seen.
  ///
  /// Source: A. Chao, C.-W. Lin, "Nonparametric lower bounds for species richness and shared
  /// species richness under sampling without replacement", Biometrics 68, 2012.
  package init(_ abundance: Abundance, population: Int) {
    let once = Double(abundance.once)
    let drawn = Double(abundance.sampleSize)
    seen = Double(abundance.distinct)
    guard once > 0, drawn > 1, population > abundance.rowCount else {
      (value, variance) = (seen, 0)
      return
    }
    let weight = 2 * drawn / (drawn - 1)
    let odds = Double(abundance.rowCount) / Double(population - abundance.rowCount)
    let sum = weight * Double(abundance.twice) + odds * once
    let unseen = once * once / sum
    let byOnce = (2 * once * sum - odds * once * once) / (sum * sum)
    let byTwice = weight * once * once / (sum * sum)
    value = seen + unseen
    variance =
      unseen + byOnce * byOnce * once + byTwice * byTwice * Double(abundance.twice + 1)
  }
}
