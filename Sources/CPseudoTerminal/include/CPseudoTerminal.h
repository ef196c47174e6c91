// Swift has no fork, and sees no function for pseudo-terminals.

#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

// Starts a program in a terminal of its own. `terminal` is set to the other end of it.
// Returns the process, or -1 and errno.
pid_t pseudo_terminal_start(
    char *const arguments[], char *const environment[], int columns, int rows, int *terminal);

#endif
