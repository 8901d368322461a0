package org.postern.preferences;

import org.postern.people.PersonId;

/** The choices of all users. Every method asks the database. */
public interface Preferences {
    /** Under which {@link org.postern.changes.ChangeNotice} a change of a person is told. */
    String TOPIC = "preferences";

    /** How the application looks to the person; {@link Appearance#DEFAULT} before any choice. */
    Appearance appearance(PersonId person);

    void saveAppearance(PersonId person, Appearance appearance);

    /** How dates are written to the person; {@link Formats#DEFAULT} before any choice. */
    Formats formats(PersonId person);

    void saveFormats(PersonId person, Formats formats);
}
