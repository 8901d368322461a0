/**
 * The windows of the newsgroups: groups, articles, one article, and where articles are written.
 * Nothing here waits under the lock of a session.
 */
@NullMarked
package org.postern.news.ui;

import org.jspecify.annotations.NullMarked;
