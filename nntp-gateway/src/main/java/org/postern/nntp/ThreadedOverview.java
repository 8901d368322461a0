package org.postern.nntp;

/**
 * One row of a threaded list.
 *
 * @param depth how many articles of the thread stand above it, 0 for the first; capped
 */
public record ThreadedOverview(Overview overview, int depth) {}
