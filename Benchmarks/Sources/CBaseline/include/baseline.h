#ifndef ENTENTE_BASELINE_H
#define ENTENTE_BASELINE_H

/// Draws DOT text as SVG by libgvc alone; returns how many bytes, or -1.
long baseline_render(const char *text, const char *engine);

#endif
