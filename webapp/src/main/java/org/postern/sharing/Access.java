package org.postern.sharing;

/** What somebody may do with a collection; each level includes the ones before it. */
public enum Access {
    /** See what is in it. */
    READ,
    /** Add, change and delete what is in it. */
    WRITE,
    /** Rename, share and delete the collection itself. */
    OWN;

    public boolean includes(Access other) {
        return compareTo(other) >= 0;
    }
}
