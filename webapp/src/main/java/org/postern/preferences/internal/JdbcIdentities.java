package org.postern.preferences.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.configuration.SenderAddresses;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.PersonId;
import org.postern.preferences.Identities;
import org.postern.preferences.Identities.Outcome.Conflict;
import org.postern.preferences.Identities.Outcome.Done;
import org.postern.preferences.Identities.Outcome.Gone;
import org.postern.preferences.Identities.Outcome.Refused;
import org.postern.preferences.Identity;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Identities in the database, as far as the administrator allows their addresses. */
@Service
class JdbcIdentities implements Identities {
    private final IdentityTable table;
    private final People people;
    private final SenderAddresses addresses;
    private final TransactionTemplate transaction;

    JdbcIdentities(
            IdentityTable table,
            People people,
            SenderAddresses addresses,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.people = people;
        this.addresses = addresses;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Identity> usable(SignedInUser user) {
        return all(user).stream()
                .filter(one -> mayUse(user, one.sender().address()))
                .sorted(Comparator.comparing(Identity::isDefault).reversed())
                .toList();
    }

    @Override
    public List<Identity> all(SignedInUser user) {
        var person = people.of(user);
        var kept = table.of(person.id());
        var own = user.address().address();
        if (kept.stream().anyMatch(one -> one.isFor(own))) {
            return kept;
        }
        var unmade = Identity.own(new EmailAddress(person.address().name(), own));
        return Stream.concat(Stream.of(unmade), kept.stream()).toList();
    }

    @Override
    public boolean mayUse(SignedInUser user, String address) {
        return addresses.allows(user.backEnd().name(), user.address(), address);
    }

    @Override
    public List<String> allowed(SignedInUser user) {
        return addresses.patterns(user.backEnd().name(), user.address());
    }

    @Override
    public Outcome save(SignedInUser user, Identity identity) {
        var person = people.of(user).id();
        var outcome =
                fault(user, identity)
                        .or(() -> isOneTooMany(person, identity))
                        .orElseGet(() -> kept(person, trimmed(identity)));
        if (outcome instanceof Done && identity.isFor(user.address().address())) {
            // Colleagues know the person by the name that stands beside the own address.
            people.rename(person, identity.sender().name().strip());
        }
        return outcome;
    }

    /** All or nothing: whose change comes too late takes no mark away from another. */
    private Outcome kept(PersonId person, Identity identity) {
        return transaction.execute(
                status -> {
                    var outcome = write(person, identity);
                    if (!(outcome instanceof Done)) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                });
    }

    private Outcome write(PersonId person, Identity identity) {
        if (identity.isDefault()) {
            table.lock(person);
            table.noDefault(person);
        }
        if (identity.id() == Identity.NEW) {
            table.insert(person, identity);
            return new Done();
        }
        return table.update(person, identity) ? new Done() : tooLate(person, identity);
    }

    @Override
    public Outcome remove(SignedInUser user, Identity identity) {
        var person = people.of(user).id();
        return table.delete(person, identity.id(), identity.version())
                ? new Done()
                : tooLate(person, identity);
    }

    private Outcome tooLate(PersonId person, Identity identity) {
        return table.find(person, identity.id()).<Outcome>map(Conflict::new).orElseGet(Gone::new);
    }

    private static Identity trimmed(Identity identity) {
        return new Identity(
                identity.id(),
                new EmailAddress(
                        identity.sender().name().strip(), identity.sender().address().strip()),
                identity.signature().stripTrailing(),
                identity.isDefault(),
                identity.version());
    }

    private Optional<Outcome> fault(SignedInUser user, Identity identity) {
        var address = EmailAddress.of(identity.sender().address().strip());
        var name = identity.sender().name();
        if (!address.isSendable()) {
            return Optional.of(new Refused(Reason.NOT_AN_ADDRESS));
        }
        if (!mayUse(user, address.address())) {
            return Optional.of(new Refused(Reason.NOT_ALLOWED));
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new Refused(Reason.NAME_DOES_NOT_FIT));
        }
        return identity.signature().length() > LONGEST_SIGNATURE
                ? Optional.of(new Refused(Reason.SIGNATURE_TOO_LONG))
                : Optional.empty();
    }

    private Optional<Outcome> isOneTooMany(PersonId person, Identity identity) {
        return identity.id() == Identity.NEW && table.of(person).size() >= MOST
                ? Optional.of(new Refused(Reason.TOO_MANY))
                : Optional.empty();
    }
}
