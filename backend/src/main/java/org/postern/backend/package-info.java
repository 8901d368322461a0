/** Where an organisation's servers are and what is needed to sign in to them. */
@NullMarked
package org.postern.backend;

import org.jspecify.annotations.NullMarked;
