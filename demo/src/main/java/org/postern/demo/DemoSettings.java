package org.postern.demo;

import java.util.ArrayList;
import java.util.List;

/** The configuration that makes the application serve the demo's servers, and nothing else. */
final class DemoSettings {

    private DemoSettings() {}

    static String[] arguments(DemoServers servers, DemoFolders folders, DemoOptions options) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                // Its passwords are known to everybody.
                                "--server.address=127.0.0.1",
                                "--server.port=" + options.port(),
                                "--management.server.port=" + managementPort(options.port()),
                                "--postern.data=" + folders.data(),
                                "--postern.import-folder=" + folders.rooms(),
                                "--postern.public-url=http://localhost:" + options.port(),
                                "--postern.administrators=" + DemoUser.ADMIN.login(),
                                "--postern.backends[0].name=demo",
                                "--postern.backends[0].match=*",
                                "--postern.backends[0].domain=" + DemoUser.DOMAIN,
                                "--postern.backends[0].imap=imap://127.0.0.1:"
                                        + servers.imapPort()
                                        + "?tls=off",
                                "--postern.backends[0].smtp=smtp://127.0.0.1:"
                                        + servers.smtpPort()
                                        + "?tls=off",
                                "--postern.backends[0].nntp=nntp://127.0.0.1:"
                                        + servers.nntpPort()
                                        + "?tls=off",
                                // The samples are shared with a group of this name.
                                "--postern.groups[0].name=Museum",
                                "--postern.groups[0].members[0]=*@" + DemoUser.DOMAIN,
                                // What a visitor should see is the welcome, and faults.
                                "--logging.level.root=warn",
                                "--logging.level.com.icegreen=error",
                                "--logging.level.org.flywaydb=error"));
        arguments.addAll(options.properties());
        return arguments.toArray(String[]::new);
    }

    /** One above, as in the application's own defaults, so that two demos can run. */
    private static int managementPort(int port) {
        return port == 65_535 ? port - 1 : port + 1;
    }

    static String welcome(DemoOptions options) {
        return """

               ------------------------------------------------------------------
                 Postern demo is ready:  http://localhost:%d

                   read and write mail   demo  / demo
                   a colleague           robin / robin   (in another browser)
                   administrator         admin / admin

                 Sample servers in memory: nothing leaves this machine, and all
                 is gone when you press Ctrl-C. For trying out only.
               ------------------------------------------------------------------
               """
                .formatted(options.port());
    }
}
