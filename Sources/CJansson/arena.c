#include "CJansson.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <threads.h>

// jansson asks for memory for every value, key and text, some twenty thousand times for a playbook,
// and each piece would be given back on its own. Here a document is read to be copied and dropped, so
// it gets one block that is cut from front to back, and further ones where that is too small.

struct block {
  struct block *previous;
  alignas(max_align_t) char bytes[];
};

/// The blocks of a thread's document. Threads share nothing.
static thread_local struct {
  struct block *last;
  char *free;
  char *end;
} arena;

enum {
  /// The bytes a block holds at the least.
  smallest_block = 16 * 1024,
  /// How much more than its text a document takes in jansson's hands, at the most as a rule.
  growth = 8,
};

static void add_block(size_t size) {
  if (size < smallest_block) size = smallest_block;
  struct block *block = malloc(sizeof *block + size);
  if (!block) return;
  block->previous = arena.last;
  arena.last = block;
  arena.free = block->bytes;
  arena.end = block->bytes + size;
}

static void *take(size_t size) {
  const size_t alignment = alignof(max_align_t);
  if (size > SIZE_MAX / 2) return NULL;
  size = (size + alignment - 1) / alignment * alignment;
  if (size > (size_t)(arena.end - arena.free)) add_block(size);
  if (size > (size_t)(arena.end - arena.free)) return NULL;
  void *piece = arena.free;
  arena.free += size;
  return piece;
}

/// Nothing is given back alone.
static void give_back(void *piece) { (void)piece; }

static void set_up(void) { json_set_alloc_funcs(take, give_back); }

json_t *pilotage_json_load(const char *bytes, size_t count, size_t flags, json_error_t *error) {
  static once_flag once = ONCE_FLAG_INIT;
  call_once(&once, set_up);
  pilotage_json_drop();
  add_block(count < SIZE_MAX / growth / 2 ? count * growth : 0);
  return json_loadb(bytes, count, flags, error);
}

void pilotage_json_drop(void) {
  while (arena.last) {
    struct block *block = arena.last;
    arena.last = block->previous;
    free(block);
  }
  arena.free = arena.end = NULL;
}
