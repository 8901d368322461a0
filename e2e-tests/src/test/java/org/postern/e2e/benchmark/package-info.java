/**
 * Benchmarks of the product in a browser beside a raw protocol client, in one run on one machine.
 * They are no part of the ordinary build: {@code -Pbenchmark} runs them.
 */
@NullMarked
package org.postern.e2e.benchmark;

import org.jspecify.annotations.NullMarked;
