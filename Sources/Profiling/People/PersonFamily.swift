import Kernels
package import Sketches

/// Persons by category: by number where a record has one, else by name and birth date, else by what
/// other identifier it has.
///
/// ```
///  record   SSN   name and birth date   e-mail   counts as
///  0        s1    n1                    m1       number s1; n1 is linked to it
///  1        none  n1                    none     name n1: the person of record 0, because n1 is linked
///  2        none  n2                    m2       name n2: somebody else
///  3        none  none                  m1       nameless m1: of record 0 (`NamelessSample` tells how
///                                                many are known)
///  persons  numbers {s1} + names {n1, n2} that are not linked {n2} + nameless that are not known {} = 2
/// ```
package struct PersonFamily {
  package let numbers: SketchFamily
  package let names: SketchFamily
  /// Names and birth dates of records that have a number.
  package let linked: SketchFamily
  /// By the strongest other identifier, of records with neither.
  package let nameless: SketchFamily

  init(categoryCount: Int, _ kernels: KernelSet) {
    numbers = SketchFamily(categoryCount: categoryCount, kernels)
    names = SketchFamily(categoryCount: categoryCount, kernels)
    linked = SketchFamily(categoryCount: categoryCount, kernels)
    nameless = SketchFamily(categoryCount: categoryCount, kernels)
  }

  /// Counts a batch's persons, each in its record's category.
  func update(_ batch: PeopleBatch, _ categories: UnsafePointer<UInt16>, _ room: SketchRoom) {
    room.arrange(categories, count: batch.count, categoryCount: numbers.categoryCount)
    if batch.hasKeys {
      numbers.update(batch.keys, room)
      linked.update(batch.linked, room)
    }
    if batch.hasNames { names.update(batch.names, room) }
    if batch.hasNameless { nameless.update(batch.nameless, room) }
  }

  /// Counts the persons of a batch's first `count` chosen entries in one category.
  func update(chosen batch: PeopleBatch, _ count: Int, category: Int) {
    guard count > 0 else { return }
    let chosen = batch.chosen
    numbers.update(chosen.keys, category: category, count: count)
    linked.update(chosen.linked, category: category, count: count)
    if batch.hasNames { names.update(chosen.names, category: category, count: count) }
    if batch.hasNameless { nameless.update(chosen.nameless, category: category, count: count) }
  }

  func merge(_ other: PersonFamily) {
    numbers.merge(other.numbers)
    names.merge(other.names)
    linked.merge(other.linked)
    nameless.merge(other.nameless)
  }
}
