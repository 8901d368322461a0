package org.postern.sharing;

import org.postern.people.PersonId;

/** Whom a collection is shared with. */
public sealed interface Grantee {

    /** One person. */
    record Colleague(PersonId person) implements Grantee {}

    /** Everybody in a group of the configuration, whoever that is at the time. */
    record Group(String name) implements Grantee {}
}
