// Opens and closes the screen.

#include "page.h"
#include "state.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

struct terminal_state terminal;
static FILE *input, *output;

static bool open_streams(void) {
  int keyboard = fcntl(terminal.options.input, F_DUPFD_CLOEXEC, 3);
  int outbox = terminal_new_outbox();
  input = keyboard < 0 ? NULL : fdopen(keyboard, "r");
  output = outbox < 0 ? NULL : fdopen(outbox, "w");
  return input && output;
}

static void close_streams(void) {
  if (input) fclose(input);
  if (output) fclose(output);
  input = output = NULL;
}

static SCREEN *new_screen(void) {
  // The size is the terminal's, whatever LINES and COLUMNS say; until it is asked for, anything will do.
  use_env(FALSE);
  use_tioctl(TRUE);
  if (!getenv("ESCDELAY")) set_escdelay(25);
  if (!terminal.options.database) return newterm(terminal.options.type, output, input);

  const char *found = getenv("TERMINFO");
  char *before = found ? strdup(found) : NULL;
  setenv("TERMINFO", terminal.options.database, 1);
  SCREEN *screen = newterm(terminal.options.type, output, input);
  if (before) setenv("TERMINFO", before, 1);
  else unsetenv("TERMINFO");
  free(before);
  return screen;
}

static bool can_move_cursor(void) {
  const char *move = tigetstr("cup"), *clear_all = tigetstr("clear");
  return move && move != (char *)-1 && clear_all && clear_all != (char *)-1;
}

static void find_foreign_attributes(void) {
  const char *italics = tigetstr("sitm");
  terminal.foreign_attributes = italics && italics != (char *)-1 ? 0 : TERMINAL_ITALIC;
  int mask = tigetnum("ncv");
  terminal.foreign_to_colors = mask < 0 ? 0
    : (mask & 2 ? TERMINAL_UNDERLINE : 0) | (mask & 4 ? TERMINAL_REVERSE : 0) | (mask & 16 ? TERMINAL_DIM : 0)
    | (mask & 32 ? TERMINAL_BOLD : 0);
}

static void set_up_screen(void) {
  find_foreign_attributes();
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  typeahead(-1);  // A frame is sent whole, even when a key waits.
  curs_set(0);
  if (has_colors()) {
    start_color();
    terminal.has_standard_colors = use_default_colors() == OK;
  }
  if (terminal.options.mouse) {
    mouseinterval(0);
    mousemask(BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
  }
  if (terminal.options.like_xterm) terminal_append(TERMINAL_PASTE_ON);
}

// Keys that terminals like xterm send although the entry in use names another sequence, or none.
static void define_more_keys(void) {
  static const struct { const char *sequence; int key; } keys[] = {
    {"\033[A", KEY_UP}, {"\033[B", KEY_DOWN}, {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
    {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME}, {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END}, {"\033OF", KEY_END}, {"\033[4~", KEY_END}, {"\033[8~", KEY_END}, {"\033OM", KEY_ENTER},
    {"\033[200~", TERMINAL_KEY_PASTE_BEGINS}, {"\033[201~", TERMINAL_KEY_PASTE_ENDS},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) define_key(keys[i].sequence, keys[i].key);
}

// ncurses has only the outbox, so the modes of the line are ours to set: each key at once and as it is, but Ctrl-C and
// Ctrl-Z are signals still; and the end of a line moves down, not to the left.
static void set_line_modes(void) {
  int line = terminal.options.input;
  terminal.has_modes = isatty(line) && tcgetattr(line, &terminal.shell_modes) == 0;
  if (!terminal.has_modes) return;
  terminal.program_modes = terminal.shell_modes;
  terminal.program_modes.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | IXON);
  terminal.program_modes.c_oflag &= ~(tcflag_t)ONLCR;
  terminal.program_modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
  terminal.program_modes.c_cc[VMIN] = 1;
  terminal.program_modes.c_cc[VTIME] = 0;
  tcsetattr(line, TCSADRAIN, &terminal.program_modes);
}

// Whoever calls exit while the screen is ours has not closed it.
static void leave_at_exit(void) {
  static bool is_registered;
  if (!is_registered) is_registered = atexit(terminal_leave) == 0;
}

// ncurses has let 24 rows scroll, or whatever the entry says: it began before the size was asked for.
static void let_all_rows_scroll(void) {
  const char *set = tigetstr("csr");
  if (set && set != (char *)-1) terminal_append(tiparm(set, 0, LINES - 1));
}

static terminal_outcome open_screen(void) {
  if (!open_streams()) return TERMINAL_NO_DESCRIPTORS;
  terminal_remember_signals();
  terminal.screen = new_screen();
  if (!terminal.screen) return TERMINAL_UNKNOWN_TYPE;
  if (!can_move_cursor()) return TERMINAL_CANNOT_MOVE_CURSOR;
  set_up_screen();
  if (terminal.options.like_xterm) define_more_keys();
  terminal_follow_size();
  let_all_rows_scroll();
  page_start_over(LINES, COLS);
  terminal_prepare_takeover();
  return terminal_catch_signals() ? TERMINAL_OPEN : TERMINAL_NO_DESCRIPTORS;
}

terminal_outcome terminal_open(terminal_options options) {
  terminal.options = options;
  terminal_outcome outcome = open_screen();
  if (outcome != TERMINAL_OPEN) {
    terminal_close();
    return outcome;
  }
  leave_at_exit();
  terminal_claim();
  set_line_modes();
  terminal_deliver("");
  return TERMINAL_OPEN;
}

void terminal_close(void) {
  // In place of endwin, so that there is one way out and not two.
  terminal_leave();
  terminal_release_signals();
  if (terminal.screen) delscreen(terminal.screen);
  terminal_forget_pairs();
  terminal.screen = NULL;
  close_streams();
}

int terminal_colors(void) { return has_colors() ? COLORS : 0; }
int terminal_columns(void) { return COLS; }
int terminal_rows(void) { return LINES; }
