package org.postern.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param port where browsers find the demo
 * @param properties passed on to the application as they are
 */
record DemoOptions(int port, List<String> properties) {

    static final int DEFAULT_PORT = 8080;

    /** Throws with a sentence for the user when there is something it does not know. */
    static DemoOptions parse(List<String> arguments) {
        var port = DEFAULT_PORT;
        var properties = new ArrayList<String>();
        var words = arguments.iterator();
        while (words.hasNext()) {
            var word = words.next();
            if (word.equals("--port")) {
                port = port(words.hasNext() ? words.next() : "");
            } else if (word.startsWith("--") && word.indexOf('=') > 0) {
                properties.add(word);
            } else {
                throw new IllegalArgumentException(
                        "The demo knows --port N and --property=value, not \"" + word + "\".");
            }
        }
        return new DemoOptions(port, List.copyOf(properties));
    }

    private static int port(String word) {
        if (word.matches("\\d{1,5}")) {
            var port = Integer.parseInt(word);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new IllegalArgumentException("--port needs a number from 1 to 65535.");
    }
}
