// e to the power of x. Included once for each kind of machine, behind blocked.h.

// x = n·ln 2 + r with a whole n and |r| ≤ ½·ln 2. Then eˣ = 2ⁿ·(1 + r + r²·q(r)), where the polynomial q is the one of
// degree 4 whose largest relative error is least: with its rounding less than 1 unit in the last place.
//
// All of it is fused multiply-add, multiplication and work on bits, so every lane of every machine gives the same bits.
TARGET static inline __attribute__((always_inline)) NAME(vector) NAME(exp)(NAME(vector) x) {
  typedef NAME(vector) vector;
  typedef NAME(whole) whole;
  // Beyond them there are only infinity and 0.
  vector within = x < 89.0f ? x : (vector)89.0f;
  within = within > -104.0f ? within : (vector)-104.0f;
  // A number this large has no digits behind the point: adding it rounds.
  const vector rounder = 0x1.8p23f;
  const vector shifted = __builtin_elementwise_fma(within, (vector)0x1.715476p+0f, rounder);
  const vector n = shifted - rounder;
  vector r = __builtin_elementwise_fma(n, (vector)-0x1.62e43p-1f, within);
  r = __builtin_elementwise_fma(n, (vector)0x1.05c61p-29f, r);
  vector q = 0x1.6a2434p-10f;
  q = __builtin_elementwise_fma(q, r, (vector)0x1.1239e2p-7f);
  q = __builtin_elementwise_fma(q, r, (vector)0x1.5558f2p-5f);
  q = __builtin_elementwise_fma(q, r, (vector)0x1.555492p-3f);
  q = __builtin_elementwise_fma(q, r, (vector)0x1.fffffcp-2f);
  const vector power = 1 + __builtin_elementwise_fma(q, r * r, r);
  // In two steps, since 2ⁿ alone may be too large or too small for a float.
  const whole exponent = (whole)shifted - (whole)rounder, half = exponent >> 1;
  const vector first = (vector)((half + 127) << 23), second = (vector)((exponent - half + 127) << 23);
  const whole is_number = x == x;
  return (vector)(((whole)(power * first * second) & is_number) | ((whole)x & ~is_number));
}

// `count` elements, of which the last ones do not fill a register.
TARGET static void NAME(exp_elements)(const float *x, float *y, size_t count) {
  typedef NAME(vector) vector;
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) *(vector *)(y + i) = NAME(exp)(*(const vector *)(x + i));
  if (i == count) return;
  float last[LANES] = {0};
  memcpy(last, x + i, (count - i) * sizeof(float));
  *(vector *)last = NAME(exp)(*(const vector *)last);
  memcpy(y + i, last, (count - i) * sizeof(float));
}
