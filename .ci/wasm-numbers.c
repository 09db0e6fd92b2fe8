// What Swift's standard library takes from its host to read a Double from text, and leaves out for WebAssembly.
#include <stdlib.h>

const char *_swift_stdlib_strtod_clocale(const char *text, double *value) {
  char *end;
  *value = strtod(text, &end);
  return end;
}
