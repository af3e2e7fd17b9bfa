#define _GNU_SOURCE
#include "CNcurses.h"

#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

cchar_t pilotage_cell(attr_t attributes, int pair) {
  cchar_t cell;
  memset(&cell, 0, sizeof cell);
  // The pair goes in twice: as a short for old callers, and whole through the last argument.
  setcchar(&cell, L" ", attributes, (short)(pair > 0x7fff ? 0 : pair), &pair);
  return cell;
}

int pilotage_columns_of(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool pilotage_window_size(int fd, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

void pilotage_output_untouched(int fd) {
  struct termios modes;
  if (tcgetattr(fd, &modes) != 0) return;
  modes.c_oflag &= ~(tcflag_t)OPOST;
  if (tcsetattr(fd, TCSADRAIN, &modes) == 0) def_prog_mode();
}

int pilotage_memory_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

bool pilotage_redirect(int alias, int fd) { return dup3(fd, alias, O_CLOEXEC) == alias; }
