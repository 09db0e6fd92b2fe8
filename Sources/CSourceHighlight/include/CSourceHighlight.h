#ifndef PILGI_CSOURCEHIGHLIGHT_H
#define PILGI_CSOURCEHIGHLIGHT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What a stretch of source code is, as far as libsource-highlight tells.
typedef enum csh_kind {
  CSH_PLAIN = 0,
  CSH_KEYWORD,
  CSH_TYPE,
  CSH_STRING,
  CSH_COMMENT,
  CSH_NUMBER,
  CSH_FUNCTION,
  CSH_VARIABLE,
  CSH_KEY,
  CSH_INSTRUCTION
} csh_kind;

/// A stretch of code that ends at a byte offset and begins where the one before ends.
typedef struct csh_span {
  size_t end;
  csh_kind kind;
} csh_span;

/// The stretches of a text; `spans` is null when there are none.
typedef struct csh_result {
  csh_span *spans;
  size_t count;
} csh_result;

/// Whether the library has a definition for a language, named as in its language map (`py`, `go`).
int csh_knows(const char *language);

/// Splits `text`, `count` bytes, after the definition for a language.
///
/// An unknown language, missing data files and every other failure give an empty result. To be
/// freed with `csh_free`. May be called from any thread; calls wait for each other, since the
/// library isn't made for more than one.
csh_result csh_highlight(const char *language, const uint8_t *text, size_t count);

/// Frees a result.
void csh_free(csh_result result);

#ifdef __cplusplus
}
#endif

#endif
