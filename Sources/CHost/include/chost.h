// System calls and signal handlers that Swift cannot express. Each function names its man page.
#ifndef ASSAY_CHOST_H
#define ASSAY_CHOST_H

#include <stddef.h>
#include <stdint.h>

/// Takes the numbers 0, 1 and 2 where the caller closed them, so that no file that is opened later gets
/// one; reading and writing there fail as before: open(2). 0 or an errno.
int assay_hold_standard_descriptors(void);

/// Puts every signal that a crash raises back to its default action: sigaction(2).
/// Swift's own handler prints registers and the memory they point at.
void assay_reset_crash_signals(void);

/// No core file, no ptrace, no readable /proc/self/mem: setrlimit(2), prctl(2). 0 or an errno.
int assay_refuse_dumps(void);

/// Installs the SIGBUS handler that keeps a shrinking mapped file from ending the run:
/// sigaction(2), mmap(2). 0 or an errno.
int assay_fault_guard_install(void);

/// Registers a mapping with the guard; a slot number, or -1 when all slots are taken.
int assay_fault_guard_add(const void *base, size_t length);

/// The first byte offset of the mapping that could not be read, or SIZE_MAX.
size_t assay_fault_guard_lost(int slot);

/// Frees the slot.
void assay_fault_guard_remove(int slot);

/// The first SIGINT or SIGTERM sets a flag, the second takes its default action: sigaction(2).
int assay_interrupt_install(void);

/// Whether the flag is set.
int assay_interrupted(void);

/// CPUs in this process's affinity mask: sched_getaffinity(2). At least 1.
int assay_cpu_count(void);

/// Which Landlock this kernel has: landlock_create_ruleset(2). 0 for none.
int assay_landlock_version(void);

/// A set of rules that allows nothing yet: landlock_create_ruleset(2). A descriptor, or an errno
/// negated.
int assay_landlock_begin(void);

/// Allows to read what is at or below a path, or to write it and make and remove files there:
/// landlock_add_rule(2). 0 or an errno.
int assay_landlock_allow(int ruleset, const char *path, int is_writable);

/// Binds this thread, and those it starts, to the rules, and closes them: landlock_restrict_self(2).
/// 0 or an errno.
int assay_landlock_enter(int ruleset);

/// Whether this kernel filters calls: seccomp(2).
int assay_seccomp_is_there(void);

/// Refuses all threads sockets, programs and other processes' memory, with EPERM: seccomp(2). 0 or an
/// errno.
int assay_seccomp_enter(void);

/// Overwrites memory in a way that is never optimised away: explicit_bzero(3).
void assay_wipe(void *base, size_t length);

#endif
