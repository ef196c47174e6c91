#ifndef KERNELS_H
#define KERNELS_H

#include <stddef.h>

// What each kind of machine has: C = A·B on one thread.
typedef void product_function(const float *a, const float *b, float *c, size_t n, size_t k, size_t m);

product_function portable_product;

#if defined(__x86_64__)
product_function avx2_product;
product_function avx512_product;
#endif

#endif
