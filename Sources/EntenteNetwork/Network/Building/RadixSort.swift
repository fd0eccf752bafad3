/// Something sorted by bits of a number.
protocol RadixSortable: BitwiseCopyable {
  /// The bits of the number from `shift` upwards.
  func bits(from shift: Int) -> UInt64
}

extension UInt32: RadixSortable {
  @inline(__always) func bits(from shift: Int) -> UInt64 { UInt64(self) &>> UInt64(shift) }
}

extension UInt64: RadixSortable {
  @inline(__always) func bits(from shift: Int) -> UInt64 { self &>> UInt64(shift) }
}

/// A number with the place at which it stood.
struct Placed<Key: RadixSortable>: RadixSortable {
  var key: Key
  var place: UInt32

  @inline(__always) func bits(from shift: Int) -> UInt64 { key.bits(from: shift) }
}

/// Sorts numbers by some of their bits, those that are alike in these staying as they were.
///
/// The digits are taken from the lowest, each sorted by counting, so that the time is the same
/// whatever the order was.
///
/// - Parameters:
///   - elements: What to sort.
///   - spare: Memory for as many.
///   - count: How many there are.
///   - bits: The bits to sort by.
///   - counters: Memory for 2048 counters.
/// - Returns: Where the sorted elements are, `elements` or `spare`.
/// - Complexity: O(*n* *b*) for *b* bits.
func radixSort<Element: RadixSortable>(
  _ elements: UnsafeMutablePointer<Element>,
  spare: UnsafeMutablePointer<Element>,
  count: Int,
  bits: Range<Int>,
  counters: UnsafeMutablePointer<UInt32>
) -> UnsafeMutablePointer<Element> {
  if count <= 40 {
    unsafe insertionSort(elements, count: count, from: bits.lowerBound)
    return unsafe elements
  }
  let widest = count < 4096 ? 8 : 11
  let passes = (bits.count + widest - 1) / widest
  let width = passes == 0 ? 0 : (bits.count + passes - 1) / passes
  var from = unsafe elements
  var to = unsafe spare
  var shift = bits.lowerBound
  while shift < bits.upperBound {
    let digits = 1 << min(width, bits.upperBound - shift)
    let mask = UInt64(digits - 1)
    unsafe counters.update(repeating: 0, count: digits)
    for index in 0..<count {
      let digit = unsafe Int(truncatingIfNeeded: from[index].bits(from: shift) & mask)
      unsafe counters[digit] &+= 1
    }
    let first = unsafe Int(truncatingIfNeeded: from[0].bits(from: shift) & mask)
    // All alike in this digit: they are in order already.
    if unsafe Int(counters[first]) != count {
      var start: UInt32 = 0
      for digit in 0..<digits {
        let size = unsafe counters[digit]
        unsafe counters[digit] = start
        start &+= size
      }
      for index in 0..<count {
        let element = unsafe from[index]
        let digit = Int(truncatingIfNeeded: element.bits(from: shift) & mask)
        let place = unsafe Int(counters[digit])
        unsafe counters[digit] &+= 1
        unsafe to[place] = element
      }
      unsafe swap(&from, &to)
    }
    shift += width
  }
  return unsafe from
}

/// Sorts a few numbers by their bits from `shift` upwards.
private func insertionSort<Element: RadixSortable>(
  _ elements: UnsafeMutablePointer<Element>,
  count: Int,
  from shift: Int
) {
  var index = 1
  while index < count {
    let element = unsafe elements[index]
    let key = element.bits(from: shift)
    var place = index
    while place > 0, unsafe elements[place - 1].bits(from: shift) > key {
      unsafe elements[place] = elements[place - 1]
      place -= 1
    }
    unsafe elements[place] = element
    index += 1
  }
}
