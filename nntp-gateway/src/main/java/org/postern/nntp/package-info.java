/**
 * News back ends, RFC 3977: groups, overviews, articles, posting. Everything a server says is
 * bounded, and no text of a user reaches a command line unchecked.
 */
@NullMarked
package org.postern.nntp;

import org.jspecify.annotations.NullMarked;
