package org.postern.message.internal.html;

/**
 * A piece of a style value that is one of the few kinds we know.
 *
 * @param text as it is written again
 * @param amount of a length in pixels, of a percentage or number as it is; else 0
 */
record CssToken(Kind kind, String text, double amount) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        LENGTH,
        PERCENTAGE,
        COLOUR,
        STRING,
        COMMA,
        SLASH
    }

    static CssToken of(Kind kind, String text) {
        return new CssToken(kind, text, 0);
    }
}
