#include "CBundledTheme.h"

size_t pilgi_theme_count(void) { return 0; }

struct pilgi_theme_file pilgi_theme_file_at(size_t index) {
  struct pilgi_theme_file none = {"", 0, 0};
  (void)index;
  return none;
}
