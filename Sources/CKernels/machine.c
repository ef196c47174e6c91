#include "CKernels.h"
#include "kernels.h"

int qkv_is(qkv_machine machine) {
  switch (machine) {
    case qkv_portable: return 1;
#if defined(__x86_64__)
    case qkv_avx2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case qkv_avx512: return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("fma");
#endif
    default: return 0;
  }
}

const kernels *kernels_for(qkv_machine machine) {
#if defined(__x86_64__)
  if (machine == qkv_avx2) return &avx2_kernels;
  if (machine == qkv_avx512) return &avx512_kernels;
#endif
  (void)machine;
  return &portable_kernels;
}

void qkv_exp(qkv_machine machine, const float *x, float *y, size_t count) { kernels_for(machine)->exp(x, y, count); }

void qkv_softmax(
    qkv_machine machine, const float *x, float *y, size_t rows, size_t columns, float temperature) {
  kernels_for(machine)->softmax(x, y, rows, columns, temperature);
}

void qkv_powers(
    qkv_machine machine, const float *x, float *y, size_t rows, size_t columns, float temperature, float *largest,
    double *sums) {
  kernels_for(machine)->powers(x, y, rows, columns, temperature, largest, sums);
}

void qkv_normalize(
    qkv_machine machine, const float *x, float *y, size_t rows, size_t columns, double epsilon) {
  kernels_for(machine)->normalize(x, y, rows, columns, epsilon);
}

void qkv_normalize_gradient(
    qkv_machine machine, const float *x, const float *upstream, float *result, size_t rows, size_t columns,
    double epsilon) {
  kernels_for(machine)->normalize_gradient(x, upstream, result, rows, columns, epsilon);
}

void qkv_column_sums(qkv_machine machine, const float *x, double *sums, size_t rows, size_t columns) {
  kernels_for(machine)->column_sums(x, sums, rows, columns);
}

void qkv_adam(
    qkv_machine machine, const qkv_adam_factors *factors, const float *gradient, float *parameter, float *mean,
    float *square, size_t count) {
  kernels_for(machine)->adam(factors, gradient, parameter, mean, square, count);
}

int qkv_attention(qkv_machine machine, const qkv_attention_parts *parts) {
  return kernels_for(machine)->attention(parts);
}

int qkv_packed_attention(qkv_machine machine, const qkv_packed_parts *parts) {
  return kernels_for(machine)->packed_attention(parts);
}
