#define _GNU_SOURCE
#include "chost.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define IS_SANITIZED 1
#endif
#endif

// Sanitizers trace their own threads, read /proc and run a symbolizer: with them there is no sandbox.
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

// Landlock: rights by the version that knows them, as older headers lack the newer names.

enum {
  ACCESS_TRUNCATE = 1 << 14,
  ACCESS_IOCTL_DEV = 1 << 15,
  ACCESS_FILE = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                LANDLOCK_ACCESS_FS_EXECUTE | ACCESS_TRUNCATE | ACCESS_IOCTL_DEV,
  ACCESS_READ = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
  ACCESS_WRITE = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
                 LANDLOCK_ACCESS_FS_REMOVE_FILE | ACCESS_TRUNCATE,
};

// As landlock_create_ruleset(2) has it today; older kernels take the longer one where its end is 0.
struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

static struct ruleset everything(int version) {
  static const uint64_t versions[] = {0, (1 << 13) - 1, (1 << 14) - 1, (1 << 15) - 1};
  const int last = version > 3 ? 3 : version;
  return (struct ruleset){
      .files = versions[last] | (version >= 5 ? ACCESS_IOCTL_DEV : 0),
      .network = version >= 4 ? 3 : 0,
      .scopes = version >= 6 ? 3 : 0,
  };
}

int assay_landlock_version(void) {
  if (IS_SANITIZED) return 0;
  const long version =
      syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : (int)version;
}

int assay_landlock_begin(void) {
  const struct ruleset ruleset = everything(assay_landlock_version());
  const long descriptor = syscall(SYS_landlock_create_ruleset, &ruleset, sizeof ruleset, 0);
  return descriptor < 0 ? -errno : (int)descriptor;
}

int assay_landlock_allow(int ruleset, const char *path, int is_writable) {
  const int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return errno;
  struct stat status;
  uint64_t access = (is_writable ? ACCESS_WRITE : ACCESS_READ);
  access &= everything(assay_landlock_version()).files;
  if (fstat(place, &status) == 0 && !S_ISDIR(status.st_mode)) access &= ACCESS_FILE;
  const struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = place};
  const long result =
      syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  const int code = result == 0 ? 0 : errno;
  close(place);
  return code;
}

int assay_landlock_enter(int ruleset) {
  const int isBound = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                      syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  const int code = isBound ? 0 : errno;
  close(ruleset);
  return code;
}

// seccomp: calls that reach another machine, another program or another process.

#if defined(__x86_64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#define NATIVE_ARCHITECTURE 0
#endif

// Numbers of another table of calls on the same machine begin here (x32).
#define FOREIGN_NUMBERS 0x40000000u

#define LOAD(member) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, member))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, value)
#define REFUSED (SECCOMP_RET_ERRNO | EPERM)
#define REFUSE(number) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), ANSWER(REFUSED)

int assay_seccomp_is_there(void) {
  const uint32_t action = SECCOMP_RET_ERRNO;
  return NATIVE_ARCHITECTURE != 0 && !IS_SANITIZED &&
         syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

int assay_seccomp_enter(void) {
  struct sock_filter program[] = {
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NATIVE_ARCHITECTURE, 1, 0),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
      LOAD(nr),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, FOREIGN_NUMBERS, 0, 1),
      ANSWER(REFUSED),
      REFUSE(SYS_socket),
      REFUSE(SYS_socketpair),
      REFUSE(SYS_connect),
      REFUSE(SYS_bind),
      REFUSE(SYS_listen),
      REFUSE(SYS_sendto),
      REFUSE(SYS_sendmsg),
      REFUSE(SYS_sendmmsg),
      REFUSE(SYS_io_uring_setup),
      REFUSE(SYS_io_uring_enter),
      REFUSE(SYS_io_uring_register),
      REFUSE(SYS_execve),
      REFUSE(SYS_execveat),
      REFUSE(SYS_ptrace),
      REFUSE(SYS_process_vm_readv),
      REFUSE(SYS_process_vm_writev),
      REFUSE(SYS_pidfd_getfd),
      ANSWER(SECCOMP_RET_ALLOW),
  };
  const struct sock_fprog filter = {sizeof program / sizeof program[0], program};
  if (!assay_seccomp_is_there()) return ENOSYS;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  const long result =
      syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
  // A positive answer names a thread that could not follow.
  return result == 0 ? 0 : result > 0 ? EBUSY : errno;
}
