#if defined(__x86_64__)

// 24 accumulators, 2 registers for B and 1 for A: 27 of 32.
#define NAME(name) avx512_##name
#define TARGET __attribute__((target("avx512f,fma")))
#define LANES 16
#define ROWS 12

#include "machine.h"

#endif
