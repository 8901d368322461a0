/**
 * The few lines each protocol needs to greet, protect a connection and tell what is offered. Every
 * line of a server is text of a stranger and has a limit.
 */
@NullMarked
package org.postern.probe.internal;

import org.jspecify.annotations.NullMarked;
