// The heads of many sentences that stand below each other. Included once for each kind of machine, behind softmax.h.
//
// A sentence is a few words and a head a few numbers wide, so nothing is packed into blocks: a row of scores is one
// register or a few.

// A head is seldom wider.
enum { lane_count = 8 };

// One head of one sentence: `t` words that ask and `s` that are asked, each row `width` behind the one before.
typedef struct {
  const float *query, *key, *value, *upstream;
  float *output, *query_gradient, *key_gradient, *value_gradient;
  size_t width, d, t, s, padded;
  int is_causal;
  double scale;
  // (d × padded) turned keys or values, (t × padded) weights, (t × padded) their gradients
  float *turned, *weights, *blame;
} NAME(head);

// How many sources a target sees.
static inline size_t NAME(seen)(const NAME(head) * it, size_t target) {
  return it->is_causal ? NAME(smaller)(target + 1, it->s) : it->s;
}

// Rows of a head as columns; what does not exist is 0.
TARGET static inline __attribute__((always_inline)) void NAME(turn)(const NAME(head) * it, const float *rows) {
  for (size_t c = 0; c < it->d; c++) {
    float *turned = it->turned + c * it->padded;
    for (size_t j = 0; j < it->s; j++) turned[j] = rows[j * it->width + c];
    for (size_t j = it->s; j < it->padded; j++) turned[j] = 0;
  }
}

// Every row of `left` dotted with every row that was turned.
TARGET static inline __attribute__((always_inline)) void NAME(dots)(const NAME(head) * it, const float *left, float *results) {
  typedef NAME(eight) eight;
  for (size_t i = 0; i < it->t; i++)
    for (size_t j = 0; j < it->padded; j += lane_count) {
      eight sum = 0;
      for (size_t c = 0; c < it->d; c++)
        sum = __builtin_elementwise_fma(
            (eight)left[i * it->width + c], *(const eight *)(it->turned + c * it->padded + j), sum);
      *(eight *)(results + i * it->padded + j) = sum;
    }
}

// One row as a sum of other rows: Σ factors[p·step]·rows[p] for first ≤ p < last.
TARGET static inline __attribute__((always_inline)) void NAME(mix)(
    const NAME(head) * it, const float *factors, size_t step, const float *rows, size_t first, size_t last,
    float *result) {
  typedef NAME(eight) eight;
  size_t c = 0;
  for (; c + lane_count <= it->d; c += lane_count) {
    eight sum = 0;
    for (size_t p = first; p < last; p++)
      sum = __builtin_elementwise_fma((eight)factors[p * step], *(const eight *)(rows + p * it->width + c), sum);
    *(eight *)(result + c) = sum;
  }
  for (; c < it->d; c++) {
    float sum = 0;
    for (size_t p = first; p < last; p++) sum = fmaf(factors[p * step], rows[p * it->width + c], sum);
    result[c] = sum;
  }
}

TARGET static inline __attribute__((always_inline)) void NAME(weigh)(const NAME(head) * it) {
  NAME(turn)(it, it->key);
  NAME(dots)(it, it->query, it->weights);
  NAME(scale_elements)(it->weights, it->t * it->padded, it->scale);
  for (size_t i = 0; i < it->t; i++)
    for (size_t j = NAME(seen)(it, i); j < it->padded; j++) it->weights[i * it->padded + j] = -INFINITY;
  NAME(softmax)(it->weights, it->weights, it->t, it->padded, 1);
}

TARGET static inline __attribute__((always_inline)) void NAME(attend)(const NAME(head) * it) {
  NAME(weigh)(it);
  for (size_t i = 0; i < it->t; i++)
    NAME(mix)(
        it, it->weights + i * it->padded, 1, it->value, 0, NAME(seen)(it, i), it->output + i * it->width);
}

// dV = Wᵀ·dO,  dS = W∘(dW − Σ dW∘W)·scale for dW = dO·Vᵀ,  dQ = dS·K,  dK = dSᵀ·Q.
TARGET static inline __attribute__((always_inline)) void NAME(attend_back)(const NAME(head) * it) {
  NAME(weigh)(it);
  NAME(turn)(it, it->value);
  NAME(dots)(it, it->upstream, it->blame);
  const float scale = (float)it->scale;
  for (size_t i = 0; i < it->t; i++) {
    const float *weights = it->weights + i * it->padded;
    float *blame = it->blame + i * it->padded;
    const size_t seen = NAME(seen)(it, i);
    double lost = 0;
    for (size_t j = 0; j < seen; j++) lost += (double)blame[j] * (double)weights[j];
    for (size_t j = 0; j < seen; j++) blame[j] = weights[j] * (blame[j] - (float)lost) * scale;
    NAME(mix)(it, blame, 1, it->key, 0, seen, it->query_gradient + i * it->width);
  }
  for (size_t j = 0; j < it->s; j++) {
    const size_t first = it->is_causal ? NAME(smaller)(j, it->t) : 0;
    NAME(mix)(it, it->blame + j, it->padded, it->query, first, it->t, it->key_gradient + j * it->width);
    NAME(mix)(it, it->weights + j, it->padded, it->upstream, first, it->t, it->value_gradient + j * it->width);
  }
}

TARGET static inline __attribute__((always_inline)) void NAME(compute_head)(const NAME(head) * it) {
  if (it->upstream == NULL)
    NAME(attend)(it);
  else
    NAME(attend_back)(it);
}

TARGET static int NAME(packed_attention)(const qkv_packed_parts *parts) {
  size_t longest = 0, longest_padded = 0;
  for (size_t i = 0; i < parts->sentences; i++) {
    if (parts->target_lengths[i] > longest) longest = parts->target_lengths[i];
    const size_t padded = NAME(rounded_up)(parts->source_lengths[i], lane_count);
    if (padded > longest_padded) longest_padded = padded;
  }
  const size_t d = parts->heads > 0 ? parts->width / parts->heads : 0;
  float near[2048];
  const size_t needed = (d + 2 * longest) * longest_padded;
  float *space = needed <= sizeof near / sizeof *near ? near : malloc(needed * sizeof(float));
  if (space == NULL) return 0;
  size_t target = 0, source = 0;
  for (size_t i = 0; i < parts->sentences; i++) {
    const size_t t = parts->target_lengths[i], s = parts->source_lengths[i];
    const size_t padded = NAME(rounded_up)(s, lane_count);
    for (size_t h = 0; h < parts->heads; h++) {
      const size_t asking = target * parts->width + h * d, asked = source * parts->width + h * d;
      NAME(head) head = {
          .query = parts->query + asking, .key = parts->key + asked, .value = parts->value + asked,
          .width = parts->width, .d = d, .t = t, .s = s, .padded = padded, .is_causal = parts->is_causal,
          .scale = parts->scale, .turned = space, .weights = space + d * padded,
          .blame = space + (d + longest) * padded,
      };
      if (parts->upstream == NULL) {
        head.output = parts->output + asking;
      } else {
        head.upstream = parts->upstream + asking;
        head.query_gradient = parts->output + asking;
        head.key_gradient = parts->key_gradient + asked;
        head.value_gradient = parts->value_gradient + asked;
      }
      // The usual size is known when this is compiled: its loops are written out.
      if (d == lane_count && padded == lane_count) {
        head.d = head.padded = lane_count;
        NAME(compute_head)(&head);
      } else {
        NAME(compute_head)(&head);
      }
    }
    target += t;
    source += s;
  }
  if (space != near) free(space);
  return 1;
}
