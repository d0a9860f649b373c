import Glibc

/// A lock with a condition to wait on, for coarse hand-overs between workers.
package final class Monitor: @unchecked Sendable {
  // Safe: the pthread objects live at fixed addresses from init to deinit, and pthread orders their use.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Takes the lock.
  package func lock() { pthread_mutex_lock(mutex) }

  /// Takes the lock if it is free.
  package func tryLock() -> Bool { pthread_mutex_trylock(mutex) == 0 }

  /// Gives the lock back.
  package func unlock() { pthread_mutex_unlock(mutex) }

  /// Gives the lock back, sleeps until `wakeAll`, and takes it again; the caller holds the lock.
  package func wait() { pthread_cond_wait(condition, mutex) }

  /// Wakes every waiter.
  package func wakeAll() { pthread_cond_broadcast(condition) }
}
