// One attention with its weights. Included once for each kind of machine, behind softmax.h.

// Times a number of double precision, rounded once: what `Scale` does.
TARGET static void NAME(scale_elements)(float *y, size_t count, double factor) {
  const float rounded = (float)factor;
  // The product of two floats is exact in a double, so it is rounded once here as well.
  if ((double)rounded == factor || factor != factor) {
    if (rounded != 1) NAME(scale_row)(y, count, rounded);
  } else {
    for (size_t i = 0; i < count; i++) y[i] = (float)((double)y[i] * factor);
  }
}

TARGET static void NAME(hide)(float *scores, const float *mask, size_t mask_column, size_t count) {
  for (size_t i = 0; i < count; i++) scores[i] = mask[i * mask_column] != 0 ? scores[i] : -INFINITY;
}

// Rows of weights while they are in the second cache: their scores, and what is done to them.
TARGET static int NAME(attention)(const qkv_attention_parts *it) {
  const size_t n = it->targets, s = it->sources;
  const qkv_view key = {it->key.start, it->key.column, it->key.row};
  const size_t keys = NAME(packed_count)(it->d_k, s), values = NAME(packed_count)(s, it->d_v);
  float *space = malloc((keys + values + 1) * sizeof(float));
  if (space == NULL) return 0;
  NAME(pack_all)(key, it->d_k, s, space);
  NAME(pack_all)(it->value, s, it->d_v, space + keys);
  for (size_t row = 0; row < n; row += block_rows) {
    const size_t rows = NAME(smaller)(block_rows, n - row);
    float *weights = it->weights + row * s;
    const qkv_view query = {it->query.start + row * it->query.row, it->query.row, it->query.column};
    if (it->d_k == 0) memset(weights, 0, rows * s * sizeof(float));
    NAME(packed_product)(query, space, weights, s, rows, it->d_k, s);
    NAME(scale_elements)(weights, rows * s, it->scale);
    if (it->mask != NULL)
      for (size_t i = 0; i < rows; i++)
        NAME(hide)(weights + i * s, it->mask + (row + i) * it->mask_row, it->mask_column, s);
    NAME(softmax)(weights, weights, rows, s, 1);
    float *output = it->output + row * it->output_row;
    if (s == 0)
      for (size_t i = 0; i < rows; i++) memset(output + i * it->output_row, 0, it->d_v * sizeof(float));
    NAME(packed_product)((qkv_view){weights, s, 1}, space + keys, output, it->output_row, rows, s, it->d_v);
  }
  free(space);
  return 1;
}
