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

void terminal_append(const char *text) { terminal_append_bytes(text, strlen(text)); }

void terminal_append_bytes(const char *bytes, size_t count) {
  ssize_t written = write(outbox, bytes, count);
  (void)written;  // There is no memory for it: then there is none for anything else.
}

size_t terminal_appended(void) { return (size_t)lseek(outbox, 0, SEEK_CUR); }

void terminal_deliver(const char *before) {
  static char bytes[128 * 1024];
  size_t begun = strlen(before);
  memcpy(bytes, before, begun);
  lseek(outbox, 0, SEEK_SET);
  for (ssize_t count; (count = read(outbox, bytes + begun, sizeof bytes - begun)) > 0; begun = 0)
    terminal_send(bytes, begun + (size_t)count);
  (void)!ftruncate(outbox, 0);
  lseek(outbox, 0, SEEK_SET);
}
