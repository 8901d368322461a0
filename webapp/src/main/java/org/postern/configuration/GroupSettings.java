package org.postern.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * People who share things as one.
 *
 * @param name unique; what is shared with the group is kept under it, so it must not change
 * @param members addresses; {@code *} stands for anything, case does not matter
 */
public record GroupSettings(@Nullable String name, @DefaultValue List<String> members) {
    private static final int LONGEST_NAME = 100;

    public GroupSettings {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new BadSetting(
                    "name", "is missing or has more than 100 characters.", "name: Registry");
        }
        members = List.copyOf(members);
        if (members.stream().anyMatch(String::isBlank)) {
            throw new BadSetting(
                    "members", "holds an empty address.", "members: [ \"*@example.org\" ]");
        }
    }
}
