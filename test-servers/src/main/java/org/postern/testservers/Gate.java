package org.postern.testservers;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Decides how many bytes of a proxy's connections go on. */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean stalled;
    private FaultProxy.@Nullable Direction counted;
    private long left;

    void pass() {
        lock.lock();
        try {
            stalled = false;
            counted = null;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void stall() {
        lock.lock();
        try {
            stalled = true;
        } finally {
            lock.unlock();
        }
    }

    void cutAfter(FaultProxy.Direction direction, long bytes) {
        lock.lock();
        try {
            counted = direction;
            left = bytes;
        } finally {
            lock.unlock();
        }
    }

    /** How many of these bytes may go on; fewer than asked for means: then close. */
    int allowed(FaultProxy.Direction direction, int bytes) {
        lock.lock();
        try {
            while (stalled) {
                opened.awaitUninterruptibly();
            }
            if (counted != direction) {
                return bytes;
            }
            int allowed = (int) Math.min(left, bytes);
            left -= allowed;
            return allowed;
        } finally {
            lock.unlock();
        }
    }
}
