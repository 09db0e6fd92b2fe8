#include "CBundledTheme.h"

// The files of templates/ and assets/ as they are in the repository, embedded by the compiler
// (C23, section 6.10.4). A test compares this list with the folders.

static const unsigned char file_0[] = {
#embed "../../assets/css/site.css"
};
static const unsigned char file_1[] = {
#embed "../../assets/favicon.svg"
};
static const unsigned char file_2[] = {
#embed "../../assets/js/math.js"
};
static const unsigned char file_3[] = {
#embed "../../assets/js/search.js"
};
static const unsigned char file_4[] = {
#embed "../../assets/js/site.js"
};
static const unsigned char file_5[] = {
#embed "../../templates/404.mustache"
};
static const unsigned char file_6[] = {
#embed "../../templates/archive-year.mustache"
};
static const unsigned char file_7[] = {
#embed "../../templates/archive.mustache"
};
static const unsigned char file_8[] = {
#embed "../../templates/base.mustache"
};
static const unsigned char file_9[] = {
#embed "../../templates/coverage.mustache"
};
static const unsigned char file_10[] = {
#embed "../../templates/home.mustache"
};
static const unsigned char file_11[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char file_12[] = {
#embed "../../templates/partials/breadcrumbs.mustache"
};
static const unsigned char file_13[] = {
#embed "../../templates/partials/content.mustache"
};
static const unsigned char file_14[] = {
#embed "../../templates/partials/footer.mustache"
};
static const unsigned char file_15[] = {
#embed "../../templates/partials/head.mustache"
};
static const unsigned char file_16[] = {
#embed "../../templates/partials/header.mustache"
};
static const unsigned char file_17[] = {
#embed "../../templates/partials/neighbours.mustache"
};
static const unsigned char file_18[] = {
#embed "../../templates/partials/pagination.mustache"
};
static const unsigned char file_19[] = {
#embed "../../templates/partials/post-list.mustache"
};
static const unsigned char file_20[] = {
#embed "../../templates/partials/related.mustache"
};
static const unsigned char file_21[] = {
#embed "../../templates/partials/series-box.mustache"
};
static const unsigned char file_22[] = {
#embed "../../templates/partials/series-cards.mustache"
};
static const unsigned char file_23[] = {
#embed "../../templates/post.mustache"
};
static const unsigned char file_24[] = {
#embed "../../templates/search.mustache"
};
static const unsigned char file_25[] = {
#embed "../../templates/series-index.mustache"
};
static const unsigned char file_26[] = {
#embed "../../templates/series.mustache"
};
static const unsigned char file_27[] = {
#embed "../../templates/term-index.mustache"
};
static const unsigned char file_28[] = {
#embed "../../templates/term.mustache"
};

static const struct pilgi_theme_file files[] = {
    {"assets/css/site.css", file_0, sizeof(file_0)},
    {"assets/favicon.svg", file_1, sizeof(file_1)},
    {"assets/js/math.js", file_2, sizeof(file_2)},
    {"assets/js/search.js", file_3, sizeof(file_3)},
    {"assets/js/site.js", file_4, sizeof(file_4)},
    {"templates/404.mustache", file_5, sizeof(file_5)},
    {"templates/archive-year.mustache", file_6, sizeof(file_6)},
    {"templates/archive.mustache", file_7, sizeof(file_7)},
    {"templates/base.mustache", file_8, sizeof(file_8)},
    {"templates/coverage.mustache", file_9, sizeof(file_9)},
    {"templates/home.mustache", file_10, sizeof(file_10)},
    {"templates/page.mustache", file_11, sizeof(file_11)},
    {"templates/partials/breadcrumbs.mustache", file_12, sizeof(file_12)},
    {"templates/partials/content.mustache", file_13, sizeof(file_13)},
    {"templates/partials/footer.mustache", file_14, sizeof(file_14)},
    {"templates/partials/head.mustache", file_15, sizeof(file_15)},
    {"templates/partials/header.mustache", file_16, sizeof(file_16)},
    {"templates/partials/neighbours.mustache", file_17, sizeof(file_17)},
    {"templates/partials/pagination.mustache", file_18, sizeof(file_18)},
    {"templates/partials/post-list.mustache", file_19, sizeof(file_19)},
    {"templates/partials/related.mustache", file_20, sizeof(file_20)},
    {"templates/partials/series-box.mustache", file_21, sizeof(file_21)},
    {"templates/partials/series-cards.mustache", file_22, sizeof(file_22)},
    {"templates/post.mustache", file_23, sizeof(file_23)},
    {"templates/search.mustache", file_24, sizeof(file_24)},
    {"templates/series-index.mustache", file_25, sizeof(file_25)},
    {"templates/series.mustache", file_26, sizeof(file_26)},
    {"templates/term-index.mustache", file_27, sizeof(file_27)},
    {"templates/term.mustache", file_28, sizeof(file_28)},
};

size_t pilgi_theme_count(void) { return sizeof(files) / sizeof(files[0]); }

struct pilgi_theme_file pilgi_theme_file_at(size_t index) { return files[index]; }

static const unsigned char diagnostics[] = {
#embed "../../content/guide/diagnostics.md"
};

struct pilgi_theme_file pilgi_guide_diagnostics(void) {
  return (struct pilgi_theme_file){"content/guide/diagnostics.md", diagnostics, sizeof(diagnostics)};
}
