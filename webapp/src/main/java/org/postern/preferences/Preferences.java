package org.postern.preferences;

/** The choices of all users. */
public interface Preferences {

    /** How the application looks to the user; {@link Appearance#DEFAULT} before any choice. */
    Appearance appearance(UserKey user);

    void saveAppearance(UserKey user, Appearance appearance);
}
