package org.postern.demo.samples;

import java.time.Duration;
import java.util.List;

/** One message ready to be put into mailboxes. */
public final class SampleMessage {

    private final SampleTemplate template;
    private final byte[] octets;

    SampleMessage(SampleTemplate template, byte[] octets) {
        this.template = template;
        this.octets = octets;
    }

    /** The name of its template, for error texts. */
    public String name() {
        return template.name();
    }

    /** How long ago it was written. */
    public Duration age() {
        return template.age();
    }

    public List<Placement> placements() {
        return template.placements();
    }

    /** The message as on the wire. */
    public byte[] octets() {
        return octets.clone();
    }
}
