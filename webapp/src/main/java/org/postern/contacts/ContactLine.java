package org.postern.contacts;

/** One of several: an email address, a telephone number, a postal address in one text. */
public record ContactLine(Type type, String value) {

    /** What it is for; what cards say beyond that stays in the card. */
    public enum Type {
        HOME,
        WORK,
        MOBILE,
        FAX,
        OTHER
    }
}
