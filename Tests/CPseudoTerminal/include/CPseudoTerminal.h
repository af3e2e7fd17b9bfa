// What the tests need of pseudo-terminals and is hidden from Swift.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Opens a pseudo-terminal: returns its master, -1 on failure, and the other end's path.
int pseudo_terminal_open(char *path, size_t capacity);

/// Gives it another size, as a window does.
bool pseudo_terminal_resize(int master, int columns, int rows);

/// A pipe that no other child inherits: the end to read, the end to write.
bool pseudo_terminal_pipe(int ends[2]);

/// The flag of `posix_spawn` that makes the child lead a session of its own.
short pseudo_terminal_own_session(void);
