package org.postern.frontend;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * The icons of the house: 20 px grid, one stroke, the colour of the text around them. An icon is
 * one element painted through a mask of the style sheet, so it costs no request and no script.
 */
public enum AppIcon {
    GATE,
    MAIL,
    NEWS,
    CALENDAR,
    TASKS,
    CONTACTS,
    BOOKMARK,
    NOTES,
    SETTINGS,
    ADMIN,
    SEARCH,
    COMPOSE,
    INBOX,
    FLAG,
    CLOCK,
    DRAFT,
    SEND,
    ARCHIVE,
    SPAM,
    TRASH,
    FOLDER,
    MOVE_TO,
    RIGHT,
    LEFT,
    DOWN,
    UP,
    CHECK,
    X,
    PLUS,
    MINUS,
    MORE,
    REPLY,
    REPLY_ALL,
    FORWARD,
    CLIP,
    IMAGE,
    FILE,
    TABLE,
    DOWNLOAD,
    TAG,
    UNREAD,
    FILTER,
    SORT,
    MUTE,
    BELL,
    LOCK,
    VERIFIED,
    ALERT,
    INFO,
    LINK,
    BOLD,
    ITALIC,
    UNDERLINE,
    UL,
    OL,
    QUOTE,
    CODE,
    ERASER,
    TEMPLATE,
    SIGN,
    EYE,
    PIN,
    VIDEO,
    REPEAT,
    EXTERNAL,
    REFRESH,
    UNDO,
    PRINT,
    KEYBOARD,
    GLOBE,
    PHONE,
    BUILDING,
    CAKE,
    SERVER,
    ROUTE,
    PULSE,
    HISTORY,
    EXPAND,
    DOCK,
    PEOPLE,
    MENU,
    DRAG,
    SUN,
    MOON,
    HEADING,
    TEXT_COLOR,
    KEY,
    LOGOUT,
    BOOK,
    BOLT;

    /** The icon's symbol in the drawing file, and its name in the style sheet. */
    public String id() {
        return name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** A new element showing this icon at 20 px; hidden from assistive technology. */
    public Component create() {
        var glyph = new Span();
        glyph.addClassNames("i", "i-" + id());
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }

    /** A new element showing this icon at 16 px, for use beside text. */
    public Component createSmall() {
        var glyph = create();
        glyph.addClassName("s");
        return glyph;
    }
}
