// Rows moved and stretched to mean 0 and variance 1. Included once for each kind of machine, behind blocked.h.

// Four rows at once: each has sums of its own, in index order and in double.
typedef double NAME(doubles) __attribute__((ext_vector_type(4), aligned(sizeof(double))));

// One element of each of four rows.
#define FOUR(x, row) ((NAME(doubles)){(double)(x)[0], (double)(x)[row], (double)(x)[2 * (row)], (double)(x)[3 * (row)]})

TARGET static inline __attribute__((always_inline)) void NAME(moments)(
    const float *x, size_t row, size_t columns, double epsilon, NAME(doubles) * mean, NAME(doubles) * deviation) {
  NAME(doubles) sum = 0, squares = 0;
  for (size_t column = 0; column < columns; column++) sum += FOUR(x + column, row);
  *mean = sum / (double)columns;
  for (size_t column = 0; column < columns; column++) {
    const NAME(doubles) distance = FOUR(x + column, row) - *mean;
    squares += distance * distance;
  }
  *deviation = __builtin_elementwise_sqrt(squares / (double)columns + epsilon);
}

TARGET static void NAME(normalize)(const float *x, float *y, size_t rows, size_t columns, double epsilon) {
  for (size_t first = 0; first < rows; first += 4) {
    // The last rows are done four times over rather than in another way.
    const size_t height = NAME(smaller)(4, rows - first), step = height == 4 ? columns : 0;
    for (size_t again = 0; again < (height == 4 ? 1 : height); again++) {
      const size_t row = first + again;
      NAME(doubles) means, deviations;
      NAME(moments)(x + row * columns, step, columns, epsilon, &means, &deviations);
      for (size_t i = 0; i < (height == 4 ? 4 : 1); i++) {
        const double mean = means[i], deviation = deviations[i];
        for (size_t column = 0; column < columns; column++) {
          const size_t place = (row + i) * columns + column;
          y[place] = (float)(((double)x[place] - mean) / deviation);
        }
      }
    }
  }
}

// dx = (dy − mean(dy) − y·mean(dy∘y)) / deviation
TARGET static void NAME(normalize_gradient)(
    const float *x, const float *upstream, float *result, size_t rows, size_t columns, double epsilon) {
  for (size_t first = 0; first < rows; first += 4) {
    const size_t height = NAME(smaller)(4, rows - first), step = height == 4 ? columns : 0;
    for (size_t again = 0; again < (height == 4 ? 1 : height); again++) {
      const size_t row = first + again;
      NAME(doubles) means, deviations;
      NAME(moments)(x + row * columns, step, columns, epsilon, &means, &deviations);
      NAME(doubles) shift = 0, stretch = 0;
      for (size_t column = 0; column < columns; column++) {
        const NAME(doubles) blame = FOUR(upstream + row * columns + column, step);
        shift += blame;
        stretch += blame * ((FOUR(x + row * columns + column, step) - means) / deviations);
      }
      for (size_t i = 0; i < (height == 4 ? 4 : 1); i++) {
        const double mean = means[i], deviation = deviations[i];
        const double all = shift[i] / (double)columns, each = stretch[i] / (double)columns;
        for (size_t column = 0; column < columns; column++) {
          const size_t place = (row + i) * columns + column;
          const double y = ((double)x[place] - mean) / deviation;
          result[place] = (float)(((double)upstream[place] - all - y * each) / deviation);
        }
      }
    }
  }
}
