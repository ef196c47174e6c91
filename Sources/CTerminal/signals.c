// What each signal does to the screen. Signals that the program answers go through a pipe, so that waiting for a key and
// waiting for a signal are one wait and none is lost in between.

#define _GNU_SOURCE
#include "state.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

enum kind { CRASHES, ENDS, INTERRUPTS, STOPS, CONTINUES, RESIZES };

static struct {
  int number;
  enum kind kind;
  struct sigaction before;
} signals[] = {
  {.number = SIGILL, .kind = CRASHES},      {.number = SIGTRAP, .kind = CRASHES},
  {.number = SIGABRT, .kind = CRASHES},     {.number = SIGSEGV, .kind = CRASHES},
  {.number = SIGBUS, .kind = CRASHES},      {.number = SIGFPE, .kind = CRASHES},
  {.number = SIGTERM, .kind = ENDS},        {.number = SIGHUP, .kind = ENDS},
  {.number = SIGQUIT, .kind = ENDS},        {.number = SIGINT, .kind = INTERRUPTS},
  {.number = SIGTSTP, .kind = STOPS},       {.number = SIGCONT, .kind = CONTINUES},
  {.number = SIGWINCH, .kind = RESIZES},
};
enum { SIGNAL_COUNT = sizeof signals / sizeof *signals };

enum interrupt { NONE, REQUESTED, SEEN };
static atomic_int interrupt;
static atomic_bool is_disturbed, is_continued, is_woken;
static int news[2] = {-1, -1};

static void tell(void) {
  int error = errno;
  ssize_t written = write(news[1], "", 1);
  (void)written;  // A full pipe wakes the program just as well.
  errno = error;
}

static void set_default(int number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void unblock(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void end(int number) {
  terminal_leave();
  set_default(number);
  raise(number);
  unblock(number);
}

// The fault happens again when this returns, and then whoever was there before us reports it, on the person's own page.
static void crash(int number, siginfo_t *information, void *context) {
  (void)context;
  terminal_leave();
  for (size_t i = 0; i < SIGNAL_COUNT; i++)
    if (signals[i].number == number) sigaction(number, &signals[i].before, NULL);
  if (information->si_code <= 0) raise(number);  // Sent, not suffered: nothing would happen again.
}

static void interrupted(int number) {
  if (atomic_load(&interrupt) != NONE) end(number);
  atomic_store(&interrupt, REQUESTED);
  tell();
}

static void resume(int number) {
  (void)number;
  terminal_enter();
  atomic_store(&is_continued, true);
  atomic_store(&is_disturbed, true);
  tell();
}

static void stop(int number);

static void catch(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void stop(int number) {
  int error = errno;
  atomic_store(&is_continued, false);
  terminal_leave();
  set_default(number);
  raise(number);
  unblock(number);  // Here the program stops. `resume` runs first when it goes on.
  catch(number, stop);
  // Nobody can stop a program whose shell has gone: it has not been stopped, and must go on.
  if (!atomic_load(&is_continued)) resume(SIGCONT);
  errno = error;
}

static void note_resize(int number) {
  (void)number;
  atomic_store(&is_disturbed, true);
  tell();
}

static void catch_crash(int number) {
  struct sigaction action = {.sa_sigaction = crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void catch_by_kind(int number, enum kind kind) {
  switch (kind) {
    case CRASHES: catch_crash(number); break;
    case ENDS: catch(number, end); break;
    case INTERRUPTS: catch(number, interrupted); break;
    case STOPS: catch(number, stop); break;
    case CONTINUES: catch(number, resume); break;
    case RESIZES: catch(number, note_resize); break;
  }
}

// A handler needs a stack of its own where the fault is that there is no more stack.
static void provide_stack(void) {
  static char bytes[64 * 1024];
  stack_t found;
  if (sigaltstack(NULL, &found) != 0 || !(found.ss_flags & SS_DISABLE)) return;
  stack_t ours = {.ss_sp = bytes, .ss_size = sizeof bytes};
  sigaltstack(&ours, NULL);
}

static bool is_remembered;

void terminal_remember_signals(void) {
  is_remembered = true;
  for (size_t i = 0; i < SIGNAL_COUNT; i++) sigaction(signals[i].number, NULL, &signals[i].before);
}

bool terminal_catch_signals(void) {
  if (pipe2(news, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  provide_stack();
  atomic_store(&interrupt, NONE);
  for (size_t i = 0; i < SIGNAL_COUNT; i++) {
    // What the caller wants ignored, as nohup does, stays so.
    if (signals[i].before.sa_handler == SIG_IGN) sigaction(signals[i].number, &signals[i].before, NULL);
    else catch_by_kind(signals[i].number, signals[i].kind);
  }
  return true;
}

void terminal_release_signals(void) {
  if (!is_remembered) return;
  is_remembered = false;
  for (size_t i = 0; i < SIGNAL_COUNT; i++) sigaction(signals[i].number, &signals[i].before, NULL);
  for (int end = 0; end < 2; end++) {
    if (news[end] >= 0) close(news[end]);
    news[end] = -1;
  }
}

int terminal_signal_pipe(void) { return news[0]; }

bool terminal_was_disturbed(void) { return atomic_exchange(&is_disturbed, false); }
bool terminal_take_interrupt(void) { return atomic_exchange(&interrupt, NONE) == REQUESTED; }

bool terminal_see_interrupt(void) {
  int requested = REQUESTED;
  if (atomic_compare_exchange_strong(&interrupt, &requested, SEEN)) return true;
  return requested == SEEN;
}

void terminal_wake(void) {
  atomic_store(&is_woken, true);
  tell();
}

bool terminal_take_wake(void) { return atomic_exchange(&is_woken, false); }

void terminal_suspend(void) { kill(0, SIGTSTP); }
