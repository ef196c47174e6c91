// The part of the terminal that Swift cannot say: ncurses' macros and globals, and what runs inside a signal handler.
// There is one terminal, so its state is static. Everything but the signal handlers belongs to one thread.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

// MARK: Open and close

typedef enum { TERMINAL_OPEN, TERMINAL_UNKNOWN_TYPE, TERMINAL_CANNOT_MOVE_CURSOR, TERMINAL_NO_DESCRIPTORS } terminal_outcome;

typedef struct {
  // The name of the entry in the terminfo database.
  const char *type;
  // Where that entry is to be found, or NULL: what TERMINFO would say. Set only while the entry is read.
  const char *database;
  int input, output;
  // Whether the terminal may be sent what xterm understands and terminfo has no name for.
  bool like_xterm;
  // Whether styles may be changed one by one, and the cursor moved, as ECMA-48 has it.
  bool like_ecma48;
  // Whether clicks are wanted; a person then selects text with Shift held.
  bool mouse;
} terminal_options;

// A terminfo entry for 24-bit colour, in the form that TERMINFO takes. Colour numbers below TERMINAL_PALETTE are red,
// green and blue; the 256 from there on are the palette. qkv-direct.ti is its source.
extern const char *const terminal_direct_type;
extern const char *const terminal_direct_database;
enum { TERMINAL_PALETTE = 1 << 24 };

// Takes the screen, or leaves the terminal untouched. The locale must have been set before, or nothing but ASCII is drawn.
terminal_outcome terminal_open(terminal_options options);
// Gives the screen back as it was. Does nothing where it is not open.
void terminal_close(void);

int terminal_colors(void);
int terminal_columns(void);
int terminal_rows(void);

// MARK: Draw

// The bits of `attributes`.
enum {
  TERMINAL_BOLD = 1, TERMINAL_DIM = 2, TERMINAL_ITALIC = 4, TERMINAL_UNDERLINE = 8, TERMINAL_REVERSE = 16
};

// How many columns a character takes in the terminal's locale; below 1 for one that must not be sent.
int terminal_width(uint32_t scalar);

// Puts one character, with what combines with it (at most 4), on the page. A colour below 0 is the terminal's own.
// False when there is no room for another pair of colours, and it was put without: `terminal_start_over` makes room.
bool terminal_put(int row, int column, const uint32_t *scalars, int count, int attributes, int foreground, int background);
// Forgets all colours and the whole page.
void terminal_start_over(void);
// Forgets the whole page, and clears the screen next time: something else has written on it.
void terminal_repaint(void);
// Sends what has changed, all at once, and leaves the cursor there; below 0 hides it.
void terminal_show(int cursor_row, int cursor_column);

// MARK: Read

typedef enum {
  TERMINAL_NOTHING, TERMINAL_CHARACTER, TERMINAL_UP, TERMINAL_DOWN, TERMINAL_LEFT, TERMINAL_RIGHT, TERMINAL_HOME,
  TERMINAL_END, TERMINAL_PAGE_UP, TERMINAL_PAGE_DOWN, TERMINAL_BACKSPACE, TERMINAL_DELETE, TERMINAL_ENTER,
  TERMINAL_BACK_TAB, TERMINAL_CLICK, TERMINAL_SCROLL_UP, TERMINAL_SCROLL_DOWN, TERMINAL_PASTE_BEGINS,
  TERMINAL_PASTE_ENDS, TERMINAL_OTHER_KEY
} terminal_key;

typedef struct {
  terminal_key key;
  uint32_t scalar;
  // Of a click.
  int row, column;
} terminal_press;

// The next key that has arrived; one that has arrived in part is given a moment to end.
terminal_press terminal_read(void);

typedef enum {
  TERMINAL_TIMED_OUT, TERMINAL_READABLE, TERMINAL_SIGNALLED, TERMINAL_HUNG_UP
} terminal_arrival;

// Waits for input or a signal; below 0 for ever.
terminal_arrival terminal_wait(int milliseconds);
// Ends a wait, or the next one. Any thread may call it.
void terminal_wake(void);
// Whether `terminal_wake` has been called since this was last asked.
bool terminal_take_wake(void);

// MARK: Signals

// Whether the size has changed, or the program was stopped and goes on. Then the page is empty and has the right size.
bool terminal_take_disturbance(void);
// Whether an interrupt has come that no computation has seen.
bool terminal_take_interrupt(void);
// Whether an interrupt has come; for the computation that it shall end. Any thread may ask.
bool terminal_see_interrupt(void);
// Stops the program as Ctrl-Z does.
void terminal_suspend(void);

#endif
