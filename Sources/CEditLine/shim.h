#ifndef PILGI_CEDITLINE_SHIM_H
#define PILGI_CEDITLINE_SHIM_H

#include <histedit.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

// libedit's functions take a varying number of arguments, which Swift cannot call.

typedef struct pilgi_editor {
  EditLine *line;
  History *history;
  const char *prompt;
  // Whether the line was given up with Ctrl-C.
  bool is_cancelled;
} pilgi_editor;

static inline char *pilgi_editor_prompt(EditLine *line) {
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return (char *)((pilgi_editor *)editor)->prompt;
}

static inline unsigned char pilgi_editor_cancel(EditLine *line, int key) {
  (void)key;
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  ((pilgi_editor *)editor)->is_cancelled = true;
  return CC_NEWLINE;
}

// Opens an editor of the lines that are typed at the terminal; NULL when there is no memory.
static inline pilgi_editor *pilgi_editor_open(void) {
  setlocale(LC_CTYPE, "");
  pilgi_editor *editor = (pilgi_editor *)calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->prompt = "";
  editor->line = el_init("pilgi", stdin, stdout, stderr);
  editor->history = history_init();
  if (!editor->line || !editor->history) return NULL;
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, 1000);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(editor->line, EL_CLIENTDATA, editor);
  el_set(editor->line, EL_PROMPT, pilgi_editor_prompt);
  el_set(editor->line, EL_EDITOR, "emacs");
  el_set(editor->line, EL_HIST, history, editor->history);
  // Ctrl-C gives up the line, as in a shell, and not the program.
  el_set(editor->line, EL_SETTY, "-d", "-isig", NULL);
  el_set(editor->line, EL_ADDFN, "pilgi-cancel", "Give up the line", pilgi_editor_cancel);
  el_set(editor->line, EL_BIND, "^C", "pilgi-cancel", NULL);
  el_set(editor->line, EL_BIND, "^R", "em-inc-search-prev", NULL);
  return editor;
}

// Reads a line, with its newline; NULL at the end of the input. It is valid until the next call.
static inline const char *pilgi_editor_read(pilgi_editor *editor, const char *prompt, int *count) {
  editor->prompt = prompt;
  editor->is_cancelled = false;
  return el_gets(editor->line, count);
}

// Keeps a line to go back to.
static inline void pilgi_editor_remember(pilgi_editor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}

// Gives the terminal back as it was.
static inline void pilgi_editor_close(pilgi_editor *editor) {
  history_end(editor->history);
  el_end(editor->line);
  free(editor);
}

#endif
