// What an update of a model does to whole matrices. Included once for each kind of machine, behind blocked.h.

// All columns together, row after row, in double: each column is summed in index order.
TARGET static void NAME(column_sums)(const float *restrict x, double *restrict sums, size_t rows, size_t columns) {
  for (size_t column = 0; column < columns; column++) sums[column] = 0;
  for (size_t row = 0; row < rows; row++) {
    const float *elements = x + row * columns;
    for (size_t column = 0; column < columns; column++) sums[column] += (double)elements[column];
  }
}

// No element depends on another.
TARGET static void NAME(adam)(
    const qkv_adam_factors *factors, const float *restrict gradient, float *restrict parameter, float *restrict mean,
    float *restrict square, size_t count) {
  const qkv_adam_factors f = *factors;
  for (size_t i = 0; i < count; i++) {
    const float slope = gradient[i];
    const float new_mean = f.mean_kept * mean[i] + f.mean_taken * slope;
    const float new_square = f.square_kept * square[i] + f.square_taken * slope * slope;
    mean[i] = new_mean;
    square[i] = new_square;
    parameter[i] -= f.step * new_mean / (__builtin_elementwise_sqrt(new_square) * f.root_correction + f.epsilon);
  }
}
