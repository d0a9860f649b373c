#define _GNU_SOURCE
#include "chost.h"

#include <errno.h>
#include <signal.h>

static volatile sig_atomic_t interrupted;

static void on_interrupt(int number) {
  interrupted = 1;
  signal(number, SIG_DFL);
}

int assay_interrupt_install(void) {
  struct sigaction action = {0};
  action.sa_handler = on_interrupt;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGINT, &action, NULL) != 0) return errno;
  if (sigaction(SIGTERM, &action, NULL) != 0) return errno;
  sigset_t unblocked;
  sigemptyset(&unblocked);
  sigaddset(&unblocked, SIGINT);
  sigaddset(&unblocked, SIGTERM);
  return pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
}

int assay_interrupted(void) { return interrupted != 0; }
