#define NAME(name) portable_##name
#define TARGET
#define LANES 4
#define ROWS 6

#include "machine.h"
