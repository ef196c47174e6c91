#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>

/// The kinds of machine that the inner loops are written for.
typedef enum {
  qkv_portable,
  qkv_avx2,
  qkv_avx512,
} qkv_machine;

/// Whether this machine is of that kind, or better.
int qkv_is(qkv_machine machine);

/// A matrix inside of another, or transposed: element (i, j) is `start[i * row + j * column]`.
typedef struct {
  const float *start;
  size_t row, column;
} qkv_view;

/// C = A·B: A is (n × k), B is (k × m), C is (n × m), its rows `c_row` apart, and need not be initialised.
///
/// Every element of C accumulates over k in index order with fused multiply-add, as the plain triple loop does. So the
/// result has the same bits whatever the blocking, the number of threads and the width of the machine's vectors.
void qkv_product(
    qkv_machine machine, qkv_view a, qkv_view b, float *c, size_t c_row, size_t n, size_t k, size_t m, size_t threads);

/// e to the power of each of `count` elements, within 1 unit in the last place; the same bits on every machine.
void qkv_exp(qkv_machine machine, const float *x, float *y, size_t count);

/// Each row as shares that sum to 1: e to the power of (x − the largest) / temperature, divided by their sum, which is
/// made in index order and in double. `y` may be `x`.
void qkv_softmax(
    qkv_machine machine, const float *x, float *y, size_t rows, size_t columns, float temperature);

/// The same before it is divided, with the largest element and the sum of each row.
void qkv_powers(
    qkv_machine machine, const float *x, float *y, size_t rows, size_t columns, float temperature, float *largest,
    double *sums);

/// Each row moved and stretched to mean 0 and variance 1: (x − μ) / √(σ² + ε), in double.
void qkv_normalize(qkv_machine machine, const float *x, float *y, size_t rows, size_t columns, double epsilon);

/// The gradient for x of the same.
void qkv_normalize_gradient(
    qkv_machine machine, const float *x, const float *upstream, float *result, size_t rows, size_t columns,
    double epsilon);

/// The sum of each column, in index order and in double.
void qkv_column_sums(qkv_machine machine, const float *x, double *sums, size_t rows, size_t columns);

/// The numbers of one update with Adam that are the same for all elements.
typedef struct {
  float mean_kept, mean_taken, square_kept, square_taken, step, root_correction, epsilon;
} qkv_adam_factors;

/// One update of `count` parameters where they are, and of what is remembered of each.
void qkv_adam(
    qkv_machine machine, const qkv_adam_factors *factors, const float *gradient, float *parameter, float *mean,
    float *square, size_t count);

/// What goes into one attention, and where its results go.
typedef struct {
  /// (targets × d_k), (sources × d_k), (sources × d_v)
  qkv_view query, key, value;
  /// NULL where everything is seen; a step of 0 repeats a row or a column.
  const float *mask;
  size_t mask_row, mask_column;
  double scale;
  /// (targets × sources)
  float *weights;
  /// (targets × d_v), its rows `output_row` apart
  float *output;
  size_t output_row;
  size_t targets, sources, d_k, d_v;
} qkv_attention_parts;

/// softmax(Q·Kᵀ·scale)·V with its weights: the bits of product, scaling, mask, softmax and product one by one.
/// - Returns: 0 where there was no memory left.
int qkv_attention(qkv_machine machine, const qkv_attention_parts *parts);

/// The heads of many sentences that stand below each other. All matrices are `width` wide, of which each head has its
/// part, and as high as all sentences together.
typedef struct {
  const float *query, *key, *value;
  /// NULL for the output itself; else the gradient for it, and the gradients are computed.
  const float *upstream;
  /// The output, or the gradient for the queries.
  float *output;
  float *key_gradient, *value_gradient;
  size_t width, heads, sentences;
  const size_t *target_lengths, *source_lengths;
  /// Whether a target sees only the sources up to its own place.
  int is_causal;
  double scale;
} qkv_packed_parts;

/// Attention of each sentence to itself, or to another, head by head.
/// - Returns: 0 where there was no memory left.
int qkv_packed_attention(qkv_machine machine, const qkv_packed_parts *parts);

/// Calls `body` for 0, 1, … up to `count`, on up to `threads` threads, and returns when all is done.
///
/// The threads stay and wait for more. Where they are at work already, everything is done on the calling thread.
void qkv_together(size_t count, size_t threads, void (*body)(void *context, size_t index), void *context);

/// Keeps up to 256 MB of freed memory for what is computed next. Only glibc has a word for it; elsewhere nothing happens.
void qkv_keep_freed_memory(void);

#endif
