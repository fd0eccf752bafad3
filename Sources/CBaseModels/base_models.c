// The compiler embeds graphs/base into the program. In C this takes no time; as an array literal of
// Swift the same bytes take the compiler most of a minute.
#include "base_models.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char vocabulary[] = {
#embed "../../graphs/base/vocabulary.yaml"
};

static const unsigned char states[] = {
#embed "../../graphs/base/states.yaml"
};

static const unsigned char organizations[] = {
#embed "../../graphs/base/organizations.yaml"
};

static const unsigned char crosswalk[] = {
#embed "../../graphs/base/crosswalk.tsv"
};

entente_base_file entente_base_vocabulary(void) {
  return (entente_base_file){vocabulary, sizeof vocabulary};
}

entente_base_file entente_base_states(void) {
  return (entente_base_file){states, sizeof states};
}

entente_base_file entente_base_organizations(void) {
  return (entente_base_file){organizations, sizeof organizations};
}

entente_base_file entente_base_crosswalk(void) {
  return (entente_base_file){crosswalk, sizeof crosswalk};
}
