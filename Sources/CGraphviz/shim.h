#ifndef ENTENTE_CGRAPHVIZ_SHIM_H
#define ENTENTE_CGRAPHVIZ_SHIM_H

#include "region.h"

#include <gvc.h>
#include <stdlib.h>
#include <string.h>

// Each function here has one reason: a macro, a global, or a signature that differs between versions.

/// The length is `unsigned *` before Graphviz 13 and `size_t *` since: the wrong one overwrites the
/// stack, so the compiler chooses.
static inline int entente_gv_render(
    GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *count) {
  __typeof__(_Generic(&gvRenderData,
      int (*)(GVC_t *, Agraph_t *, const char *, char **, size_t *): (size_t)0,
      default: (unsigned int)0)) length = 0;
  int status = gvRenderData(context, graph, format, bytes, &length);
  *count = (size_t)length;
  return status;
}

typedef char **(*entente_list_of_three)(GVC_t *, const char *, int *);
typedef char **(*entente_list_of_four)(GVC_t *, const char *, int *, char *);

/// Older versions take a fourth argument, which none of them has ever read.
static inline char **entente_gv_plugins(GVC_t *context, const char *kind, int *count) {
  const int takes_three =
      _Generic(&gvPluginList, char **(*)(GVC_t *, const char *, int *): 1, default: 0);
  if (takes_three) {
    return ((entente_list_of_three)(void *)gvPluginList)(context, kind, count);
  }
  return ((entente_list_of_four)(void *)gvPluginList)(context, kind, count, NULL);
}

/// The parameter of the callback is `char *` or `const char *` by version.
static inline void entente_gv_capture(int (*callback)(const char *)) {
  agseterrf((agusererrf)(void *)callback);
}

/// The names and values are `char *` in older versions, though nothing writes to them.
static inline Agsym_t *entente_gv_attribute(
    Agraph_t *graph, int kind, const char *name, const char *value) {
  return agattr(graph, kind, (char *)name, (char *)value);
}

static inline char *entente_gv_value(void *object, Agsym_t *attribute) {
  return agxget(object, attribute);
}

static inline char *entente_gv_symbol_name(Agsym_t *attribute) { return attribute->name; }

/// Whether a value was written as HTML; the parameter is `char *` or `const char *` by version.
static inline int entente_gv_is_html(char *value) { return aghtmlstr(value) != 0; }

/// In which order elements came is a field that only a macro reaches.
static inline unsigned long long entente_gv_sequence(void *object) { return AGSEQ(object); }

/// A text that is read bit by bit.
///
/// `agmemread` hands over a line at a time and forgets what is behind the end of a graph, and a
/// stream of the C library breaks long lines.
typedef struct {
  const char *bytes;
  size_t count;
  size_t next;
} entente_text;

static inline int entente_gv_take(void *channel, char *buffer, int size) {
  entente_text *text = (entente_text *)channel;
  size_t left = text->count - text->next;
  size_t taken = size < 0 ? 0 : (size_t)size < left ? (size_t)size : left;
  memcpy(buffer, text->bytes + text->next, taken);
  text->next += taken;
  return (int)taken;
}

/// The next graph of a text; the parser's table of functions is a record that differs between versions.
static inline Agraph_t *entente_gv_read(entente_text *text) {
  static Agiodisc_t reading;
  static Agdisc_t discipline;
  reading = AgIoDisc;
  reading.afread = entente_gv_take;
  discipline.io = &reading;
  return agread(text, &discipline);
}

/// The tail and head of an edge are macros that depend on which way it is held.
static inline Agnode_t *entente_gv_tail(Agedge_t *edge) { return agtail(edge); }
static inline Agnode_t *entente_gv_head(Agedge_t *edge) { return aghead(edge); }

/// Positions and sizes of a laid-out graph stand in records that only macros reach.
static inline double entente_gv_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double entente_gv_y(Agnode_t *node) { return ND_coord(node).y; }
static inline double entente_gv_width(Agnode_t *node) { return ND_width(node) * 72; }
static inline double entente_gv_height(Agnode_t *node) { return ND_height(node) * 72; }
static inline boxf entente_gv_bounds(Agraph_t *graph) { return GD_bb(graph); }

/// Puts the C library's random numbers where they stand when a program starts.
///
/// `fdp` and `sfdp` go on from where the last layout stopped. All zeros is the untouched state of
/// the 48-bit generator, which `srand48` cannot produce.
static inline void entente_reset_random(void) {
  unsigned short untouched[3] = {0, 0, 0};
  seed48(untouched);
  srand(1);
}

#endif
