#ifndef ENTENTE_BASE_MODELS_H
#define ENTENTE_BASE_MODELS_H

#include <stddef.h>

/// A file of graphs/base, as it was when the program was built.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} entente_base_file;

entente_base_file entente_base_vocabulary(void);
entente_base_file entente_base_states(void);
entente_base_file entente_base_organizations(void);
/// Further codes and names of the base's actors, which only imports read.
entente_base_file entente_base_crosswalk(void);

#endif
