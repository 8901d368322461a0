/**
 * The product's pages as a person finds them: by role and accessible name. Nothing here knows a CSS
 * class or an element's tag, so a page may be built differently without a test noticing.
 */
@NullMarked
package org.postern.e2e.pages;

import org.jspecify.annotations.NullMarked;
