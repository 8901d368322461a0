/** A news server in this process, in memory, with groups that look lived in. */
@NullMarked
package org.postern.demo.news;

import org.jspecify.annotations.NullMarked;
