// Hands libFuzzer's bytes to one of the entry points in Targets/FuzzTargets.swift, named by TARGET.
#include <stddef.h>
#include <stdint.h>

int32_t TARGET(const uint8_t *start, intptr_t count);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  return TARGET(data, (intptr_t)size);
}
