// jansson, with the memory of a document that is read taken and given back as a whole.
#pragma once
#include <jansson.h>

/// Reads a document as `json_loadb` does. The tree and all that jansson needs for it are this
/// thread's until it calls `pilotage_json_drop`, which must come before its next document; no part
/// of it need be given back with `json_decref`.
json_t *pilotage_json_load(const char *bytes, size_t count, size_t flags, json_error_t *error);

/// Gives back the memory of the document that this thread read last, whether it could be read or
/// not.
void pilotage_json_drop(void);
