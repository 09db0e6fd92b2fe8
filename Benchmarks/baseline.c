// cmark-gfm alone: parses and renders every Markdown file of a folder in two processes and writes
// the HTML, one folder and one file each.   baseline CONTENT OUTPUT
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void convert(const char *content, const char *output, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", content, name);
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  static char text[1 << 20];
  size_t size = fread(text, 1, sizeof text, file);
  fclose(file);
  const char *start = text;
  if (size > 4 && !memcmp(text, "---\n", 4)) {
    const char *end = memmem(text + 4, size - 4, "\n---\n", 5);
    if (end) start = end + 5;
  }
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES);
  const char *names[] = {"table", "strikethrough", "autolink", "tasklist"};
  for (int i = 0; i < 4; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
  cmark_parser_feed(parser, start, size - (start - text));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES,
                                 cmark_parser_get_syntax_extensions(parser));
  snprintf(path, sizeof path, "%s/%s", output, name);
  mkdir(path, 0755);
  strncat(path, "/index.html", sizeof path - strlen(path) - 1);
  file = fopen(path, "wb");
  if (!file) exit(1);
  fwrite(html, 1, strlen(html), file);
  // As many bytes more as a page of the bundled theme has around its text.
  static char theme[8192];
  memset(theme, ' ', sizeof theme);
  fwrite(theme, 1, sizeof theme, file);
  fclose(file);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  mkdir(argv[2], 0755);
  cmark_gfm_core_extensions_ensure_registered();
  for (int half = 0; half < 2; half++) {
    if (fork()) continue;
    DIR *folder = opendir(argv[1]);
    struct dirent *entry;
    for (int i = 0; folder && (entry = readdir(folder)); i++)
      if (i % 2 == half && entry->d_name[0] != '.') convert(argv[1], argv[2], entry->d_name);
    _exit(0);
  }
  int status, failed = 0;
  while (wait(&status) > 0) failed |= status;
  return failed != 0;
}
