package org.postern.imports.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.postern.people.Person;

/** A room that takes things from the folder of a person. */
interface Taker {

    /** The name of the room's folder in that of the person. */
    String folder();

    /**
     * Takes in one file, or one folder of files, as a collection of that name.
     *
     * @param name empty for the collection everybody has
     * @return what came in and what did not, for the log: no texts of the files
     */
    List<String> take(Person person, String name, Path path) throws IOException;

    /** Shares what was taken in under that name. */
    void share(Person person, String name, ShareLine share);
}
