package org.postern.frontend;

/**
 * Where the sheets and pictures of the look are served, and the attributes that choose a variant.
 */
public final class Look {

    /** The one sheet of the application, for {@code @StyleSheet} after Aura's. */
    public static final String STYLES = "postern/styles.css";

    /** The one sheet of the plain sign-in page; complete without any other. */
    public static final String SIGN_IN = "postern/signin.css";

    /** The mark of the house as SVG, for the favicon and the sign-in page. */
    public static final String MARK = "postern/mark.svg";

    /** The application icon, 512 px square, for the web app manifest. */
    public static final String ICON = "postern/icons/icon.png";

    /**
     * Attribute of {@code <html>}: {@code light}, {@code dark}, or absent for the system's choice.
     */
    public static final String THEME_ATTRIBUTE = "data-theme";

    /** Attribute of {@code <html>}: {@code compact}, or absent for the comfortable rows. */
    public static final String DENSITY_ATTRIBUTE = "data-density";

    private Look() {}
}
