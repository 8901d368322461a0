/**
 * Reading and writing mail: what the mail views and the message endpoint have in common. Services
 * here block and are called from background threads only, never under the lock of a session.
 */
@NullMarked
package org.postern.mail;

import org.jspecify.annotations.NullMarked;
