#include "CEmbeddedFiles.h"

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
static const unsigned char playbook_template[] = {
#embed "../Playbooks/template.json"
};
static const unsigned char schema_action[] = {
#embed "../pilotage/Schemas/action.json"
};
static const unsigned char schema_answer[] = {
#embed "../pilotage/Schemas/answer.json"
};
static const unsigned char schema_ballot[] = {
#embed "../pilotage/Schemas/ballot.json"
};
static const unsigned char schema_checkpoint[] = {
#embed "../pilotage/Schemas/checkpoint.json"
};
static const unsigned char schema_comparison[] = {
#embed "../pilotage/Schemas/comparison.json"
};
static const unsigned char schema_definitions[] = {
#embed "../pilotage/Schemas/definitions.json"
};
static const unsigned char schema_error[] = {
#embed "../pilotage/Schemas/error.json"
};
static const unsigned char schema_export[] = {
#embed "../pilotage/Schemas/export.json"
};
static const unsigned char schema_forecast[] = {
#embed "../pilotage/Schemas/forecast.json"
};
static const unsigned char schema_gaps[] = {
#embed "../pilotage/Schemas/gaps.json"
};
static const unsigned char schema_playbook[] = {
#embed "../pilotage/Schemas/playbook.json"
};
static const unsigned char schema_reveal[] = {
#embed "../pilotage/Schemas/reveal.json"
};
static const unsigned char schema_room[] = {
#embed "../pilotage/Schemas/room.json"
};
static const unsigned char schema_score[] = {
#embed "../pilotage/Schemas/score.json"
};
static const unsigned char schema_theme[] = {
#embed "../pilotage/Schemas/theme.json"
};
static const unsigned char schema_workshop[] = {
#embed "../pilotage/Schemas/workshop.json"
};

#define FILE_ENTRY(name, bytes) {name, bytes, sizeof(bytes)}

static const pilotage_embedded_file files[] = {
    FILE_ENTRY("playbooks/five-decisions.json", five_decisions),
    FILE_ENTRY("playbooks/template.json", playbook_template),
    FILE_ENTRY("schemas/action.json", schema_action),
    FILE_ENTRY("schemas/answer.json", schema_answer),
    FILE_ENTRY("schemas/ballot.json", schema_ballot),
    FILE_ENTRY("schemas/checkpoint.json", schema_checkpoint),
    FILE_ENTRY("schemas/comparison.json", schema_comparison),
    FILE_ENTRY("schemas/definitions.json", schema_definitions),
    FILE_ENTRY("schemas/error.json", schema_error),
    FILE_ENTRY("schemas/export.json", schema_export),
    FILE_ENTRY("schemas/forecast.json", schema_forecast),
    FILE_ENTRY("schemas/gaps.json", schema_gaps),
    FILE_ENTRY("schemas/playbook.json", schema_playbook),
    FILE_ENTRY("schemas/reveal.json", schema_reveal),
    FILE_ENTRY("schemas/room.json", schema_room),
    FILE_ENTRY("schemas/score.json", schema_score),
    FILE_ENTRY("schemas/theme.json", schema_theme),
    FILE_ENTRY("schemas/workshop.json", schema_workshop),
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
