/** The room of contacts: address books and groups, the list, one contact, and what edits them. */
@NullMarked
package org.postern.contacts.ui;

import org.jspecify.annotations.NullMarked;
