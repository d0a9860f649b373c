extension SourceMixer {
  /// With all sources that the options' frauds need.
  convenience init(
    _ options: GeneratorOptions,
    _ recipe: TelecomRecipe,
    genuine: GenuineSource
  ) {
    let frauds = Fraud.allCases.filter { options.frauds[$0] > 0 }
    self.init(
      options.frauds,
      seed: recipe.seed,
      genuine: genuine,
      others: frauds.compactMap { fraud in
        Self.source(of: fraud, options, recipe).map { ($0, fraud) }
      }
    )
  }

  /// None for frauds that copy.
  ///
  /// Persons of each source are numbered apart: no dump has 2^44 of them.
  private static func source(
    of fraud: Fraud,
    _ options: GeneratorOptions,
    _ recipe: TelecomRecipe
  ) -> (any RecordSource)? {
    let firstNumber = (fraud.index + 1) << 44
    let delimiter = options.format.delimiter
    let invention: any Invention
    switch fraud {
    case .padded, .inflated: return nil
    case .recycled:
      let earlier = TelecomRecipe(seed: options.recycledSeed)
      return GenuineSource(earlier, delimiter: delimiter, firstNumber: firstNumber)
    case .faker: invention = FakerScript(tables: recipe.tables)
    case .templated: invention = TemplateScript(recipe)
    }
    return InventedSource(
      invention,
      recipe,
      fraud,
      delimiter: delimiter,
      firstNumber: firstNumber
    )
  }
}
