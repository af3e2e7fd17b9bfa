#define _GNU_SOURCE
#include "CNcurses.h"

#include <term.h>

pilotage_terminal_kind pilotage_terminal_lookup(const char *name, int fd) {
  int found = 0;
  TERMINAL *before = set_curterm(NULL);
  int status = setupterm(name, fd, &found);
  const char *move = status == OK ? tigetstr("cup") : NULL;
  pilotage_terminal_kind kind = pilotage_terminal_usable;
  if (status != OK && found != 1) {
    kind = pilotage_terminal_unknown;
  } else if (move == NULL || move == (const char *)-1) {
    kind = pilotage_terminal_without_cursor_movement;
  }
  if (cur_term != NULL) del_curterm(cur_term);
  set_curterm(before);
  return kind;
}

bool pilotage_terminal_hold(const char *name, int fd) {
  int found = 0;
  return setupterm(name, fd, &found) == OK;
}

void pilotage_terminal_drop(void) {
  TERMINAL *held = set_curterm(NULL);
  if (held != NULL) del_curterm(held);
}

// tputs hands over one byte at a time and no context, so its target stands here.
static uint8_t *target;
static size_t target_count;
static size_t target_capacity;

static int put(int byte) {
  if (target_count < target_capacity) target[target_count] = (uint8_t)byte;
  target_count += 1;
  return byte;
}

size_t pilotage_capability(const char *name, uint8_t *buffer, size_t capacity) {
  const char *value = tigetstr(name);
  if (value == NULL || value == (char *)-1) return 0;
  target = buffer;
  target_count = 0;
  target_capacity = capacity;
  tputs(value, 1, put);
  target = NULL;
  return target_count <= capacity ? target_count : 0;
}
