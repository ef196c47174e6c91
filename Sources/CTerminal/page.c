// Puts characters on the page and sends what has changed.

#define _XOPEN_SOURCE 700
#include "page.h"
#include "state.h"
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>

int terminal_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static attr_t ncurses_attributes(int attributes) {
  attr_t result = A_NORMAL;
  if (attributes & TERMINAL_BOLD) result |= A_BOLD;
  if (attributes & TERMINAL_DIM) result |= A_DIM;
  if (attributes & TERMINAL_ITALIC) result |= A_ITALIC;
  if (attributes & TERMINAL_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & TERMINAL_REVERSE) result |= A_REVERSE;
  return result;
}

// A terminal that cannot go back to colours of its own has white on black.
static int or_standard(int color, int standard) {
  return color >= 0 ? color : terminal.has_standard_colors ? -1 : standard;
}

// Pairs that were asked for lately, each in the place that its colours give it: ncurses looks for them in a tree, and a
// picture asks for each of its few many times. Pair 0, the terminal's own colours, marks an empty place.
enum { KNOWN_PAIRS = 1024 };
static struct { int foreground, background, pair; } known_pairs[KNOWN_PAIRS];

void terminal_forget_pairs(void) { memset(known_pairs, 0, sizeof known_pairs); }

// Below 0 where the table is full. ncurses would take the place of the oldest pair, which may still be on screen.
static int pair_of(int foreground, int background) {
  if (!has_colors() || (foreground < 0 && background < 0)) return 0;
  size_t place = ((uint32_t)foreground * 31 + (uint32_t)background) * 2654435761u >> 22;
  if (known_pairs[place].pair > 0 && known_pairs[place].foreground == foreground
      && known_pairs[place].background == background)
    return known_pairs[place].pair;
  int pair = alloc_pair(or_standard(foreground, COLOR_WHITE), or_standard(background, COLOR_BLACK));
  if (pair >= COLOR_PAIRS - 1) return -1;
  known_pairs[place].foreground = foreground;
  known_pairs[place].background = background;
  known_pairs[place].pair = pair;
  return pair;
}

bool terminal_put(
    int row, int column, const uint32_t *scalars, int count, int attributes, int foreground, int background) {
  // Eight colours, and bold for the other eight.
  if (COLORS < 16 && foreground >= 8) attributes |= TERMINAL_BOLD;
  attr_t attribute = ncurses_attributes(attributes);
  if (COLORS < 16 && foreground >= 8) foreground %= 8;
  if (COLORS < 16 && background >= 8) background %= 8;
  int pair = pair_of(foreground, background);
  bool has_room = pair >= 0;
  if (!has_room) pair = 0;

  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  cchar_t cell;
  setcchar(&cell, text, attribute, 0, &pair);
  mvadd_wch(row, column, &cell);
  page_put(
      row, column, scalars, count, (struct style){attributes, has_room ? foreground : -1, has_room ? background : -1});
  return has_room;
}

void terminal_start_over(void) {
  if (has_colors()) reset_color_pairs();
  terminal_forget_pairs();
  erase();
  page_start_over(LINES, COLS);
}

void terminal_repaint(void) {
  erase();
  page_start_over(LINES, COLS);
  clearok(curscr, TRUE);
}

// MARK: Showing

// Where the cursor was left, which ncurses does not know when it was not ncurses that left it.
static struct pen pen = {.style = {0, -1, -1}};

static struct pen believed_pen(void) {
  struct pen believed = {.style = plain_style};
  getyx(curscr, believed.row, believed.column);
  return believed;
}

// Whether the terminal is sure to understand what pen.c writes.
static bool is_understood(void) {
  return terminal.options.like_ecma48 && terminal.has_standard_colors
         && (terminal.options.database || COLORS == 256 || COLORS == 16 || COLORS == 8);
}

// What is written before it is appended.
static struct text text;

static void begin_text(void) {
  text.count = 0;
  text.is_full = false;
}

// Writes what is new as difference.c says it, and tells ncurses that the terminal has it.
static bool write_difference(bool shows_cursor) {
  begin_text();
  struct pen own = pen;
  if (!is_understood() || !page_compose(&own, &text)) return false;
  if (shows_cursor) pen_move(&own, getcury(stdscr), getcurx(stdscr), &text);
  if (text.is_full) return false;
  wnoutrefresh(stdscr);
  overwrite(newscr, curscr);
  terminal_append_bytes(text.bytes, text.count);
  pen = own;
  return true;
}

// Lets ncurses write what is new. It believes that the cursor is where it has left it.
static void refresh_from_pen(void) {
  begin_text();
  struct pen believed = believed_pen();
  if (is_understood()) pen_move(&pen, believed.row, believed.column, &text);
  terminal_append_bytes(text.bytes, text.count);
  refresh();
  pen = believed_pen();
}

// In bytes.
enum { LONG_FRAME = 500 };

void terminal_show(int cursor_row, int cursor_column) {
  bool shows_cursor = cursor_row >= 0;
  if (shows_cursor) move(cursor_row, cursor_column);
  if (!write_difference(shows_cursor)) refresh_from_pen();
  page_was_sent();
  curs_set(shows_cursor ? 1 : 0);
  // What is short comes in one piece by itself.
  bool is_marked = terminal.options.like_xterm && terminal_appended() > LONG_FRAME;
  if (is_marked) terminal_append(TERMINAL_FRAME_ENDS);
  terminal_deliver(is_marked ? TERMINAL_FRAME_BEGINS : "");
}

void terminal_follow_size(void) {
  struct winsize size;
  if (ioctl(terminal.options.output, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resize_term(size.ws_row, size.ws_col);
}

bool terminal_take_disturbance(void) {
  if (!terminal_was_disturbed()) return false;
  terminal_follow_size();
  terminal_prepare_takeover();
  terminal_repaint();
  // The shell shows its cursor; ncurses believes that ours is hidden still, and would not hide it again.
  curs_set(1);
  return true;
}
