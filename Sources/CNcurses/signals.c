#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

// Signals that the program answers in its own time.

static const int noted[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { noted_count = sizeof noted / sizeof noted[0] };

static struct sigaction noted_before[noted_count];
static _Atomic uint64_t arrived;
static _Atomic int pipe_in = -1;
static int pipe_out = -1;

static void note(int number) {
  int saved = errno;
  atomic_fetch_or(&arrived, UINT64_C(1) << number);
  // A full pipe is as good as a byte written: somebody is about to be woken.
  ssize_t ignored = write(atomic_load(&pipe_in), "", 1);
  (void)ignored;
  errno = saved;
}

static void take_over(int index) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(noted[index], NULL, &noted_before[index]);
  // What the parent had ignored (nohup) stays ignored; a changed size always matters.
  if (noted_before[index].sa_handler == SIG_IGN && noted[index] != SIGWINCH) return;
  sigaction(noted[index], &action, NULL);
}

int pilotage_signals_open(void) {
  int ends[2];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  pipe_out = ends[0];
  atomic_store(&pipe_in, ends[1]);
  atomic_store(&arrived, 0);
  for (int index = 0; index < noted_count; index++) take_over(index);
  return pipe_out;
}

void pilotage_signals_close(void) {
  if (pipe_out < 0) return;
  for (int index = 0; index < noted_count; index++)
    sigaction(noted[index], &noted_before[index], NULL);
  int in = atomic_exchange(&pipe_in, -1);
  close(in);
  close(pipe_out);
  pipe_out = -1;
}

uint64_t pilotage_signals_take(void) {
  char bytes[64];
  while (read(pipe_out, bytes, sizeof bytes) > 0) {
  }
  return atomic_exchange(&arrived, 0);
}

void pilotage_signals_let_stop(bool let) {
  for (int index = 0; index < noted_count; index++) {
    if (noted[index] != SIGTSTP) continue;
    if (let) sigaction(SIGTSTP, &noted_before[index], NULL);
    else take_over(index);
  }
}
