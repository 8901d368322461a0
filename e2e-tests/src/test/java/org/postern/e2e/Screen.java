package org.postern.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.postern.e2e.house.Browsers;

/** What a person looks at. */
enum Screen {
    DESK(1440, 900, false),
    PHONE(390, 844, true);

    private final int width;
    private final int height;
    private final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    /** A page of this size in a browser of its own. */
    Page open(Browsers browsers) {
        return browsers.open(this::sized);
    }

    private Browser.NewContextOptions sized(Browser.NewContextOptions options) {
        return options.setViewportSize(width, height).setHasTouch(touch).setIsMobile(touch);
    }
}
