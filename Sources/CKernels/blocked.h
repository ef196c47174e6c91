// The matrix product in blocks that fit the caches. Included once for each kind of machine, which defines
//
//   NAME(name)  what its functions are called
//   TARGET      the instructions that they may use
//   LANES       how many floats fit in a register
//   ROWS        how many rows of C are computed at once, WIDTH columns wide
//
// The letters: A is (n × k), B is (k × m), C is (n × m).

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kernels.h"

#pragma STDC FP_CONTRACT OFF

#define WIDTH (2 * LANES)
#define EACH_ROW _Pragma("clang loop unroll(full)") for (size_t i = 0; i < ROWS; i++)

// A strip of B of this depth stays in the first cache, a block of A in the second, a block of B in the third.
enum { block_depth = 256, block_rows = 10 * ROWS, block_columns = 64 * WIDTH };

// Clang's own kind of vector: a number assigned to it goes to all lanes.
typedef float NAME(vector) __attribute__((ext_vector_type(LANES), aligned(sizeof(float))));

static inline size_t NAME(smaller)(size_t x, size_t y) { return x < y ? x : y; }

// The plain triple loop: for what is too small to be worth packing, and what all other code is held against.
TARGET static void NAME(plain)(const float *a, const float *b, float *c, size_t n, size_t k, size_t m) {
  memset(c, 0, n * m * sizeof(float));
  for (size_t i = 0; i < n; i++)
    for (size_t p = 0; p < k; p++)
      for (size_t j = 0; j < m; j++) c[i * m + j] = fmaf(a[i * k + p], b[p * m + j], c[i * m + j]);
}

// One tile of C from a strip of A and a strip of B. It goes on with the sums in C unless this is the first block.
TARGET static void NAME(tile)(const float *a, const float *b, float *c, size_t stride, size_t depth, int is_first) {
  typedef NAME(vector) vector;
  vector left[ROWS], right[ROWS];
  EACH_ROW {
    left[i] = is_first ? (vector)0 : *(const vector *)(c + i * stride);
    right[i] = is_first ? (vector)0 : *(const vector *)(c + i * stride + LANES);
  }
  for (size_t p = 0; p < depth; p++, a += ROWS, b += WIDTH) {
    const vector b_left = *(const vector *)b, b_right = *(const vector *)(b + LANES);
    EACH_ROW {
      const vector x = a[i];
      left[i] = __builtin_elementwise_fma(x, b_left, left[i]);
      right[i] = __builtin_elementwise_fma(x, b_right, right[i]);
    }
  }
  EACH_ROW {
    *(vector *)(c + i * stride) = left[i];
    *(vector *)(c + i * stride + LANES) = right[i];
  }
}

// A tile at the edge of C, of which only some rows and columns exist: computed beside it and copied.
TARGET static void NAME(edge_tile)(
    const float *a, const float *b, float *c, size_t stride, size_t depth, int is_first, size_t rows, size_t columns) {
  float whole[ROWS * WIDTH] = {0};
  if (!is_first)
    for (size_t i = 0; i < rows; i++) memcpy(whole + i * WIDTH, c + i * stride, columns * sizeof(float));
  NAME(tile)(a, b, whole, WIDTH, depth, is_first);
  for (size_t i = 0; i < rows; i++) memcpy(c + i * stride, whole + i * WIDTH, columns * sizeof(float));
}

// Rows of A as strips: ROWS elements of a column stand together. Rows that do not exist are 0.
TARGET static void NAME(pack_a)(const float *a, size_t k, size_t rows, size_t depth, float *packed) {
  for (size_t row = 0; row < rows; row += ROWS, packed += ROWS * depth)
    for (size_t i = 0; i < ROWS; i++)
      for (size_t p = 0; p < depth; p++) packed[p * ROWS + i] = row + i < rows ? a[(row + i) * k + p] : 0;
}

// Columns of B as strips: WIDTH elements of a row stand together. Columns that do not exist are 0.
TARGET static void NAME(pack_b)(const float *b, size_t m, size_t depth, size_t columns, float *packed) {
  for (size_t column = 0; column < columns; column += WIDTH)
    for (size_t p = 0; p < depth; p++, packed += WIDTH) {
      const size_t width = NAME(smaller)(WIDTH, columns - column);
      memcpy(packed, b + p * m + column, width * sizeof(float));
      memset(packed + width, 0, (WIDTH - width) * sizeof(float));
    }
}

// A block of C from a block of A and a block of B, tile by tile.
TARGET static void NAME(block)(
    const float *a, const float *b, float *c, size_t m, size_t rows, size_t depth, size_t columns, int is_first) {
  for (size_t column = 0; column < columns; column += WIDTH)
    for (size_t row = 0; row < rows; row += ROWS) {
      const float *a_strip = a + row * depth, *b_strip = b + column * depth;
      float *corner = c + row * m + column;
      if (row + ROWS <= rows && column + WIDTH <= columns)
        NAME(tile)(a_strip, b_strip, corner, m, depth, is_first);
      else
        NAME(edge_tile)(
            a_strip, b_strip, corner, m, depth, is_first, NAME(smaller)(ROWS, rows - row),
            NAME(smaller)(WIDTH, columns - column));
    }
}

static inline size_t NAME(rounded_up)(size_t count, size_t unit) { return (count + unit - 1) / unit * unit; }

TARGET void NAME(product)(const float *a, const float *b, float *c, size_t n, size_t k, size_t m) {
  const size_t depth_most = NAME(smaller)(k, block_depth);
  const size_t rows_most = NAME(rounded_up)(NAME(smaller)(n, block_rows), ROWS);
  const size_t columns_most = NAME(rounded_up)(NAME(smaller)(m, block_columns), WIDTH);
  const size_t needed = (rows_most + columns_most) * depth_most;
  float near[8192];
  float *space = needed <= sizeof near / sizeof *near ? near : malloc(needed * sizeof(float));
  // Nothing to sum, too few rows to use a strip of B again, or no memory left to pack into.
  if (k == 0 || n < 3 || space == NULL) {
    NAME(plain)(a, b, c, n, k, m);
  } else {
    float *a_packed = space, *b_packed = space + rows_most * depth_most;
    for (size_t column = 0; column < m; column += block_columns)
      for (size_t start = 0; start < k; start += block_depth) {
        const size_t columns = NAME(smaller)(block_columns, m - column);
        const size_t depth = NAME(smaller)(block_depth, k - start);
        NAME(pack_b)(b + start * m + column, m, depth, columns, b_packed);
        for (size_t row = 0; row < n; row += block_rows) {
          const size_t rows = NAME(smaller)(block_rows, n - row);
          NAME(pack_a)(a + row * k + start, k, rows, depth, a_packed);
          NAME(block)(a_packed, b_packed, c + row * m + column, m, rows, depth, columns, start == 0);
        }
      }
  }
  if (space != near) free(space);
}
