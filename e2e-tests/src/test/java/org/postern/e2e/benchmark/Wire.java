package org.postern.e2e.benchmark;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a page costs on the wire, compressed as it comes, headers and push included. */
final class Wire {

    private final AtomicLong octets = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();

    private Wire() {}

    static Wire of(Page page) {
        var wire = new Wire();
        CDPSession session = page.context().newCDPSession(page);
        session.on(
                "Network.loadingFinished",
                event -> wire.octets.addAndGet(event.get("encodedDataLength").getAsLong()));
        session.on("Network.requestWillBeSent", _ -> wire.requests.incrementAndGet());
        session.on(
                "Network.webSocketFrameReceived",
                event ->
                        wire.octets.addAndGet(
                                event.getAsJsonObject("response")
                                        .get("payloadData")
                                        .getAsString()
                                        .length()));
        session.send("Network.enable");
        return wire;
    }

    @Override
    public String toString() {
        return "%d kB, %d requests".formatted(Math.round(octets.get() / 1000.0), requests.get());
    }
}
