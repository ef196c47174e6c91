// Takes the screen and gives it back by nothing but write and tcsetattr, so that a signal handler can.

#include "state.h"
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

static atomic_bool is_ours;

struct message {
  char bytes[512];
  size_t count;
};
static struct message enter, leave;

static void append(struct message *message, const char *text) {
  if (!text || text == (char *)-1) return;
  for (; *text && message->count < sizeof message->bytes; text++) {
    // A pause, written $<5>, is for terminals of another age.
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end) {
        text = end;
        continue;
      }
    }
    message->bytes[message->count++] = *text;
  }
}

static void compose_enter(struct message *message) {
  append(message, tigetstr("smcup"));
  append(message, tigetstr("smkx"));
  if (!terminal.options.like_xterm) return;
  append(message, TERMINAL_PASTE_ON);
  if (terminal.options.mouse) append(message, TERMINAL_MOUSE_ON);
}

static void compose_leave(struct message *message) {
  if (terminal.options.like_xterm) {
    append(message, "\030");  // Ends a sequence that the signal has cut in two.
    append(message, TERMINAL_FRAME_ENDS TERMINAL_MOUSE_OFF TERMINAL_PASTE_OFF);
  }
  append(message, tigetstr("sgr0"));
  append(message, tigetstr("op"));
  const char *leave_page = tigetstr("rmcup");
  if (!leave_page) {
    // There is no other page to go back to, so the shell goes on below ours.
    append(message, tiparm(tigetstr("cup"), LINES - 1, 0));
    append(message, "\r\n");
  }
  append(message, tigetstr("rmkx"));
  append(message, tigetstr("cnorm"));
  append(message, leave_page);
}

void terminal_prepare_takeover(void) {
  struct message entering = {.count = 0}, leaving = {.count = 0};
  compose_enter(&entering);
  compose_leave(&leaving);

  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);
  enter = entering;
  leave = leaving;
  sigprocmask(SIG_SETMASK, &before, NULL);
}

void terminal_send(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(terminal.options.output, bytes, count);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return;
    bytes += sent;
    count -= (size_t)sent;
  }
}

void terminal_claim(void) { atomic_store(&is_ours, true); }

void terminal_enter(void) {
  // Before the modes: in the background this stops the program until it is in the foreground again.
  if (terminal.has_modes) tcsetattr(terminal.options.input, TCSANOW, &terminal.program_modes);
  atomic_store(&is_ours, true);
  terminal_send(enter.bytes, enter.count);
}

void terminal_leave(void) {
  if (!atomic_exchange(&is_ours, false)) return;
  terminal_send(leave.bytes, leave.count);
  if (!terminal.has_modes) return;
  // Whoever sets the modes from the background is stopped, unless they will not hear of it.
  sigset_t background, before;
  sigemptyset(&background);
  sigaddset(&background, SIGTTOU);
  sigprocmask(SIG_BLOCK, &background, &before);
  tcsetattr(terminal.options.input, TCSANOW, &terminal.shell_modes);
  sigprocmask(SIG_SETMASK, &before, NULL);
}
