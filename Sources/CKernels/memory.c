#include "CKernels.h"

#if defined(__GLIBC__) || __has_include(<gnu/libc-version.h>)
#include <malloc.h>

enum { kept = 256 << 20, at_once = 4 << 20 };

void qkv_keep_freed_memory(void) {
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_MMAP_THRESHOLD, kept);
  mallopt(M_TOP_PAD, at_once);
}
#else
void qkv_keep_freed_memory(void) {}
#endif
