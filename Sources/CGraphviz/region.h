#ifndef ENTENTE_CGRAPHVIZ_REGION_H
#define ENTENTE_CGRAPHVIZ_REGION_H

// Memory for graphs in which a later object always has a higher address.
//
// `fdp` and `osage` order the ends of a line by their addresses. With malloc those
// depend on what was freed before, so the second picture of a process differs from the first.
// libcgraph lets the memory of its graphs be supplied (`AgMemDisc`, until that was taken out in
// later versions; it is looked up at run time for that reason, and left alone where it is missing).
// A region serves one graph and is given back as a whole once the graph is closed.
//
// All of this runs under the library's lock.

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>

typedef struct entente_region {
  struct entente_region *next;
  struct entente_region *more;
  size_t used;
  size_t size;
} entente_region;

/// The members of libcgraph's `Agmemdisc_t`.
typedef struct {
  void *(*open)(void *discipline);
  void *(*alloc)(void *heap, size_t size);
  void *(*resize)(void *heap, void *old, size_t old_size, size_t size);
  void (*free)(void *heap, void *old);
  void (*close)(void *heap);
} entente_memory_discipline;

enum { entente_region_header = 64 };

/// Address space, not memory: pages cost only once they are written.
static const size_t entente_region_size = (size_t)1 << 28;
/// What a region that waits for its next graph may keep.
static const size_t entente_region_kept = (size_t)1 << 18;

static entente_region *entente_idle_regions = NULL;

static inline entente_region *entente_region_map(size_t size) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS;
#ifdef MAP_NORESERVE
  flags |= MAP_NORESERVE;
#endif
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, -1, 0);
  if (memory == MAP_FAILED) return NULL;
  entente_region *region = (entente_region *)memory;
  region->used = entente_region_header;
  region->size = size;
  return region;
}

static inline void *entente_region_open(void *discipline) {
  (void)discipline;
  entente_region *region = entente_idle_regions;
  if (region) {
    entente_idle_regions = region->next;
    region->next = NULL;
    return region;
  }
  region = entente_region_map(entente_region_size);
  // Where address space is limited, a small one; it grows by further ones.
  return region ? region : entente_region_map((size_t)1 << 20);
}

static inline void *entente_region_alloc(void *heap, size_t size) {
  entente_region *region = (entente_region *)heap;
  if (!region) return NULL;
  size_t needed = (size + 15) & ~(size_t)15;
  if (needed < size) return NULL;
  while (region->size - region->used < needed) {
    if (!region->more) {
      size_t least = needed + entente_region_header;
      size_t size_of_more = least > ((size_t)1 << 24) ? least : (size_t)1 << 24;
      region->more = entente_region_map(size_of_more);
      if (!region->more) return NULL;
    }
    region = region->more;
  }
  void *memory = (char *)region + region->used;
  region->used += needed;
  // libcgraph counts on zeros, and a region that is used again has none.
  return memset(memory, 0, size);
}

static inline void *entente_region_resize(void *heap, void *old, size_t old_size, size_t size) {
  if (old && size <= old_size) return old;
  void *memory = entente_region_alloc(heap, size);
  if (memory && old) memcpy(memory, old, old_size);
  return memory;
}

static inline void entente_region_close(void *heap) {
  entente_region *region = (entente_region *)heap;
  if (!region) return;
  for (entente_region *more = region->more; more;) {
    entente_region *next = more->more;
    munmap(more, more->size);
    more = next;
  }
  region->more = NULL;
  if (region->used > entente_region_kept) {
    madvise((char *)region + entente_region_kept, region->used - entente_region_kept,
            MADV_DONTNEED);
  }
  region->used = entente_region_header;
  region->next = entente_idle_regions;
  entente_idle_regions = region;
}

/// Only the last thing that is freed counts: the closure of the graph, its first allocation.
///
/// A `close` of our own would make libcgraph skip its teardown, and with it the dictionaries that
/// it takes from malloc.
static inline void entente_region_free(void *heap, void *old) {
  if (heap && old == (char *)heap + entente_region_header) entente_region_close(heap);
}

/// Lets graphs that are opened from now on live in regions, or in plain memory. No graph may be open.
///
/// Text that is not known to be right is read in plain memory: after a syntax error inside a subgraph
/// libcgraph frees edges past its memory discipline, which is fatal for memory of a region.
static inline void entente_use_regions(int wanted) {
  static entente_memory_discipline plain;
  static entente_memory_discipline *discipline = NULL;
  if (!discipline) {
    void *program = dlopen(NULL, RTLD_LAZY);
    if (!program) return;
    discipline = (entente_memory_discipline *)dlsym(program, "AgMemDisc");
    if (discipline) plain = *discipline;
    dlclose(program);
  }
  if (!discipline) return;
  if (wanted) {
    discipline->open = entente_region_open;
    discipline->alloc = entente_region_alloc;
    discipline->resize = entente_region_resize;
    discipline->free = entente_region_free;
    discipline->close = NULL;
  } else {
    *discipline = plain;
  }
}

#endif
