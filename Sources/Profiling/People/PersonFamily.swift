import Kernels
package import Sketches

/// Persons by category: by number where a record has one, else by name and birth date.
///
/// ```
///  record   SSN   name and birth date   counts as
///  0        s1    n1                    number s1; n1 is linked to it
///  1        none  n1                    name n1: the person of record 0, because n1 is linked
///  2        none  n2                    name n2: somebody else
///  persons  numbers {s1} + names {n1, n2} that are not linked {n2} = 2
/// ```
package struct PersonFamily {
  package let numbers: SketchFamily
  package let names: SketchFamily
  /// Names and birth dates of records that have a number.
  package let linked: SketchFamily

  init(categoryCount: Int, _ kernels: KernelSet) {
    numbers = SketchFamily(categoryCount: categoryCount, kernels)
    names = SketchFamily(categoryCount: categoryCount, kernels)
    linked = SketchFamily(categoryCount: categoryCount, kernels)
  }

  /// Counts a batch's persons, each in its record's category.
  func update(_ batch: PeopleBatch, _ categories: UnsafePointer<UInt16>, _ room: SketchRoom) {
    numbers.update(batch.numbers, categories, count: batch.count, room)
    linked.update(batch.linked, categories, count: batch.count, room)
    guard batch.hasNames else { return }
    names.update(batch.names, categories, count: batch.count, room)
  }

  /// Counts the persons of a batch's first `count` chosen entries in one category.
  func update(chosen batch: PeopleBatch, _ count: Int, category: Int) {
    guard count > 0 else { return }
    numbers.update(batch.chosen.numbers, category: category, count: count)
    linked.update(batch.chosen.linked, category: category, count: count)
    guard batch.hasNames else { return }
    names.update(batch.chosen.names, category: category, count: count)
  }

  func merge(_ other: PersonFamily) {
    numbers.merge(other.numbers)
    names.merge(other.names)
    linked.merge(other.linked)
  }
}
