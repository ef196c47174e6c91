// Moves the terminal's cursor and changes its style by the shortest sequences that all terminals know that follow
// ECMA-48.

#include "page.h"
#include "state.h"
#include <stdlib.h>
#include <string.h>

void text_append(struct text *text, const char *bytes, size_t count) {
  if (count > sizeof text->bytes - text->count) {
    text->is_full = true;
    return;
  }
  memcpy(text->bytes + text->count, bytes, count);
  text->count += count;
}

size_t text_length_of_scalar(uint32_t scalar) {
  return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
}

void text_append_scalar(struct text *text, uint32_t scalar) {
  char bytes[4];
  size_t count = text_length_of_scalar(scalar);
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t i = count; i-- > 1; scalar >>= 6) bytes[i] = (char)(0x80 | (scalar & 0x3F));
  bytes[0] = (char)(leads[count] | scalar);
  text_append(text, bytes, count);
}

// MARK: Moving

struct sequence {
  char bytes[80];
  size_t count;
};

static void add(struct sequence *sequence, const char *text) {
  while (*text) sequence->bytes[sequence->count++] = *text++;
}

// A number that is not below 0, and what stands behind it.
static void add_number(struct sequence *sequence, int number, char behind) {
  char digits[12];
  int count = 0;
  do digits[count++] = (char)('0' + number % 10);
  while (number /= 10);
  while (count > 0) sequence->bytes[sequence->count++] = digits[--count];
  sequence->bytes[sequence->count++] = behind;
}

static void add_steps(struct sequence *sequence, int steps, char way) {
  add(sequence, "\033[");
  if (steps > 1) add_number(sequence, steps, way);
  else sequence->bytes[sequence->count++] = way;
}

static void add_columns(struct sequence *sequence, int from, int to) {
  int steps = to - from;
  if (steps == 0) return;
  if (to == 0) add(sequence, "\r");
  else if (steps < 0 && steps >= -3) add(sequence, &"\b\b\b"[3 + steps]);
  else if (abs(steps) < to + 1) add_steps(sequence, abs(steps), steps < 0 ? 'D' : 'C');
  else {
    add(sequence, "\033[");
    add_number(sequence, to + 1, 'G');
  }
}

void pen_move(struct pen *pen, int row, int column, struct text *text) {
  if (pen->row == row && pen->column == column) return;
  struct sequence absolute = {.count = 0}, relative = {.count = 0};
  add(&absolute, "\033[");
  add_number(&absolute, row + 1, column == 0 ? 'H' : ';');
  if (column > 0) add_number(&absolute, column + 1, 'H');
  struct sequence *shorter = &absolute;
  if (pen->column >= 0) {
    if (row != pen->row) add_steps(&relative, abs(row - pen->row), row < pen->row ? 'A' : 'B');
    add_columns(&relative, pen->column, column);
    if (relative.count < absolute.count) shorter = &relative;
  }
  text_append(text, shorter->bytes, shorter->count);
  pen->row = row;
  pen->column = column;
}

// MARK: Style

static void add_parameter(struct sequence *sequence, int number) { add_number(sequence, number, ';'); }

static void add_color(struct sequence *sequence, int first, int color) {
  bool is_direct = terminal.options.database != NULL;
  // White and black, one of which stands on every colour, have short names among the colours of all such terminals.
  if (is_direct && color == 0xFFFFFF) color = TERMINAL_PALETTE + 231;
  if (is_direct && first == 30 && color == 0) color = TERMINAL_PALETTE + 16;
  if (color < 0) add_parameter(sequence, first + 9);
  else if (is_direct && color < TERMINAL_PALETTE) {
    add_parameter(sequence, first + 8);
    add_parameter(sequence, 2);
    for (int shift = 16; shift >= 0; shift -= 8) add_parameter(sequence, color >> shift & 255);
  } else if (!is_direct && color < 8) add_parameter(sequence, first + color);
  else if (!is_direct && color < 16) add_parameter(sequence, first + 60 + color - 8);
  else {
    add_parameter(sequence, first + 8);
    add_parameter(sequence, 5);
    add_parameter(sequence, is_direct ? color - TERMINAL_PALETTE : color);
  }
}

// The parameters that lead from one style to another, each followed by a semicolon.
static void add_change(struct sequence *sequence, struct style from, struct style to) {
  static const struct { int attribute, on, off; } codes[] = {
    {TERMINAL_BOLD, 1, 22}, {TERMINAL_DIM, 2, 22}, {TERMINAL_ITALIC, 3, 23}, {TERMINAL_UNDERLINE, 4, 24},
    {TERMINAL_REVERSE, 7, 27},
  };
  int ended = from.attributes & ~to.attributes;
  // One code ends both.
  if (ended & TERMINAL_BOLD) from.attributes &= ~TERMINAL_DIM;
  if (ended & TERMINAL_DIM) from.attributes &= ~TERMINAL_BOLD;
  if (ended & TERMINAL_BOLD) ended &= ~TERMINAL_DIM;
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (ended & codes[i].attribute) add_parameter(sequence, codes[i].off);
  for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
    if (to.attributes & ~from.attributes & codes[i].attribute) add_parameter(sequence, codes[i].on);
  if (to.foreground != from.foreground) add_color(sequence, 30, to.foreground);
  if (to.background != from.background) add_color(sequence, 40, to.background);
}

void pen_change(struct pen *pen, struct style style, struct text *text) {
  struct sequence change = {.count = 0}, anew = {.count = 0};
  style.attributes &= ~terminal.foreign_attributes;
  if (style.foreground >= 0 || style.background >= 0) style.attributes &= ~terminal.foreign_to_colors;
  add(&change, "\033[");
  add_change(&change, pen->style, style);
  pen->style = style;
  if (change.count == 2) return;
  add(&anew, "\033[;");
  add_change(&anew, plain_style, style);
  struct sequence *shorter = change.count <= anew.count ? &change : &anew;
  // The last semicolon gives its place to the end.
  shorter->bytes[shorter->count - 1] = 'm';
  text_append(text, shorter->bytes, shorter->count);
}
