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

    /** Where people work. */
    static List<Place> daily(Component view, String currentPath) {
        return of(view, currentPath, MAIL, NEWS, CALENDAR, TASKS, CONTACTS, BOOKMARKS, NOTES);
    }

    /** Where things are arranged; administration for administrators only. */
    static List<Place> atTheFoot(Component view, SignedInUser user, String currentPath) {
        return user.administrator()
                ? of(view, currentPath, SETTINGS, ADMINISTRATION)
                : of(view, currentPath, SETTINGS);
    }

    private static List<Place> of(Component view, String currentPath, Places... places) {
        return Stream.of(places)
                .map(
                        place ->
                                new Place(
                                        view.getTranslation("place." + place.path),
                                        view.getTranslation("place." + place.path + "-short"),
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
