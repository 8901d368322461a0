package org.postern.configuration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postern.message.EmailAddress;

/** From which addresses users may write, besides their own: the administrator's word. */
public final class SenderAddresses {
    private static final String LOGIN = "{login}";
    private final Map<String, List<String>> patterns;

    public SenderAddresses(List<BackEndSettings> backEnds) {
        patterns =
                backEnds.stream()
                        .collect(Collectors.toMap(BackEndSettings::name, BackEndSettings::from));
    }

    /** Whether a user of the back end may write from an address. */
    public boolean allows(String backEnd, EmailAddress own, String wanted) {
        if (!EmailAddress.of(wanted).isSendable()
                || wanted.indexOf('@') != wanted.lastIndexOf('@')) {
            return false;
        }
        return wanted.equalsIgnoreCase(own.address())
                || patterns(backEnd, own).stream()
                        .anyMatch(pattern -> new LoginNamePattern(pattern).matches(wanted));
    }

    /** The patterns for one user, who is filled in; {@code *} stands for anything. */
    public List<String> patterns(String backEnd, EmailAddress own) {
        var login = own.localPart();
        return patterns.getOrDefault(backEnd, List.of()).stream()
                // A star in a name must not become one of the pattern.
                .filter(pattern -> !pattern.contains(LOGIN) || login.indexOf('*') < 0)
                .map(pattern -> pattern.replace(LOGIN, login))
                .toList();
    }
}
