#ifndef KERNELS_H
#define KERNELS_H

#include <stddef.h>

#include "CKernels.h"

// What each kind of machine has, on one thread.
typedef struct {
  void (*product)(qkv_view a, qkv_view b, float *c, size_t c_row, size_t n, size_t k, size_t m);
  void (*exp)(const float *x, float *y, size_t count);
  void (*softmax)(const float *x, float *y, size_t rows, size_t columns, float temperature);
  void (*powers)(
      const float *x, float *y, size_t rows, size_t columns, float temperature, float *largest, double *sums);
  void (*normalize)(const float *x, float *y, size_t rows, size_t columns, double epsilon);
  void (*normalize_gradient)(
      const float *x, const float *upstream, float *result, size_t rows, size_t columns, double epsilon);
  int (*attention)(const qkv_attention_parts *parts);
  int (*packed_attention)(const qkv_packed_parts *parts);
  void (*column_sums)(const float *x, double *sums, size_t rows, size_t columns);
  void (*adam)(
      const qkv_adam_factors *factors, const float *gradient, float *parameter, float *mean, float *square,
      size_t count);
} kernels;

extern const kernels portable_kernels;

#if defined(__x86_64__)
extern const kernels avx2_kernels;
extern const kernels avx512_kernels;
#endif

const kernels *kernels_for(qkv_machine machine);

#endif
