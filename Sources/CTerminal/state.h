// What the files of this target share.

#ifndef CTERMINAL_STATE_H
#define CTERMINAL_STATE_H

#include "CTerminal.h"
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

struct terminal_state {
  terminal_options options;
  struct screen *screen;
  // Whether it can go back to the colours that the person has chosen.
  bool has_standard_colors;
  // Attributes that it shows as something else, and those that it shows so beside colours.
  int foreign_attributes, foreign_to_colors;
  // The modes of the line as we found them and as we set them. Only where the input is a terminal.
  struct termios shell_modes, program_modes;
  bool has_modes;
};
extern struct terminal_state terminal;

// Private modes of xterm: a paste is bracketed, a frame is shown whole, the mouse reports.
#define TERMINAL_PASTE_ON "\033[?2004h"
#define TERMINAL_PASTE_OFF "\033[?2004l"
#define TERMINAL_FRAME_BEGINS "\033[?2026h"
#define TERMINAL_FRAME_ENDS "\033[?2026l"
#define TERMINAL_MOUSE_ON "\033[?1006;1000h"
#define TERMINAL_MOUSE_OFF "\033[?1006;1000l"

// The begin and the end of a paste, as keys behind the last one of ncurses.
enum { TERMINAL_KEY_PASTE_BEGINS = 0x200, TERMINAL_KEY_PASTE_ENDS };

// takeover.c: taking the screen and giving it back, by what a signal handler may do.

// Writes down what `terminal_enter` and `terminal_leave` will send; again after a change of size.
void terminal_prepare_takeover(void);
void terminal_send(const char *bytes, size_t count);
// Marks the screen as ours, without sending anything.
void terminal_claim(void);
void terminal_enter(void);
// Does nothing where the screen has been given back already.
void terminal_leave(void);

// outbox.c: what ncurses writes is kept, so that a frame goes to the terminal whole.

// A descriptor to write to, or -1. Closing it is all that it needs in the end.
int terminal_new_outbox(void);
void terminal_append(const char *text);
void terminal_append_bytes(const char *bytes, size_t count);
// How many bytes wait.
size_t terminal_appended(void);
// Sends what was written, and something before it.
void terminal_deliver(const char *before);

// page.c

// Pairs of colours are numbered anew.
void terminal_forget_pairs(void);
// Asks the terminal for its size.
void terminal_follow_size(void);

// signals.c

void terminal_remember_signals(void);
bool terminal_catch_signals(void);
void terminal_release_signals(void);
// Readable when a signal has come.
int terminal_signal_pipe(void);
// Whether the page may have another size or other contents than ncurses thinks, since this was last asked.
bool terminal_was_disturbed(void);

#endif
