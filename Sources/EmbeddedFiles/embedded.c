#include "EmbeddedFiles.h"

static const unsigned char five_decisions[] = {
#embed "../Playbooks/five-decisions.json"
};
static const unsigned char sample_workshop[] = {
#embed "../Playbooks/sample-workshop.json"
};
static const unsigned char theme_dark[] = {
#embed "../../themes/dark.json"
};

#define FILE_ENTRY(name, bytes) {name, bytes, sizeof(bytes)}

static const pilotage_embedded_file files[] = {
    FILE_ENTRY("playbooks/five-decisions.json", five_decisions),
    FILE_ENTRY("sample-workshop.json", sample_workshop),
    FILE_ENTRY("themes/dark.json", theme_dark),
};

size_t pilotage_embedded_count(void) { return sizeof files / sizeof files[0]; }

pilotage_embedded_file pilotage_embedded_at(size_t index) { return files[index]; }
