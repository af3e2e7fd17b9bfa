// Files that are compiled into the program: the built-in playbook, the sample workshop, themes.
#pragma once
#include <stddef.h>

/// One embedded file: its name within the project and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} pilotage_embedded_file;

/// How many files are embedded.
size_t pilotage_embedded_count(void);

/// The embedded file at `index`, which is below `pilotage_embedded_count()`.
pilotage_embedded_file pilotage_embedded_at(size_t index);
