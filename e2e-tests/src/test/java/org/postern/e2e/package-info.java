/**
 * Journeys through the product in a real browser, against real mail servers. The product is a black
 * box here: a process, a configuration file, and what a person or a mail client can see.
 */
@NullMarked
package org.postern.e2e;

import org.jspecify.annotations.NullMarked;
