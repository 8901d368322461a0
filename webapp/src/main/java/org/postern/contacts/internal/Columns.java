package org.postern.contacts.internal;

import java.util.Collection;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Many values as one parameter, to be taken apart by {@code UNNEST} or met by {@code = ANY}: the
 * statement stays the same however many there are.
 */
final class Columns {
    private Columns() {}

    static SqlArrayValue numbers(Collection<Long> numbers) {
        return new SqlArrayValue("int8", numbers.toArray());
    }

    static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("varchar", texts.toArray());
    }

    static SqlArrayValue octets(Collection<byte[]> octets) {
        return new SqlArrayValue("bytea", (Object[]) octets.toArray(byte[][]::new));
    }
}
