// What is on the page, cell by cell, and which cells have not been sent.

#ifndef CTERMINAL_PAGE_H
#define CTERMINAL_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct style {
  // TERMINAL_BOLD and its like.
  int attributes;
  // Below 0 the terminal's own.
  int foreground, background;
};

struct cell {
  uint32_t scalars[5];
  uint8_t count;
  // 2 for a wide character, and 0 for the column behind it.
  uint8_t width;
  bool is_new;
  struct style style;
};

struct page {
  struct cell *cells;
  int rows, columns;
  // Whether the terminal shows the cells that are not new.
  bool is_known;
  // Whether a wide character came or went: then the cells of a row are to be sent from left to right.
  bool has_wide_news;
};
extern struct page page;

// Where the terminal's cursor stands, and how it writes. A column below 0 is unknown.
struct pen {
  int row, column;
  struct style style;
};

struct text {
  char bytes[512 * 1024];
  size_t count;
  bool is_full;
};

// pen.c

static const struct style plain_style = {0, -1, -1};
void text_append(struct text *text, const char *bytes, size_t count);
// In UTF-8.
size_t text_length_of_scalar(uint32_t scalar);
void text_append_scalar(struct text *text, uint32_t scalar);
// The shortest way from where the pen is.
void pen_move(struct pen *pen, int row, int column, struct text *text);
void pen_change(struct pen *pen, struct style style, struct text *text);

// difference.c

// Blanks, and nothing is known of the terminal.
void page_start_over(int rows, int columns);
void page_put(int row, int column, const uint32_t *scalars, int count, struct style style);
// Everything that was put is on the terminal now.
void page_was_sent(void);
// What is new, in few bytes. The pen has the plain style before and after. False where it does not fit.
bool page_compose(struct pen *pen, struct text *text);

#endif
