package org.postern.bookmarks.internal;

import java.util.Map;

/**
 * A tag of a bookmark file.
 *
 * @param name in capitals, with a slash before it where the tag ends something
 * @param attributes by name in capitals, only the few that are used
 */
record FileTag(String name, Map<String, String> attributes, int line) {

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }
}
