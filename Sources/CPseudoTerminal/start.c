#include "CPseudoTerminal.h"
#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

pid_t pseudo_terminal_start(
    char *const arguments[], char *const environment[], int columns, int rows, int *terminal) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  pid_t process = forkpty(terminal, NULL, NULL, &size);
  if (process == 0) {
    execve(arguments[0], arguments, environment);
    _exit(127);
  }
  if (process > 0) fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  return process;
}
