#include "CKernels.h"

#include <pthread.h>

#include "kernels.h"

// Some rows of a product.
typedef struct {
  const kernels *kernels;
  qkv_view a, b;
  float *c;
  size_t c_row, n, k, m;
} part;

static void *compute(void *argument) {
  const part *it = argument;
  it->kernels->product(it->a, it->b, it->c, it->c_row, it->n, it->k, it->m);
  return NULL;
}

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

void qkv_product(
    qkv_machine machine, qkv_view a, qkv_view b, float *c, size_t c_row, size_t n, size_t k, size_t m, size_t threads) {
  if (n == 0 || m == 0) return;
  threads = useful_threads(n, k, m, threads);
  const size_t units = (n + rows_together - 1) / rows_together;
  part parts[most_threads];
  pthread_t started[most_threads];
  int is_started[most_threads] = {0};
  for (size_t thread = 0; thread < threads; thread++) {
    // Each thread has rows of its own, so no sum is ever split.
    const size_t first = units * thread / threads * rows_together;
    size_t last = units * (thread + 1) / threads * rows_together;
    if (last > n) last = n;
    const qkv_view rows = {a.start + first * a.row, a.row, a.column};
    parts[thread] = (part){kernels_for(machine), rows, b, c + first * c_row, c_row, last - first, k, m};
    is_started[thread] =
        thread + 1 < threads && pthread_create(&started[thread], NULL, compute, &parts[thread]) == 0;
    if (!is_started[thread]) compute(&parts[thread]);
  }
  for (size_t thread = 0; thread < threads; thread++)
    if (is_started[thread]) pthread_join(started[thread], NULL);
}
