#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>

/// The kinds of machine that the product is written for.
typedef enum {
  qkv_portable,
  qkv_avx2,
  qkv_avx512,
} qkv_machine;

/// Whether this machine is of that kind, or better.
int qkv_is(qkv_machine machine);

/// C = A·B for row-major matrices: A is (n × k), B is (k × m), C is (n × m) and need not be initialised.
///
/// Every element of C accumulates over k in index order with fused multiply-add, as the plain triple loop does. So the
/// result has the same bits whatever the blocking, the number of threads and the width of the machine's vectors.
void qkv_product(
    qkv_machine machine, const float *a, const float *b, float *c, size_t n, size_t k, size_t m, size_t threads);

#endif
