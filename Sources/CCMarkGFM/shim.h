#ifndef PILGI_CCMARKGFM_SHIM_H
#define PILGI_CCMARKGFM_SHIM_H

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

// An allocator for one document at a time on each thread.
//
// cmark-gfm allocates each node, delimiter and string on its own and frees them one by one: a fifth
// of the time a document takes. Its `cmark_mem` hands no context to the functions, so the blocks
// live in thread-local storage. Allocation moves a pointer, freeing does nothing but for the newest
// allocation, and `pilgi_arena_leave` gives everything since the matching `pilgi_arena_enter` back.
//
// Each object file that these functions are compiled into has arenas of its own, and Swift compiles
// them into whichever it likes: `pilgi_arena_make` gives all that belongs together.

typedef struct pilgi_arena_block {
  struct pilgi_arena_block *previous;
  char *end;
} pilgi_arena_block;

// The newest block, and where its next allocation goes.
typedef struct pilgi_arena_mark {
  pilgi_arena_block *block;
  char *next;
} pilgi_arena_mark;

static inline pilgi_arena_mark *pilgi_arena(void) {
  // Within the function, because Swift compiles no variables of a header.
  static _Thread_local pilgi_arena_mark arena;
  return &arena;
}

enum {
  // Every allocation follows a header with its size, and stays aligned.
  pilgi_arena_header = 16,
  // A post needs about 100 KB; larger documents add blocks of their own.
  pilgi_arena_block_size = 512 * 1024
};

static inline void *pilgi_arena_allocate(size_t size) {
  pilgi_arena_mark *arena = pilgi_arena();
  if (size > SIZE_MAX / 2) abort();
  size = (size + 15) & ~(size_t)15;
  size_t needed = size + pilgi_arena_header;
  if (!arena->block || (size_t)(arena->block->end - arena->next) < needed) {
    size_t room = needed > pilgi_arena_block_size ? needed : pilgi_arena_block_size;
    pilgi_arena_block *block = (pilgi_arena_block *)malloc(sizeof(pilgi_arena_block) + room);
    if (!block) abort();
    block->previous = arena->block;
    block->end = (char *)(block + 1) + room;
    arena->block = block;
    arena->next = (char *)(block + 1);
  }
  char *allocation = arena->next + pilgi_arena_header;
  *(size_t *)arena->next = size;
  arena->next = allocation + size;
  return allocation;
}

static inline size_t pilgi_arena_size(void *allocation) {
  return *(size_t *)((char *)allocation - pilgi_arena_header);
}

static inline void *pilgi_arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) abort();
  void *allocation = pilgi_arena_allocate(count * size);
  return memset(allocation, 0, pilgi_arena_size(allocation));
}

static inline void pilgi_arena_free(void *allocation) {
  pilgi_arena_mark *arena = pilgi_arena();
  if (allocation && (char *)allocation + pilgi_arena_size(allocation) == arena->next)
    arena->next = (char *)allocation - pilgi_arena_header;
}

static inline void *pilgi_arena_realloc(void *allocation, size_t size) {
  if (!allocation) return pilgi_arena_allocate(size);
  size_t old = pilgi_arena_size(allocation);
  if (size <= old) return allocation;
  pilgi_arena_mark *arena = pilgi_arena();
  size_t grown = (size + 15) & ~(size_t)15;
  if ((char *)allocation + old == arena->next && size < SIZE_MAX / 2 &&
      grown <= (size_t)(arena->block->end - (char *)allocation)) {
    *(size_t *)((char *)allocation - pilgi_arena_header) = grown;
    arena->next = (char *)allocation + grown;
    return allocation;
  }
  return memcpy(pilgi_arena_allocate(size), allocation, old);
}

// Begins a document; documents may be begun inside one another on one thread.
static inline pilgi_arena_mark pilgi_arena_enter(void) { return *pilgi_arena(); }

// Ends a document: everything allocated since `mark` is gone. The thread keeps its first block.
static inline void pilgi_arena_leave(pilgi_arena_mark mark) {
  pilgi_arena_mark *arena = pilgi_arena();
  while (arena->block && arena->block != mark.block) {
    pilgi_arena_block *block = arena->block;
    if (!block->previous && block->end - (char *)block <= 2 * pilgi_arena_block_size) {
      arena->next = (char *)(block + 1);
      return;
    }
    arena->block = block->previous;
    free(block);
  }
  arena->next = mark.next;
}

// An arena for each thread.
typedef struct pilgi_arena_functions {
  // The arena as cmark-gfm wants it.
  cmark_mem *mem;
  pilgi_arena_mark (*enter)(void);
  void (*leave)(pilgi_arena_mark);
} pilgi_arena_functions;

// Call it once, and only what it gives.
static inline pilgi_arena_functions pilgi_arena_make(void) {
  static cmark_mem mem = {pilgi_arena_calloc, pilgi_arena_realloc, pilgi_arena_free};
  pilgi_arena_functions functions = {&mem, pilgi_arena_enter, pilgi_arena_leave};
  return functions;
}

#endif
