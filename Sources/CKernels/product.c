#include "CKernels.h"

#include "kernels.h"

// A product of which each thread has some rows.
typedef struct {
  const kernels *kernels;
  qkv_view a, b;
  float *c;
  size_t c_row, n, k, m, parts;
} product;

// Below this many multiply-adds, starting a thread costs more than it saves.
static const double worth_a_thread = 128.0 * 128 * 128;
enum { most_threads = 64, rows_together = 12 };

static size_t useful_threads(size_t n, size_t k, size_t m, size_t threads) {
  const double by_work = (double)n * (double)k * (double)m / worth_a_thread;
  if (by_work < threads) threads = (size_t)by_work;
  if (threads > n / rows_together) threads = n / rows_together;
  if (threads > most_threads) threads = most_threads;
  return threads > 0 ? threads : 1;
}

// No sum is ever split.
static void compute(void *context, size_t index) {
  const product *it = context;
  const size_t units = (it->n + rows_together - 1) / rows_together;
  const size_t first = units * index / it->parts * rows_together;
  size_t last = units * (index + 1) / it->parts * rows_together;
  if (last > it->n) last = it->n;
  const qkv_view rows = {it->a.start + first * it->a.row, it->a.row, it->a.column};
  it->kernels->product(rows, it->b, it->c + first * it->c_row, it->c_row, last - first, it->k, it->m);
}

void qkv_product(
    qkv_machine machine, qkv_view a, qkv_view b, float *c, size_t c_row, size_t n, size_t k, size_t m, size_t threads) {
  if (n == 0 || m == 0) return;
  threads = useful_threads(n, k, m, threads);
  product whole = {kernels_for(machine), a, b, c, c_row, n, k, m, threads};
  qkv_together(threads, threads, compute, &whole);
}
