#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

// Last rites: what must reach the terminal however the program ends.

// Faults of the program, and signals that end it where nobody has a use for them.
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT,
                            SIGFPE, SIGUSR1, SIGUSR2, SIGALRM};
enum { fatal_count = sizeof fatal / sizeof fatal[0] };

static bool fatal_taken;
static _Atomic bool armed;
static int guard_fd;
static struct termios guard_modes;
static uint8_t guard_bytes[512];
static size_t guard_count;

/// Async-signal-safe: write, tcsetattr, nothing else.
static void last_rites(void) {
  if (!atomic_exchange(&armed, false)) return;
  size_t written = 0;
  while (written < guard_count) {
    ssize_t count = write(guard_fd, guard_bytes + written, guard_count - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    written += (size_t)count;
  }
  tcsetattr(guard_fd, TCSANOW, &guard_modes);
}

static void die(int number) {
  last_rites();
  // The default, so that a core file still comes about and the status tells the signal. Swift's own
  // handler would ask, on the person's screen, whether somebody would like to debug.
  signal(number, SIG_DFL);
  raise(number);
}

static void take_fatal(void) {
  if (fatal_taken) return;
  fatal_taken = true;
  // A stack that overflowed cannot carry the handler.
  static char stack[65536];
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
  }
  struct sigaction action = {.sa_handler = die, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  // Blocked, or setting the modes from the background would stop the program instead.
  sigaddset(&action.sa_mask, SIGTTOU);
  for (int index = 0; index < fatal_count; index++)
    sigaction(fatal[index], &action, NULL);
  atexit(last_rites);
}

void pilotage_guard_arm(int fd, const struct termios *modes, const uint8_t *bytes, size_t count) {
  atomic_store(&armed, false);
  guard_fd = fd;
  guard_modes = *modes;
  guard_count = count <= sizeof guard_bytes ? count : sizeof guard_bytes;
  for (size_t index = 0; index < guard_count; index++) guard_bytes[index] = bytes[index];
  take_fatal();
  atomic_store(&armed, true);
}

void pilotage_guard_disarm(void) { atomic_store(&armed, false); }
