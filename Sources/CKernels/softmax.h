// Softmax of rows. Included once for each kind of machine, behind exponential.h.

// So many rows at once: the sum of a row is a chain of additions, in which each waits for the one before.
enum { rows_at_once = 8 };

// The largest of all lanes. Half of them against the other half: none waits for the one beside it.
TARGET static inline __attribute__((always_inline)) float NAME(largest_lane)(NAME(vector) lanes) {
#if LANES == 16
  const NAME(eight) eight = lanes.lo > lanes.hi ? lanes.lo : lanes.hi;
#elif LANES == 8
  const NAME(eight) eight = lanes;
#endif
#if LANES >= 8
  const NAME(four) four = eight.lo > eight.hi ? eight.lo : eight.hi;
#else
  const NAME(four) four = lanes;
#endif
  const float left = four.x > four.z ? four.x : four.z, right = four.y > four.w ? four.y : four.w;
  return left > right ? left : right;
}

TARGET static float NAME(maximum)(const float *x, size_t count) {
  typedef NAME(vector) vector;
  float largest = -INFINITY;
  size_t i = 0;
  if (count >= LANES) {
    vector lanes = -INFINITY;
    for (; i + LANES <= count; i += LANES) {
      const vector more = *(const vector *)(x + i);
      lanes = more > lanes ? more : lanes;
    }
    largest = NAME(largest_lane)(lanes);
  }
  for (; i < count; i++) largest = x[i] > largest ? x[i] : largest;
  return largest;
}

// e to the power of (x − largest) / temperature. Not-a-number and two infinities become not-a-number by themselves.
TARGET static inline __attribute__((always_inline)) NAME(vector) NAME(power)(
    NAME(vector) x, float largest, float temperature) {
  const NAME(vector) shifted = x - largest;
  return NAME(exp)(temperature == 1 ? shifted : shifted / temperature);
}

TARGET static void NAME(powers)(const float *x, float *y, size_t count, float largest, float temperature) {
  typedef NAME(vector) vector;
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) *(vector *)(y + i) = NAME(power)(*(const vector *)(x + i), largest, temperature);
  if (i == count) return;
  float last[LANES] = {0};
  memcpy(last, x + i, (count - i) * sizeof(float));
  *(vector *)last = NAME(power)(*(const vector *)last, largest, temperature);
  memcpy(y + i, last, (count - i) * sizeof(float));
}

TARGET static void NAME(scale_row)(float *y, size_t count, float factor) {
  typedef NAME(vector) vector;
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) *(vector *)(y + i) *= factor;
  for (; i < count; i++) y[i] *= factor;
}

// The sums of `rows_at_once` rows, each in index order and in double.
TARGET static void NAME(sum_rows)(const float *y, size_t columns, double *sums) {
  double sum[rows_at_once] = {0};
  for (size_t column = 0; column < columns; column++)
    _Pragma("clang loop unroll(full) vectorize(disable)") for (size_t row = 0; row < rows_at_once; row++)
      sum[row] += (double)y[row * columns + column];
  memcpy(sums, sum, sizeof sum);
}

static inline double NAME(sum_row)(const float *y, size_t columns) {
  double sum = 0;
  for (size_t column = 0; column < columns; column++) sum += (double)y[column];
  return sum;
}

// Up to `rows_at_once` rows of powers, with the largest element and the sum of each.
TARGET static void NAME(some_powers)(
    const float *x, float *y, size_t rows, size_t columns, float temperature, float *largest, double *sums) {
  for (size_t row = 0; row < rows; row++) {
    largest[row] = NAME(maximum)(x + row * columns, columns);
    NAME(powers)(x + row * columns, y + row * columns, columns, largest[row], temperature);
  }
  if (rows == rows_at_once)
    NAME(sum_rows)(y, columns, sums);
  else
    for (size_t row = 0; row < rows; row++) sums[row] = NAME(sum_row)(y + row * columns, columns);
}

TARGET static void NAME(row_powers)(
    const float *x, float *y, size_t rows, size_t columns, float temperature, float *largest, double *sums) {
  for (size_t row = 0; row < rows; row += rows_at_once)
    NAME(some_powers)(
        x + row * columns, y + row * columns, NAME(smaller)(rows_at_once, rows - row), columns, temperature,
        largest + row, sums + row);
}

TARGET static void NAME(softmax)(const float *x, float *y, size_t rows, size_t columns, float temperature) {
  for (size_t row = 0; row < rows; row += rows_at_once) {
    const size_t height = NAME(smaller)(rows_at_once, rows - row);
    float largest[rows_at_once];
    double sums[rows_at_once];
    NAME(some_powers)(x + row * columns, y + row * columns, height, columns, temperature, largest, sums);
    for (size_t i = 0; i < height; i++) NAME(scale_row)(y + (row + i) * columns, columns, (float)(1 / sums[i]));
  }
}
