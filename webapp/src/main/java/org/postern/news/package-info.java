/**
 * Newsgroups: what a news server has, beside what each person reads and has read. Articles stay on
 * the server; subscriptions and read marks are kept in the database, one set for all devices.
 */
@NullMarked
package org.postern.news;

import org.jspecify.annotations.NullMarked;
