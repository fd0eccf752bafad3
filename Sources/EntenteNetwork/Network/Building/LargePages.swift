#if canImport(Glibc)
internal import Glibc
#endif

/// The bytes of a large page.
let largePageSize = 1 << 21

/// Asks for large pages for memory that is about to be written, where the system has them.
///
/// Tens of millions of ties are a hundred megabytes, and to be given these in pages of 4 KiB takes as
/// long as a pass over them.
func preferLargePages(_ memory: UnsafeMutableRawPointer?, byteCount: Int) {
  #if canImport(Glibc)
  let mask = UInt(largePageSize) - 1
  guard let memory = unsafe memory, byteCount >= 2 * largePageSize else { return }
  let start = (UInt(bitPattern: memory) + mask) & ~mask
  let end = (UInt(bitPattern: memory) + UInt(byteCount)) & ~mask
  guard start < end else { return }
  // A wish: where it is not granted, nothing is lost.
  _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_HUGEPAGE)
  #endif
}
