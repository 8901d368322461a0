package org.postern.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postern.e2e.pages.Named.named;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The newsgroups. */
public record NewsPage(Page page) implements Room {

    /** Goes there as somebody who is signed in. */
    public static NewsPage open(Page page, String url) {
        page.navigate(url + "/news");
        var news = new NewsPage(page);
        assertThat(news.list().or(page.getByText("Choose a newsgroup"))).not().hasCount(0);
        return news;
    }

    private Locator list() {
        return page.getByRole(AriaRole.GRID, named("Articles"));
    }

    /** The row of an article, found by its subject. */
    public Locator row(String subject) {
        return list().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(subject));
    }

    public Locator tree() {
        return page.getByRole(AriaRole.TREE, named("Newsgroups"));
    }

    /** A group in the tree; its text also says how much in it is unread. */
    public Locator group(String name) {
        return tree().getByRole(
                        AriaRole.TREEITEM,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    /** Subscribes in the dialog of all groups and leaves it by the group's link. */
    public void subscribe(String group) {
        if (!button("Find newsgroups").isVisible()) {
            button("Newsgroups").click();
        }
        button("Find newsgroups").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Part of a name or description").fill(group);
        button("Subscribe to " + group).click();
        assertThat(button("Unsubscribe from " + group)).isVisible();
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(group)).click();
        assertThat(dialog).isHidden();
        assertThat(page.getByRole(AriaRole.HEADING, named(group))).isVisible();
        assertThat(button("Unsubscribe")).isVisible();
    }

    public Locator article() {
        return page.getByRole(AriaRole.REGION, named("Article"));
    }

    /** Opens an article by a click on its row. */
    public void read(String subject) {
        row(subject).last().click();
        assertThat(
                        article()
                                .getByRole(
                                        AriaRole.HEADING,
                                        new Locator.GetByRoleOptions().setName(subject)))
                .isVisible();
    }

    /** The document of the open article, a world of its own. */
    public FrameLocator body() {
        return article().getByTitle("Article body").last().contentFrame();
    }

    public Locator form() {
        return page.getByRole(AriaRole.FORM, named("New article"));
    }

    /** One of {@code Newsgroups}, {@code Subject} and {@code Article text}. */
    public Locator field(String label) {
        return form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Posts what stands in the form. */
    public void post() {
        form().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Post")).click();
        says("Article posted");
        assertThat(form()).isHidden();
    }
}
