package org.postern.preferences;

/** How the application looks to one user. */
public record Appearance(ColorScheme colorScheme, Density density) {

    /** What a user has who never chose. */
    public static final Appearance DEFAULT =
            new Appearance(ColorScheme.SYSTEM, Density.COMFORTABLE);

    /** Light, dark, or as the user's device says. */
    public enum ColorScheme {
        LIGHT,
        DARK,
        SYSTEM
    }

    /** How much stands in a list at a time. */
    public enum Density {
        COMFORTABLE,
        COMPACT
    }
}
