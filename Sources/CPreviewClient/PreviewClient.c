#include "CPreviewClient.h"

// The file as it is in the repository, embedded by the compiler (C23, section 6.10.4).
static const unsigned char script[] = {
#embed "preview.js"
};

const unsigned char *pilgi_preview_script(void) { return script; }

size_t pilgi_preview_script_count(void) { return sizeof script; }
