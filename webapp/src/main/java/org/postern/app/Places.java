package org.postern.app;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;
import org.postern.frontend.AppFrame.Place;
import org.postern.frontend.AppIcon;
import org.postern.signin.SignedInUser;

/** The sections of the house, in the order of the rail. */
enum Places {
    MAIL("mail", AppIcon.MAIL, true),
    NEWS("news", AppIcon.NEWS, false),
    CALENDAR("calendar", AppIcon.CALENDAR, true),
    TASKS("tasks", AppIcon.TASKS, false),
    CONTACTS("contacts", AppIcon.CONTACTS, true),
    BOOKMARKS("bookmarks", AppIcon.BOOKMARK, false),
    NOTES("notes", AppIcon.NOTES, false),
    SETTINGS("settings", AppIcon.SETTINGS, false),
    ADMINISTRATION("admin", AppIcon.ADMIN, false);

    private final String path;
    private final AppIcon icon;
    private final boolean atHand;

    Places(String path, AppIcon icon, boolean atHand) {
        this.path = path;
        this.icon = icon;
        this.atHand = atHand;
    }

    /** The places open to the user. */
    static List<Place> of(Component view, SignedInUser user, String currentPath) {
        return Stream.of(values())
                .filter(place -> place != ADMINISTRATION || user.administrator())
                .map(
                        place ->
                                new Place(
                                        view.getTranslation("place." + place.path),
                                        place.icon,
                                        place.path,
                                        place.isCurrent(currentPath),
                                        place.atHand))
                .toList();
    }

    private boolean isCurrent(String currentPath) {
        return path.equals(currentPath) || (this == MAIL && currentPath.isEmpty());
    }
}
