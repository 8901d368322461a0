/**
 * How the HTML of a stranger becomes a document that is safe to show. jsoup reads it into a tree;
 * what is written is written by us, from an allow-list.
 */
@NullMarked
package org.postern.message.internal.html;

import org.jspecify.annotations.NullMarked;
