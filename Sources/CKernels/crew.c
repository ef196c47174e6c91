#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "CKernels.h"

// Threads that wait for work. One begins where it is first needed and then stays: to start a thread takes longer than
// half of what a small piece of work does.
enum { most_members = 63 };

// How long one looks out for work before it goes to sleep, from which it takes some time to wake.
static const long patience = 200 * 1000;  // nanoseconds

typedef struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  // 1 from when it gets its work until that is done.
  atomic_int is_at_work;
  // Its work: body(context, first), body(context, first + step), …
  void (*body)(void *context, size_t index);
  void *context;
  size_t first, step, count;
} member;

static member *members[most_members];
static size_t member_count = 0;
// Held by who has given out work.
static pthread_mutex_t in_use = PTHREAD_MUTEX_INITIALIZER;

static void pause_for_a_moment(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}

static long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000L + now.tv_nsec;
}

// Until the member is at work, or is no longer.
static void wait_until(member *it, int is_at_work) {
  const long begin = nanoseconds();
  while (nanoseconds() - begin < patience)
    for (int again = 0; again < 64; again++) {
      if (atomic_load_explicit(&it->is_at_work, memory_order_acquire) == is_at_work) return;
      pause_for_a_moment();
    }
  pthread_mutex_lock(&it->lock);
  while (atomic_load_explicit(&it->is_at_work, memory_order_acquire) != is_at_work)
    pthread_cond_wait(&it->changed, &it->lock);
  pthread_mutex_unlock(&it->lock);
}

static void set(member *it, int is_at_work) {
  pthread_mutex_lock(&it->lock);
  atomic_store_explicit(&it->is_at_work, is_at_work, memory_order_release);
  pthread_cond_signal(&it->changed);
  pthread_mutex_unlock(&it->lock);
}

static void *serve(void *argument) {
  member *it = argument;
  for (;;) {
    wait_until(it, 1);
    for (size_t index = it->first; index < it->count; index += it->step) it->body(it->context, index);
    set(it, 0);
  }
  return NULL;
}

// One more, who leaves all signals to the thread that has always got them.
static int enlist(void) {
  member *it = calloc(1, sizeof *it);
  if (it == NULL) return 0;
  pthread_mutex_init(&it->lock, NULL);
  pthread_cond_init(&it->changed, NULL);
  atomic_init(&it->is_at_work, 0);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  const int is_started = pthread_create(&thread, NULL, serve, it) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (!is_started) {
    free(it);
    return 0;
  }
  pthread_detach(thread);
  members[member_count++] = it;
  return 1;
}

void qkv_together(size_t count, size_t threads, void (*body)(void *context, size_t index), void *context) {
  if (threads > count) threads = count;
  if (threads > most_members + 1) threads = most_members + 1;
  // Whoever is inside of such work already, or beside it, does all by himself.
  if (threads < 2 || pthread_mutex_trylock(&in_use) != 0) {
    for (size_t index = 0; index < count; index++) body(context, index);
    return;
  }
  while (member_count + 1 < threads && enlist()) continue;
  if (member_count + 1 < threads) threads = member_count + 1;
  for (size_t i = 0; i + 1 < threads; i++) {
    member *it = members[i];
    it->body = body;
    it->context = context;
    it->first = i + 1;
    it->step = threads;
    it->count = count;
    set(it, 1);
  }
  for (size_t index = 0; index < count; index += threads) body(context, index);
  for (size_t i = 0; i + 1 < threads; i++) wait_until(members[i], 0);
  pthread_mutex_unlock(&in_use);
}
