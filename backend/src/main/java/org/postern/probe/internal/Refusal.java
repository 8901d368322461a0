package org.postern.probe.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;

/** A step that ended with a finding instead of a result. */
public final class Refusal extends IOException {
    @Serial private static final long serialVersionUID = 1L;
    private final transient Failed failed;

    public Refusal(Failed failed) {
        super(failed.reason().name());
        this.failed = failed;
    }

    Refusal(Reason reason, String serverText) {
        this(Failed.saying(reason, serverText));
    }

    public Failed failed() {
        return failed;
    }

    /** What a broken connection is called. */
    public static Failed reason(IOException broken) {
        return Failed.of(
                switch (broken) {
                    case UnknownHostException _ -> Reason.UNKNOWN_HOST;
                    case ConnectException _ -> Reason.REFUSED;
                    case NoRouteToHostException _ -> Reason.REFUSED;
                    case InterruptedIOException _ -> Reason.NO_ANSWER;
                    default -> Reason.CLOSED;
                });
    }
}
