// A mapped file that another process shortens raises SIGBUS at the first page behind its new end.
// The handler puts zeros there, to the end of the mapping, notes the place and returns; whoever
// reads the mapping asks afterwards what was lost. Only async-signal-safe calls are made.
#define _GNU_SOURCE
#include "chost.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <unistd.h>

enum { slot_count = 64 };

struct slot {
  atomic_uintptr_t base;
  atomic_size_t length;
  atomic_size_t lost;
};

static struct slot slots[slot_count];
static uintptr_t page_mask;

static void note_lost(struct slot *slot, size_t offset) {
  size_t seen = atomic_load(&slot->lost);
  while (offset < seen && !atomic_compare_exchange_weak(&slot->lost, &seen, offset)) {
  }
}

static int cover(uintptr_t address) {
  for (int i = 0; i < slot_count; i++) {
    const uintptr_t base = atomic_load(&slots[i].base);
    const size_t length = atomic_load(&slots[i].length);
    if (base == 0 || address < base || address - base >= length) continue;
    const uintptr_t page = address & page_mask;
    void *zeros = mmap((void *)page, base + length - page, PROT_READ,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (zeros == MAP_FAILED) return 0;
    note_lost(&slots[i], page - base);
    return 1;
  }
  return 0;
}

static void on_bus_error(int number, siginfo_t *info, void *context) {
  (void)context;
  const int saved = errno;
  if (!cover((uintptr_t)info->si_addr)) {
    // Raised again for the case that nothing will fault a second time: kill(2).
    signal(number, SIG_DFL);
    raise(number);
  }
  errno = saved;
}

int assay_fault_guard_install(void) {
  page_mask = ~((uintptr_t)sysconf(_SC_PAGESIZE) - 1);
  struct sigaction action = {0};
  action.sa_sigaction = on_bus_error;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  return sigaction(SIGBUS, &action, NULL) == 0 ? 0 : errno;
}

int assay_fault_guard_add(const void *base, size_t length) {
  for (int i = 0; i < slot_count; i++) {
    uintptr_t none = 0;
    if (!atomic_compare_exchange_strong(&slots[i].base, &none, (uintptr_t)base)) continue;
    atomic_store(&slots[i].lost, SIZE_MAX);
    atomic_store(&slots[i].length, length);
    return i;
  }
  return -1;
}

size_t assay_fault_guard_lost(int slot) {
  return slot < 0 || slot >= slot_count ? SIZE_MAX : atomic_load(&slots[slot].lost);
}

void assay_fault_guard_remove(int slot) {
  if (slot < 0 || slot >= slot_count) return;
  atomic_store(&slots[slot].length, 0);
  atomic_store(&slots[slot].base, 0);
}
