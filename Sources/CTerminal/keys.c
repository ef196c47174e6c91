// Reads keys, and waits for them.

#include "state.h"
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>

static terminal_key key_of_code(wint_t code) {
  switch (code) {
    case KEY_UP: return TERMINAL_UP;
    case KEY_DOWN: return TERMINAL_DOWN;
    case KEY_LEFT: return TERMINAL_LEFT;
    case KEY_RIGHT: return TERMINAL_RIGHT;
    case KEY_HOME: return TERMINAL_HOME;
    case KEY_END: return TERMINAL_END;
    case KEY_PPAGE: return TERMINAL_PAGE_UP;
    case KEY_NPAGE: return TERMINAL_PAGE_DOWN;
    case KEY_BACKSPACE: return TERMINAL_BACKSPACE;
    case KEY_DC: return TERMINAL_DELETE;
    case KEY_ENTER: return TERMINAL_ENTER;
    case KEY_BTAB: return TERMINAL_BACK_TAB;
    case TERMINAL_KEY_PASTE_BEGINS: return TERMINAL_PASTE_BEGINS;
    case TERMINAL_KEY_PASTE_ENDS: return TERMINAL_PASTE_ENDS;
    default: return TERMINAL_OTHER_KEY;
  }
}

static terminal_press press_of_mouse(void) {
  MEVENT event;
  if (getmouse(&event) != OK) return (terminal_press){.key = TERMINAL_OTHER_KEY};
  terminal_key key = event.bstate & BUTTON4_PRESSED   ? TERMINAL_SCROLL_UP
                     : event.bstate & BUTTON5_PRESSED ? TERMINAL_SCROLL_DOWN
                     : event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED) ? TERMINAL_CLICK
                                                      : TERMINAL_OTHER_KEY;
  return (terminal_press){.key = key, .row = event.y, .column = event.x};
}

// ncurses passes on what it does not know as ESC and the rest, letter by letter. Taken as keys those letters would act,
// so a sequence of the form ESC [ … letter is read to its end here and dropped.
static terminal_press drop_unknown_sequence(void) {
  wint_t next;
  if (get_wch(&next) != OK) return (terminal_press){.key = TERMINAL_CHARACTER, .scalar = '\033'};
  if (next != '[' && next != 'O') {
    unget_wch((wchar_t)next);
    return (terminal_press){.key = TERMINAL_CHARACTER, .scalar = '\033'};
  }
  while (get_wch(&next) == OK && !(next >= 0x40 && next <= 0x7e)) {}
  return (terminal_press){.key = TERMINAL_OTHER_KEY};
}

terminal_press terminal_read(void) {
  struct pollfd keyboard = {.fd = terminal.options.input, .events = POLLIN};
  // Without a byte waiting, a key can only be one that was put back. With one, the rest of its key may be on the way.
  timeout(poll(&keyboard, 1, 0) > 0 ? 25 : 0);
  wint_t code;
  int result = get_wch(&code);
  timeout(0);
  if (result == ERR) return (terminal_press){.key = TERMINAL_NOTHING};
  if (result == KEY_CODE_YES && code == KEY_MOUSE) return press_of_mouse();
  if (result == KEY_CODE_YES) return (terminal_press){.key = key_of_code(code)};
  if (code == '\033') return drop_unknown_sequence();
  return (terminal_press){.key = TERMINAL_CHARACTER, .scalar = (uint32_t)code};
}

static void empty(int pipe) {
  char bytes[64];
  while (read(pipe, bytes, sizeof bytes) > 0) {}
}

// Readable and yet without a byte: the other end has gone.
static bool has_ended(struct pollfd keyboard) {
  int waiting = 0;
  if (keyboard.revents & (POLLERR | POLLNVAL)) return true;
  return ioctl(keyboard.fd, FIONREAD, &waiting) != 0 || waiting == 0;
}

terminal_arrival terminal_wait(int milliseconds) {
  struct pollfd sources[] = {
    {.fd = terminal.options.input, .events = POLLIN},
    {.fd = terminal_signal_pipe(), .events = POLLIN},
  };
  int ready = poll(sources, 2, milliseconds);
  if (ready < 0 || sources[1].revents) {
    empty(sources[1].fd);
    return TERMINAL_SIGNALLED;
  }
  if (ready == 0) return TERMINAL_TIMED_OUT;
  return has_ended(sources[0]) ? TERMINAL_HUNG_UP : TERMINAL_READABLE;
}
