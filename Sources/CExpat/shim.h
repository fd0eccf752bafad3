#ifndef ENTENTE_CEXPAT_SHIM_H
#define ENTENTE_CEXPAT_SHIM_H

#include <expat.h>

#endif
