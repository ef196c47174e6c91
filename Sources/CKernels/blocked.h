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

// Blocks of A and B together stay in the second cache. With less depth a strip of B would stay in the first one, but C
// would be read and written more often, which costs more.
enum { block_depth = 1024, block_rows = 8 * ROWS, block_columns = 8 * WIDTH };

// A B of this many elements stays in the first cache as it is. Less than this many rows do not pay for packing it.
enum { near_elements = 4096, few_rows = 2 * ROWS };

// Clang's own kind of vector: a number assigned to it goes to all lanes.
typedef float NAME(vector) __attribute__((ext_vector_type(LANES), aligned(sizeof(float))));
typedef int NAME(whole) __attribute__((ext_vector_type(LANES), aligned(sizeof(float))));
// As wide for each kind of machine.
typedef float NAME(four) __attribute__((ext_vector_type(4), aligned(sizeof(float))));
typedef float NAME(eight) __attribute__((ext_vector_type(8), aligned(sizeof(float))));

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
  // Three rows of A have one pointer: an instruction adds once or twice a step to an address by itself. With one pointer
  // for all rows, the chain of its additions is as long as that of the products.
  const float *x[(ROWS + 2) / 3];
  _Pragma("clang loop unroll(full)") for (size_t i = 0; i < rows; i += 3) x[i / 3] = a.start + i * a.row;
  for (size_t p = 0; p < depth; p++, b += b_row) {
    const vector b_left = *(const vector *)b, b_right = *(const vector *)(b + LANES);
    _Pragma("clang loop unroll(full)") for (size_t i = 0; i < rows; i++) {
      const vector repeated = x[i / 3][i % 3 * a.row];
      left[i] = __builtin_elementwise_fma(repeated, b_left, left[i]);
      right[i] = __builtin_elementwise_fma(repeated, b_right, right[i]);
    }
    _Pragma("clang loop unroll(full)") for (size_t i = 0; i < rows; i += 3) x[i / 3] += a.column;
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

// Some strips at once: more of a row of B is read while it is near.
enum { strips_at_once = 4 };

TARGET static void NAME(pack_strips)(qkv_view b, size_t depth, float *packed) {
  typedef NAME(vector) vector;
  for (size_t p = 0; p < depth; p++) {
    const float *from = b.start + p * b.row;
    _Pragma("clang loop unroll(full)") for (size_t strip = 0; strip < strips_at_once; strip++, from += WIDTH) {
      // A few rows further.
      __builtin_prefetch(from + 4 * b.row);
      float *to = packed + (strip * depth + p) * WIDTH;
      *(vector *)to = *(const vector *)from;
      *(vector *)(to + LANES) = *(const vector *)(from + LANES);
    }
  }
}

TARGET static void NAME(pack)(qkv_view b, size_t depth, size_t columns, float *packed) {
  enum { together = strips_at_once * WIDTH };
  size_t column = 0;
  if (b.column == 1)
    for (; column + together <= columns; column += together, packed += together * depth)
      NAME(pack_strips)((qkv_view){b.start + column, b.row, 1}, depth, packed);
  for (; column < columns; column += WIDTH, packed += WIDTH * depth) {
    const qkv_view strip = {b.start + column * b.column, b.row, b.column};
    NAME(pack_strip)(strip, depth, NAME(smaller)(WIDTH, columns - column), packed);
  }
}

// As many rows as the next tile has: ROWS, or 4 where 1 or 2 would be left, for which a tile takes as long as for 4.
static inline size_t NAME(height)(size_t rows) {
  if (rows == ROWS + 1 || rows == ROWS + 2) return 4;
  return NAME(smaller)(ROWS, rows);
}

// WIDTH columns of C, or the last of them, from some columns of B.
TARGET static void NAME(columns)(
    qkv_view a, const float *b, size_t b_row, float *c, size_t c_row, size_t rows, size_t depth, int is_first,
    size_t columns) {
  while (rows > 0) {
    const size_t height = NAME(height)(rows);
    if (columns < WIDTH)
      NAME(edge_tile)(a, b, b_row, c, c_row, depth, is_first, height, columns);
    else if (height < ROWS)
      NAME(last_tile)(a, b, b_row, c, c_row, depth, is_first, height);
    else
      NAME(tile)(a, b, b_row, c, c_row, depth, is_first);
    rows -= height;
    a.start += height * a.row;
    c += height * c_row;
  }
}

// A block of C from a block of A and a packed block of B.
TARGET static void NAME(block)(
    qkv_view a, const float *b, float *c, size_t c_row, size_t rows, size_t depth, size_t columns, int is_first) {
  for (size_t column = 0; column < columns; column += WIDTH, b += WIDTH * depth)
    NAME(columns)(a, b, WIDTH, c + column, c_row, rows, depth, is_first, NAME(smaller)(WIDTH, columns - column));
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
      const qkv_view rows = {a.start + start * a.column, a.row, a.column};
      NAME(columns)(
          rows, is_whole ? part.start : strip, is_whole ? b.row : WIDTH, c + column, c_row, n, depth, start == 0,
          width);
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
  // Some columns after others in the same place, which so stays near.
  float *packed = is_small ? NULL : malloc(NAME(packed_count)(k, NAME(smaller)(block_columns, m)) * sizeof(float));
  if (packed == NULL) {
    NAME(small)(a, b, c, c_row, n, k, m);
    return;
  }
  for (size_t column = 0; column < m; column += block_columns) {
    const size_t columns = NAME(smaller)(block_columns, m - column);
    NAME(pack_all)((qkv_view){b.start + column * b.column, b.row, b.column}, k, columns, packed);
    NAME(packed_product)(a, packed, c + column, c_row, n, k, columns);
  }
  free(packed);
}
