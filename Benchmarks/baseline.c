// cmark-gfm alone: parses and renders every Markdown file of a folder in two processes and writes
// the HTML, one folder and one file each. What a site has besides is written, too: pages are filled
// up to PAGE bytes, and OTHERS files of SIZE bytes each stand for lists and feeds.
//
//     baseline CONTENT OUTPUT PAGE OTHERS SIZE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char filler[1 << 20];

// Writes OUTPUT/NAME/index.html: the text, and filler up to `total` bytes.
static void publish(const char *output, const char *name, const char *text, size_t size,
                    size_t total) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", output, name);
  mkdir(path, 0755);
  strncat(path, "/index.html", sizeof path - strlen(path) - 1);
  FILE *file = fopen(path, "wb");
  if (!file) exit(1);
  fwrite(text, 1, size, file);
  for (size_t rest = total > size ? total - size : 0; rest > 0;) {
    size_t part = rest < sizeof filler ? rest : sizeof filler;
    fwrite(filler, 1, part, file);
    rest -= part;
  }
  fclose(file);
}

static void convert(const char *content, const char *output, const char *name, size_t page) {
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
  publish(output, name, html, strlen(html), page);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
}

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  const char *content = argv[1], *output = argv[2];
  size_t page = strtoul(argv[3], NULL, 10), size = strtoul(argv[5], NULL, 10);
  long others = strtol(argv[4], NULL, 10);
  memset(filler, ' ', sizeof filler);
  mkdir(output, 0755);
  cmark_gfm_core_extensions_ensure_registered();
  for (int half = 0; half < 2; half++) {
    if (fork()) continue;
    DIR *folder = opendir(content);
    if (!folder) _exit(1);
    struct dirent *entry;
    for (int i = 0; (entry = readdir(folder)); i++)
      if (i % 2 == half && entry->d_name[0] != '.') convert(content, output, entry->d_name, page);
    for (long i = half; i < others; i += 2) {
      char name[32];
      snprintf(name, sizeof name, "list-%ld", i);
      publish(output, name, "", 0, size);
    }
    _exit(0);
  }
  int status, failed = 0;
  while (wait(&status) > 0) failed |= status;
  return failed != 0;
}
