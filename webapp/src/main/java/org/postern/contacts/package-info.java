/**
 * Address books: contacts and groups of contacts, kept as whole vCards, and the addresses a person
 * has written to. Access goes by the collection a contact is in; what a stranger put into a card is
 * text here and never fetched.
 */
@NullMarked
package org.postern.contacts;

import org.jspecify.annotations.NullMarked;
