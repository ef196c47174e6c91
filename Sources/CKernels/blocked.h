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

// A strip of B of this depth stays in the first cache, a block of A in the second, a block of B in the third.
enum { block_depth = 384, block_rows = 8 * ROWS, block_columns = 64 * WIDTH };

// A B of this many elements stays in the first cache as it is. Less than this many rows do not pay for packing it.
enum { near_elements = 4096, few_rows = 2 * ROWS };

// Clang's own kind of vector: a number assigned to it goes to all lanes.
typedef float NAME(vector) __attribute__((ext_vector_type(LANES), aligned(sizeof(float))));
typedef int NAME(whole) __attribute__((ext_vector_type(LANES), aligned(sizeof(float))));

static inline size_t NAME(smaller)(size_t x, size_t y) { return x < y ? x : y; }

// `rows` × WIDTH elements of C. It goes on with the sums in C unless this is the first block. `rows` is known when this
// is compiled, so that all sums stand in registers.
TARGET static inline __attribute__((always_inline)) void NAME(sums)(
    qkv_view a, const float *b, size_t b_row, float *c, size_t c_row, size_t depth, int is_first, const size_t rows) {
  typedef NAME(vector) vector;
  vector left[ROWS], right[ROWS];
  _Pragma("clang loop unroll(full)") for (size_t i = 0; i < rows; i++) {
    left[i] = is_first ? (vector)0 : *(const vector *)(c + i * c_row);
    right[i] = is_first ? (vector)0 : *(const vector *)(c + i * c_row + LANES);
  }
  // On its way from memory while the sums are made.
  if (is_first)
    _Pragma("clang loop unroll(full)") for (size_t i = 0; i < rows; i++) __builtin_prefetch(c + i * c_row, 1);
  const float *x = a.start;
  _Pragma("clang loop unroll_count(2)") for (size_t p = 0; p < depth; p++, x += a.column, b += b_row) {
    const vector b_left = *(const vector *)b, b_right = *(const vector *)(b + LANES);
    _Pragma("clang loop unroll(full)") for (size_t i = 0; i < rows; i++) {
      const vector repeated = x[i * a.row];
      left[i] = __builtin_elementwise_fma(repeated, b_left, left[i]);
      right[i] = __builtin_elementwise_fma(repeated, b_right, right[i]);
    }
  }
  _Pragma("clang loop unroll(full)") for (size_t i = 0; i < rows; i++) {
    *(vector *)(c + i * c_row) = left[i];
    *(vector *)(c + i * c_row + LANES) = right[i];
  }
}

TARGET static void NAME(tile)(
    qkv_view a, const float *b, size_t b_row, float *c, size_t c_row, size_t depth, int is_first) {
  NAME(sums)(a, b, b_row, c, c_row, depth, is_first, ROWS);
}

// The last rows of C, of which there may be less than ROWS.
TARGET static void NAME(last_tile)(
    qkv_view a, const float *b, size_t b_row, float *c, size_t c_row, size_t depth, int is_first, size_t rows) {
  for (; rows >= 4; rows -= 4, a.start += 4 * a.row, c += 4 * c_row)
    NAME(sums)(a, b, b_row, c, c_row, depth, is_first, 4);
  if (rows == 3) NAME(sums)(a, b, b_row, c, c_row, depth, is_first, 3);
  if (rows == 2) NAME(sums)(a, b, b_row, c, c_row, depth, is_first, 2);
  if (rows == 1) NAME(sums)(a, b, b_row, c, c_row, depth, is_first, 1);
}

// The last columns of C, of which there are less than WIDTH: computed beside it and copied.
TARGET static void NAME(edge_tile)(
    qkv_view a, const float *b, size_t b_row, float *c, size_t c_row, size_t depth, int is_first, size_t rows,
    size_t columns) {
  float whole[ROWS * WIDTH];
  if (!is_first) {
    memset(whole, 0, sizeof whole);
    for (size_t i = 0; i < rows; i++) memcpy(whole + i * WIDTH, c + i * c_row, columns * sizeof(float));
  }
  NAME(last_tile)(a, b, b_row, whole, WIDTH, depth, is_first, rows);
  for (size_t i = 0; i < rows; i++) memcpy(c + i * c_row, whole + i * WIDTH, columns * sizeof(float));
}

// Some columns of B as a strip: WIDTH elements of a row stand together. Columns that do not exist are 0.
TARGET static void NAME(pack_strip)(qkv_view b, size_t depth, size_t columns, float *packed) {
  typedef NAME(vector) vector;
  if (columns == WIDTH && b.column == 1)
    for (size_t p = 0; p < depth; p++) {
      *(vector *)(packed + p * WIDTH) = *(const vector *)(b.start + p * b.row);
      *(vector *)(packed + p * WIDTH + LANES) = *(const vector *)(b.start + p * b.row + LANES);
    }
  else if (columns == WIDTH)
    for (size_t p = 0; p < depth; p++)
      for (size_t j = 0; j < WIDTH; j++) packed[p * WIDTH + j] = b.start[p * b.row + j * b.column];
  else
    for (size_t p = 0; p < depth; p++)
      for (size_t j = 0; j < WIDTH; j++)
        packed[p * WIDTH + j] = j < columns ? b.start[p * b.row + j * b.column] : 0;
}

TARGET static void NAME(pack)(qkv_view b, size_t depth, size_t columns, float *packed) {
  for (size_t column = 0; column < columns; column += WIDTH, packed += WIDTH * depth) {
    const qkv_view strip = {b.start + column * b.column, b.row, b.column};
    NAME(pack_strip)(strip, depth, NAME(smaller)(WIDTH, columns - column), packed);
  }
}

// A block of C from a block of A and a packed block of B.
TARGET static void NAME(block)(
    qkv_view a, const float *b, float *c, size_t c_row, size_t rows, size_t depth, size_t columns, int is_first) {
  for (size_t column = 0; column < columns; column += WIDTH, b += WIDTH * depth)
    for (size_t row = 0; row < rows; row += ROWS) {
      const qkv_view some = {a.start + row * a.row, a.row, a.column};
      const size_t height = NAME(smaller)(ROWS, rows - row);
      float *corner = c + row * c_row + column;
      if (column + WIDTH > columns)
        NAME(edge_tile)(some, b, WIDTH, corner, c_row, depth, is_first, height, columns - column);
      else if (height < ROWS)
        NAME(last_tile)(some, b, WIDTH, corner, c_row, depth, is_first, height);
      else
        NAME(tile)(some, b, WIDTH, corner, c_row, depth, is_first);
    }
}

// A product with a B that is small, or used for few rows: only its last columns are packed.
TARGET static void NAME(small)(qkv_view a, qkv_view b, float *c, size_t c_row, size_t n, size_t k, size_t m) {
  float strip[block_depth * WIDTH];
  for (size_t start = 0; start < k; start += block_depth) {
    const size_t depth = NAME(smaller)(block_depth, k - start);
    for (size_t column = 0; column < m; column += WIDTH) {
      const qkv_view part = {b.start + start * b.row + column * b.column, b.row, b.column};
      const int is_whole = column + WIDTH <= m && b.column == 1;
      const size_t width = NAME(smaller)(WIDTH, m - column);
      if (!is_whole) NAME(pack_strip)(part, depth, width, strip);
      const float *from = is_whole ? part.start : strip;
      const size_t b_row = is_whole ? b.row : WIDTH;
      for (size_t row = 0; row < n; row += ROWS) {
        const qkv_view some = {a.start + row * a.row + start * a.column, a.row, a.column};
        const size_t height = NAME(smaller)(ROWS, n - row);
        float *corner = c + row * c_row + column;
        if (width < WIDTH)
          NAME(edge_tile)(some, from, b_row, corner, c_row, depth, start == 0, height, width);
        else if (height < ROWS)
          NAME(last_tile)(some, from, b_row, corner, c_row, depth, start == 0, height);
        else
          NAME(tile)(some, from, b_row, corner, c_row, depth, start == 0);
      }
    }
  }
}

static inline size_t NAME(rounded_up)(size_t count, size_t unit) { return (count + unit - 1) / unit * unit; }

// How many numbers a packed B is.
static inline size_t NAME(packed_count)(size_t k, size_t m) { return NAME(rounded_up)(m, WIDTH) * k; }

// All blocks of B, one behind the other.
TARGET static void NAME(pack_all)(qkv_view b, size_t k, size_t m, float *packed) {
  for (size_t column = 0; column < m; column += block_columns)
    for (size_t start = 0; start < k; start += block_depth) {
      const size_t columns = NAME(smaller)(block_columns, m - column);
      const size_t depth = NAME(smaller)(block_depth, k - start);
      const qkv_view part = {b.start + start * b.row + column * b.column, b.row, b.column};
      NAME(pack)(part, depth, columns, packed);
      packed += NAME(rounded_up)(columns, WIDTH) * depth;
    }
}

// C = A·B for a packed B.
TARGET static void NAME(packed_product)(
    qkv_view a, const float *packed, float *c, size_t c_row, size_t n, size_t k, size_t m) {
  for (size_t column = 0; column < m; column += block_columns)
    for (size_t start = 0; start < k; start += block_depth) {
      const size_t columns = NAME(smaller)(block_columns, m - column);
      const size_t depth = NAME(smaller)(block_depth, k - start);
      for (size_t row = 0; row < n; row += block_rows) {
        const qkv_view some = {a.start + row * a.row + start * a.column, a.row, a.column};
        const size_t rows = NAME(smaller)(block_rows, n - row);
        NAME(block)(some, packed, c + row * c_row + column, c_row, rows, depth, columns, start == 0);
      }
      packed += NAME(rounded_up)(columns, WIDTH) * depth;
    }
}

TARGET static void NAME(product)(qkv_view a, qkv_view b, float *c, size_t c_row, size_t n, size_t k, size_t m) {
  if (k == 0)
    for (size_t i = 0; i < n; i++) memset(c + i * c_row, 0, m * sizeof(float));
  const int is_small = n <= few_rows || k * m <= near_elements;
  float *packed = is_small ? NULL : malloc(NAME(packed_count)(k, m) * sizeof(float));
  if (packed == NULL) {
    NAME(small)(a, b, c, c_row, n, k, m);
    return;
  }
  NAME(pack_all)(b, k, m, packed);
  NAME(packed_product)(a, packed, c, c_row, n, k, m);
  free(packed);
}
