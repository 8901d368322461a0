package org.postern.contacts.internal;

/**
 * Which contacts the members of a group are, as a piece of a question. A UID is whatever its writer
 * says: a card of the same UID in a book that somebody else shares is not the member. So a UID
 * means the contact in the book of the group, or else one in a book of who asks. A member may also
 * be an address, and then it is each contact seen whose first address that is.
 */
final class Membership {
    static final String MAILTO = "mailto:";

    /** Members {@code m} and their contacts {@code c}. */
    static final String BY_UID =
            """
            contact_member m
            JOIN contact g ON g.id = m.group_id
            JOIN contact c ON c.uid = m.member
            LEFT JOIN contact_address a ON a.contact_id = c.id AND a.position = 0
            WHERE g.collection_id IN (:books) AND (c.collection_id = g.collection_id
              OR c.collection_id = ANY(:own) AND NOT EXISTS (
                SELECT 1 FROM contact s
                WHERE s.collection_id = g.collection_id AND s.uid = m.member))""";

    /** Members {@code m} and the addresses {@code a} of contacts. */
    static final String BY_ADDRESS =
            """
            contact_member m
            JOIN contact g ON g.id = m.group_id
            JOIN contact_address a ON a.address = LOWER(SUBSTRING(m.member FROM 8))
            JOIN contact c ON c.id = a.contact_id
            WHERE m.member LIKE 'mailto:%' AND a.position = 0
              AND g.collection_id IN (:books) AND c.collection_id IN (:books)""";

    private Membership() {}
}
