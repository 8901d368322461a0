package org.postern.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody looks for by its whole accessible name. */
public final class Named {
    private Named() {}

    /** Anywhere in a page. */
    public static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Within a part of a page. */
    public static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
