package org.postern.imap.internal.search;

/**
 * How many UIDs to ask about at one time, so that an answer takes about 400 ms: short enough for a
 * click to wait, long enough for the round trip not to count.
 *
 * <p>A server that looks into an index first needs a fixed time however small the window is. So
 * that is told from two windows of different size, and the window is made large enough for it.
 */
final class WindowSize {
    private static final double WANTED_MILLIS = 400;
    private static final double LONGEST_FIXED_MILLIS = 4000;
    private static final double STEP = 4;
    private static final long FIRST = 500;

    private final long largest;
    private long width = FIRST;
    private long lastWidth;
    private double lastMillis;
    private double fixedMillis;
    private long cautiousDownTo = Long.MAX_VALUE;

    /**
     * @param largest a window whose answer can be held
     */
    WindowSize(long largest) {
        this.largest = largest;
    }

    long width() {
        return width;
    }

    /** Learns from a window that was answered. */
    void took(Window window, double millis) {
        long used = window.uidCount();
        if (used > 2 * lastWidth || 2 * used < lastWidth) {
            if (lastWidth > 0) {
                double each = (millis - lastMillis) / (used - lastWidth);
                double fixed = each <= 0 ? millis : millis - each * used;
                fixedMillis = Math.clamp(fixed, 0, LONGEST_FIXED_MILLIS);
            }
            lastWidth = used;
            lastMillis = millis;
        }
        double wanted = Math.max(WANTED_MILLIS, 2 * fixedMillis) - fixedMillis;
        double factor = Math.clamp(wanted / Math.max(1, millis - fixedMillis), 1 / STEP, STEP);
        if (factor <= 1 || window.low() <= cautiousDownTo) {
            width = Math.clamp((long) (width * factor), 1, largest);
        }
    }

    /** A window was too much; the next is a quarter of it, and stays so until past its end. */
    void tooMuch(Window window) {
        width = Math.max(1, window.uidCount() / (long) STEP);
        cautiousDownTo = window.low();
        lastWidth = 0;
    }

    /** The one message that was too much is passed over. */
    void passedOver() {
        cautiousDownTo = Long.MAX_VALUE;
    }
}
