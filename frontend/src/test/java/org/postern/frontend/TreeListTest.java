package org.postern.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.frontend.TreeList.Item;

class TreeListTest {

    private final TreeList tree = new TreeList("Folders");

    private static Item item(String key, boolean selectable) {
        return new Item(key, key, AppIcon.FOLDER, 1, "3", true, false, false, selectable, "/x");
    }

    @Test
    void sendsAnItemAsTextsLevelAndMarks() {
        assertThat(TreeList.encode(List.of(item("a", true))).toString())
                .isEqualTo("[[\"a\",\"a\",1,9,\"folder\",\"3\",\"/x\"]]");
    }

    @Test
    void sendsAHeadingAsLevelNought() {
        assertThat(TreeList.encode(List.of(Item.heading("Folders"))).toString())
                .isEqualTo("[[\"\",\"Folders\",0,0,\"\",\"\",\"\"]]");
    }

    @Test
    void passesOnOnlyKeysThatCanBeSelected() {
        List<String> selected = new ArrayList<>();
        tree.addSelectListener(selected::add);
        tree.setItems(List.of(item("a", true), item("b", false)));

        Browser.fire(tree, "tree-select", "{\"key\":\"b\"}");
        Browser.fire(tree, "tree-select", "{\"key\":\"gone\"}");
        Browser.fire(tree, "tree-select", "{\"key\":\"a\"}");

        assertThat(selected).containsExactly("a");
    }
}
