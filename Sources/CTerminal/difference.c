// Says what is new on the page in few bytes.
//
// ncurses goes from row to row and ends a style before it begins the next. Most of a small frame is styles, so here the
// pieces of the page are sent in an order in which neighbours share them, and nothing is said that makes no difference:
// which colour a blank has in front, for one.

#include "page.h"
#include "state.h"
#include <stdlib.h>
#include <string.h>

struct page page;
static const struct cell blank_cell = {.scalars = {' '}, .count = 1, .width = 1, .style = {0, -1, -1}};

void page_start_over(int rows, int columns) {
  struct cell *cells = realloc(page.cells, (size_t)rows * (size_t)columns * sizeof *cells);
  if (cells) page.cells = cells;
  // Without memory there is no page, and ncurses sends everything.
  page.rows = cells ? rows : 0;
  page.columns = cells ? columns : 0;
  for (int i = 0; i < page.rows * page.columns; i++) page.cells[i] = blank_cell;
  page.is_known = false;
  page.has_wide_news = false;
}

void page_put(int row, int column, const uint32_t *scalars, int count, struct style style) {
  if (row >= page.rows || column >= page.columns || count < 1) return;
  struct cell *cell = &page.cells[row * page.columns + column];
  struct cell new = {.width = 1, .is_new = true, .style = style};
  for (; new.count < count && new.count < 5; new.count++) new.scalars[new.count] = scalars[new.count];
  if (scalars[0] >= 0x80 && column + 1 < page.columns && terminal_width(scalars[0]) == 2) new.width = 2;
  if (new.width != 1 || cell->width != 1) page.has_wide_news = true;
  *cell = new;
  if (new.width == 2) cell[1] = (struct cell){.count = 0, .width = 0, .is_new = true, .style = style};
}

void page_was_sent(void) {
  for (int i = 0; i < page.rows * page.columns; i++) page.cells[i].is_new = false;
  page.has_wide_news = false;
  page.is_known = true;
}

// MARK: Pieces

// Cells of one row that can be sent in one style.
struct piece {
  int row, start, end;
  struct style style;
  // Whether the colour in front is seen anywhere.
  bool has_ink;
  // Blanks up to the end of the row.
  bool is_rest;
};

enum { SEEN_ON_BLANKS = TERMINAL_UNDERLINE | TERMINAL_REVERSE };

static bool is_blank(const struct cell *cell) {
  return cell->count == 1 && cell->scalars[0] == ' ' && !(cell->style.attributes & SEEN_ON_BLANKS);
}

static bool is_clear(const struct cell *cell) { return is_blank(cell) && cell->style.background < 0; }

static bool are_equal(struct style a, struct style b) {
  return a.attributes == b.attributes && a.foreground == b.foreground && a.background == b.background;
}

static bool takes(const struct piece *piece, const struct cell *cell) {
  if (cell->width == 0) return true;
  if (is_blank(cell))
    return piece->style.background == cell->style.background && !(piece->style.attributes & SEEN_ON_BLANKS);
  if (piece->has_ink) return are_equal(piece->style, cell->style);
  return piece->style.background == cell->style.background && !(cell->style.attributes & SEEN_ON_BLANKS);
}

static void extend(struct piece *piece, const struct cell *cell, int column) {
  if (cell->width > 0 && !is_blank(cell) && !piece->has_ink) {
    piece->style = cell->style;
    piece->has_ink = true;
  }
  piece->end = column + 1;
}

static struct piece begin(int row, int column, const struct cell *cell) {
  return (struct piece){row, column, column + 1, cell->style, !is_blank(cell), false};
}

static size_t length(const struct cell *cell) {
  size_t sum = 0;
  for (int i = 0; i < cell->count; i++) sum += text_length_of_scalar(cell->scalars[i]);
  return sum;
}

// Whether the cells between a piece and a column are sent again in fewer bytes than it takes to go over them.
static bool can_bridge(struct piece piece, const struct cell *row, int column) {
  size_t cost = 0;
  for (int between = piece.end; between < column; between++) {
    cost += length(&row[between]);
    if (cost > 3 || row[between].width != 1 || !takes(&piece, &row[between])) return false;
    extend(&piece, &row[between], between);
  }
  return takes(&piece, &row[column]);
}

// Where nothing but clear cells follows, and it takes fewer bytes to clear the row than to send those that are new.
static int start_of_rest(const struct cell *row) {
  int start = page.columns, first = page.columns, last = -1;
  while (start > 0 && row[start - 1].width == 1 && is_clear(&row[start - 1])) {
    start -= 1;
    if (!row[start].is_new) continue;
    first = start;
    if (last < 0) last = start;
  }
  return last - first >= 3 ? first : page.columns;
}

enum { MOST_PIECES = 16 * 1024, MOST_SORTED = 100 };

// As many as there are, or -1 for too many.
static int find_pieces(struct piece *pieces) {
  int count = 0;
  for (int index = 0; index < page.rows; index++) {
    const struct cell *row = page.cells + index * page.columns;
    int rest = start_of_rest(row), first = count;
    for (int column = 0; column < page.columns; column++) {
      if (!row[column].is_new) continue;
      if (column < rest && count > first && can_bridge(pieces[count - 1], row, column)) {
        for (int next = pieces[count - 1].end; next <= column; next++) extend(&pieces[count - 1], &row[next], next);
        continue;
      }
      if (count == MOST_PIECES) return -1;
      pieces[count] = begin(index, column, &row[column]);
      pieces[count].is_rest = column >= rest;
      count += 1;
      if (column >= rest) break;
    }
  }
  return count;
}

// MARK: Sending

// Takes the pen to where a piece begins, in its style; without ink it keeps what nobody sees.
static void go_to(const struct piece *piece, struct pen *pen, struct text *text) {
  pen_move(pen, piece->row, piece->start, text);
  struct style style = piece->style;
  if (!piece->has_ink) {
    style.foreground = pen->style.foreground;
    style.attributes = pen->style.attributes & ~SEEN_ON_BLANKS;
  }
  pen_change(pen, style, text);
}

static void send_piece(const struct piece *piece, struct pen *pen, struct text *text) {
  go_to(piece, pen, text);
  if (piece->is_rest) {
    text_append(text, "\033[K", 3);
    return;
  }
  const struct cell *row = page.cells + piece->row * page.columns;
  for (int column = piece->start; column < piece->end; column++)
    for (int i = 0; i < row[column].count; i++) text_append_scalar(text, row[column].scalars[i]);
  // Behind the last column terminals differ in where the cursor is.
  pen->column = piece->end < page.columns ? piece->end : -1;
}

// What it takes to go to a piece; the pen is behind it then.
static size_t cost_of(const struct piece *piece, struct pen *pen) {
  static struct text scratch;
  scratch.count = 0;
  go_to(piece, pen, &scratch);
  if (!piece->is_rest) pen->column = piece->end < page.columns ? piece->end : -1;
  return scratch.count;
}

// Whether a piece can be sent before those that still stand in front of it: where halves of wide characters may be
// overwritten, only from left to right in each row.
static bool is_free(const struct piece *pieces, int done, int index) {
  return index == done || !page.has_wide_news || pieces[index - 1].row != pieces[index].row;
}

static void bring_forward(struct piece *pieces, int to, int from) {
  struct piece piece = pieces[from];
  // The others stay in the order of the page.
  memmove(&pieces[to + 1], &pieces[to], (size_t)(from - to) * sizeof piece);
  pieces[to] = piece;
}

// Puts pieces into an order: a given one as if it were at hand, then always the one that is nearest.
// Returns what it takes to go from one to the next.
static size_t arrange(struct piece *pieces, int count, int first, struct pen pen) {
  size_t sum = 0;
  for (int done = 0; done < count; done++) {
    int next = done;
    size_t least = SIZE_MAX;
    for (int i = done; i < count; i++) {
      struct pen there = pen;
      if (!is_free(pieces, done, i)) continue;
      size_t cost = done == 0 && i == first ? 0 : cost_of(&pieces[i], &there);
      if (cost >= least) continue;
      least = cost;
      next = i;
    }
    bring_forward(pieces, done, next);
    sum += cost_of(&pieces[done], &pen);
  }
  return sum;
}

enum { MOST_TRIED = 12 };

// Tries each piece as the first one, where there are few.
static void find_order(struct piece *pieces, int count, struct pen pen) {
  static struct piece tried[MOST_TRIED], best[MOST_TRIED];
  if (count > MOST_TRIED) {
    arrange(pieces, count, -1, pen);
    return;
  }
  size_t least = SIZE_MAX;
  for (int first = 0; first < count; first++) {
    if (!is_free(pieces, 0, first)) continue;
    memcpy(tried, pieces, (size_t)count * sizeof *pieces);
    size_t cost = arrange(tried, count, first, pen);
    if (cost >= least) continue;
    least = cost;
    memcpy(best, tried, (size_t)count * sizeof *pieces);
  }
  memcpy(pieces, best, (size_t)count * sizeof *pieces);
}

bool page_compose(struct pen *pen, struct text *text) {
  static struct piece pieces[MOST_PIECES];
  if (!page.is_known) return false;
  int count = find_pieces(pieces);
  if (count < 0) return false;
  if (count > 0 && count <= MOST_SORTED) find_order(pieces, count, *pen);
  for (int i = 0; i < count; i++) send_piece(&pieces[i], pen, text);
  pen_change(pen, plain_style, text);
  return !text->is_full;
}
