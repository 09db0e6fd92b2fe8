#ifndef PILGI_CPREVIEWCLIENT_H
#define PILGI_CPREVIEWCLIENT_H

#include <stddef.h>

/// The script that the preview adds to every page.
const unsigned char *pilgi_preview_script(void);

/// Its length in bytes.
size_t pilgi_preview_script_count(void);

#endif
