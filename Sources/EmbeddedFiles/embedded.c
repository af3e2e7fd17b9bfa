#include "EmbeddedFiles.h"

static const unsigned char five_decisions[] = {
#embed "../Playbooks/five-decisions.json"
};
static const unsigned char sample_workshop[] = {
#embed "../Playbooks/sample-workshop.json"
};
static const unsigned char theme_colour_blind[] = {
#embed "../../themes/colour-blind.json"
};
static const unsigned char theme_dark[] = {
#embed "../../themes/dark.json"
};
static const unsigned char theme_dusk[] = {
#embed "../../themes/dusk.json"
};
static const unsigned char theme_high_contrast[] = {
#embed "../../themes/high-contrast.json"
};
static const unsigned char theme_light[] = {
#embed "../../themes/light.json"
};
static const unsigned char theme_monochrome[] = {
#embed "../../themes/monochrome.json"
};
static const unsigned char theme_paper[] = {
#embed "../../themes/paper.json"
};
static const unsigned char theme_terminal[] = {
#embed "../../themes/terminal.json"
};

#define FILE_ENTRY(name, bytes) {name, bytes, sizeof(bytes)}

static const pilotage_embedded_file files[] = {
    FILE_ENTRY("playbooks/five-decisions.json", five_decisions),
    FILE_ENTRY("sample-workshop.json", sample_workshop),
    FILE_ENTRY("themes/colour-blind.json", theme_colour_blind),
    FILE_ENTRY("themes/dark.json", theme_dark),
    FILE_ENTRY("themes/dusk.json", theme_dusk),
    FILE_ENTRY("themes/high-contrast.json", theme_high_contrast),
    FILE_ENTRY("themes/light.json", theme_light),
    FILE_ENTRY("themes/monochrome.json", theme_monochrome),
    FILE_ENTRY("themes/paper.json", theme_paper),
    FILE_ENTRY("themes/terminal.json", theme_terminal),
};

size_t pilotage_embedded_count(void) { return sizeof files / sizeof files[0]; }

pilotage_embedded_file pilotage_embedded_at(size_t index) { return files[index]; }
