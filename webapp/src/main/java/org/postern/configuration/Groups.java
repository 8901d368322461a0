package org.postern.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.postern.message.EmailAddress;

/** The groups of the configuration file and who is in them. */
public final class Groups {
    private final Map<String, List<LoginNamePattern>> members = new LinkedHashMap<>();

    public Groups(List<GroupSettings> settings) {
        for (var group : settings) {
            members.put(
                    Objects.requireNonNull(group.name()),
                    group.members().stream().map(LoginNamePattern::new).toList());
        }
    }

    /** In the order of the file. */
    public List<String> names() {
        return new ArrayList<>(members.keySet());
    }

    /** The groups an address belongs to. */
    public Set<String> of(EmailAddress address) {
        Set<String> groups = new LinkedHashSet<>();
        members.forEach(
                (name, patterns) -> {
                    if (patterns.stream().anyMatch(p -> p.matches(address.address()))) {
                        groups.add(name);
                    }
                });
        return groups;
    }
}
