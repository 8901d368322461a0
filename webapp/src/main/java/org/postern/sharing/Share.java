package org.postern.sharing;

/** One entry of a collection's list of people who may use it; never {@link Access#OWN}. */
public record Share(Grantee grantee, Access access) {

    public Share {
        if (access == Access.OWN) {
            throw new IllegalArgumentException("a collection has one owner");
        }
    }
}
