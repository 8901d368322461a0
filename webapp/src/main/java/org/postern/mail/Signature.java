package org.postern.mail;

/** What stands at the end of a message below a line of its own, RFC 3676 §4.3. */
public final class Signature {
    private static final String SEPARATOR = "\n\n-- \n";

    private Signature() {}

    /** Puts a signature below a text; an empty one changes nothing. */
    public static String below(String text, String signature) {
        return signature.isBlank() ? text : text.stripTrailing() + SEPARATOR + signature;
    }

    /**
     * Puts another signature in place of one. Where the writer has changed it or taken it out, that
     * is what is wanted, and the text stays as it is.
     */
    public static String swapped(String text, String before, String after) {
        if (before.isBlank()) {
            return below(text, after);
        }
        String ending = SEPARATOR + before;
        String written = text.stripTrailing();
        if (!written.endsWith(ending.stripTrailing())) {
            return text;
        }
        String kept = text.substring(0, written.length() - ending.stripTrailing().length());
        return below(kept, after);
    }
}
