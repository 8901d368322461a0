/** The workings of the newsgroups: accounts on news servers, marks in the database, content. */
@NullMarked
package org.postern.news.internal;

import org.jspecify.annotations.NullMarked;
