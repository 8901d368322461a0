/**
 * Mail servers for tests: real ones from the operating system and one in process, all on loopback.
 */
@NullMarked
package org.postern.testservers;

import org.jspecify.annotations.NullMarked;
