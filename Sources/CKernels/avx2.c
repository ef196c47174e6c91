#if defined(__x86_64__)

// 12 accumulators, 2 registers for B and 1 for A: 15 of 16.
#define NAME(name) avx2_##name
#define TARGET __attribute__((target("avx2,fma")))
#define LANES 8
#define ROWS 6

#include "machine.h"

#endif
