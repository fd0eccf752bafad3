#ifndef ENTENTE_CZLIB_SHIM_H
#define ENTENTE_CZLIB_SHIM_H

#include <zlib.h>

#endif
