/**
 * What the administrator wrote in the configuration file, checked and immutable. Knows which back
 * end serves which login name.
 */
@NullMarked
package org.postern.configuration;

import org.jspecify.annotations.NullMarked;
