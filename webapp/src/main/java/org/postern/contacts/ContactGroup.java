package org.postern.contacts;

import org.postern.sharing.CollectionId;

/**
 * Several contacts under one name.
 *
 * @param members how many
 */
public record ContactGroup(
        ContactId id, CollectionId book, String name, int members, boolean writable) {}
