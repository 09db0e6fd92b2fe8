#ifndef PILGI_CBUNDLEDTHEME_H
#define PILGI_CBUNDLEDTHEME_H

#include <stddef.h>

/// A file of the theme that is part of the program.
struct pilgi_theme_file {
  /// The path from the repository's root, such as `templates/post.mustache`.
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// The number of files.
size_t pilgi_theme_count(void);

/// A file by its number, from 0.
struct pilgi_theme_file pilgi_theme_file_at(size_t index);

/// The guide's page about diagnostics.
struct pilgi_theme_file pilgi_guide_diagnostics(void);

#endif
