/** Tests of the settings: what they mean, and how a fault in them is told. */
@NullMarked
package org.postern.configuration;

import org.jspecify.annotations.NullMarked;
