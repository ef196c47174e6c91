// Keeps what ncurses writes, which is little by little, and sends it at once.

#define _GNU_SOURCE
#include "state.h"
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int outbox = -1;

int terminal_new_outbox(void) {
  outbox = memfd_create("outbox", MFD_CLOEXEC);
  return outbox;
}

void terminal_append(const char *text) {
  ssize_t written = write(outbox, text, strlen(text));
  (void)written;  // There is no memory for it: then there is none for anything else.
}

void terminal_deliver(void) {
  static char bytes[128 * 1024];
  lseek(outbox, 0, SEEK_SET);
  for (ssize_t count; (count = read(outbox, bytes, sizeof bytes)) > 0;) terminal_send(bytes, (size_t)count);
  lseek(outbox, 0, SEEK_SET);
  (void)!ftruncate(outbox, 0);
}
