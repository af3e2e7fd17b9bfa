// What Swift needs of ncurses, and what must be C: accessors for its globals and macros, the
// signal handlers, and the terminal's last rites.
#pragma once
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

// Globals of ncurses, which Swift 6 does not let through.

static inline WINDOW *pilotage_stdscr(void) { return stdscr; }
static inline WINDOW *pilotage_curscr(void) { return curscr; }
static inline int pilotage_lines(void) { return LINES; }
static inline int pilotage_columns(void) { return COLS; }
static inline int pilotage_colors(void) { return COLORS; }
static inline int pilotage_color_pairs(void) { return COLOR_PAIRS; }

// Macros that are not imported.

static inline attr_t pilotage_bold(void) { return A_BOLD; }
static inline attr_t pilotage_dim(void) { return A_DIM; }
static inline attr_t pilotage_underline(void) { return A_UNDERLINE; }
static inline attr_t pilotage_reverse(void) { return A_REVERSE; }

/// A cell that holds a space with `attributes` and a colour pair; its glyph is `chars[0]`.
cchar_t pilotage_cell(attr_t attributes, int pair);

/// The columns that the C library, and so ncurses, takes for a scalar; -1 for none that is drawn.
int pilotage_columns_of(uint32_t scalar);

/// Turns off what the kernel does to output, for as long as the screen is ncurses'. Newlines are not
/// translated then anyway; a frame costs the kernel half.
void pilotage_output_untouched(int fd);

/// A file in memory; -1 and `errno` on failure.
int pilotage_memory_file(void);

/// Makes the descriptor `alias` another name of the file behind `fd`. Children do not inherit it.
bool pilotage_redirect(int alias, int fd);

// terminfo, before and beside a screen.

/// What was found of a terminal type.
typedef enum {
  pilotage_terminal_usable,
  pilotage_terminal_unknown,
  pilotage_terminal_without_cursor_movement,
} pilotage_terminal_kind;

/// Looks `name` up in terminfo. Changes nothing and writes nothing.
pilotage_terminal_kind pilotage_terminal_lookup(const char *name, int fd);

/// Looks `name` up and goes by it until it is dropped; for use without a screen. False where it is
/// not known.
bool pilotage_terminal_hold(const char *name, int fd);
void pilotage_terminal_drop(void);

/// Writes a string capability, without its padding, into `buffer`. Returns its length; 0 where the
/// terminal lacks it or the room does not suffice.
size_t pilotage_capability(const char *name, uint8_t *buffer, size_t capacity);

/// A terminal's size as the kernel knows it; false where it does not.
bool pilotage_window_size(int fd, int *columns, int *rows);

// Signals. The handlers note the signal and write a byte into a pipe; nothing else happens there.

/// Installs the handlers and returns the end of the pipe to poll; -1 and `errno` on failure.
int pilotage_signals_open(void);

/// Puts back the handlers that were there before, and closes the pipe.
void pilotage_signals_close(void);

/// The signals that came since the last call, bit n for signal n. Empties the pipe.
uint64_t pilotage_signals_take(void);

/// Gives SIGTSTP its default action back (`true`), or takes it again (`false`).
void pilotage_signals_let_stop(bool let);

// Last rites: what must reach the terminal however the program ends.

/// From now on a fatal signal or `exit` writes `bytes` to `fd` and sets `modes`, once.
void pilotage_guard_arm(int fd, const struct termios *modes, const uint8_t *bytes, size_t count);

/// From now on they do not: the terminal is as it was found.
void pilotage_guard_disarm(void);
