#include "baseline.h"

#include <gvc.h>
#include <stdlib.h>

long baseline_render(const char *text, const char *engine) {
  static GVC_t *context = NULL;
  if (!context) context = gvContext();
  // The random state of each layout, as the library sets it.
  srand(1);
  srand48(1);
  Agraph_t *graph = agmemread(text);
  if (!graph) return -1;
  long count = -1;
  if (gvLayout(context, graph, engine) == 0) {
    // The length is `unsigned *` before Graphviz 13 and `size_t *` since.
    __typeof__(_Generic(&gvRenderData,
        int (*)(GVC_t *, Agraph_t *, const char *, char **, size_t *): (size_t)0,
        default: (unsigned int)0)) length = 0;
    char *bytes = NULL;
    if (gvRenderData(context, graph, "svg", &bytes, &length) == 0) count = (long)length;
    gvFreeRenderData(bytes);
    gvFreeLayout(context, graph);
  }
  agclose(graph);
  return count;
}
