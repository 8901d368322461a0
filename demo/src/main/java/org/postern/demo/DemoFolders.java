package org.postern.demo;

import java.nio.file.Path;

/**
 * Where the demo keeps its files.
 *
 * @param data of the application
 * @param rooms what the application shall bring into the rooms beside the mail
 */
record DemoFolders(Path data, Path rooms) {

    static DemoFolders in(Path folder) {
        return new DemoFolders(folder.resolve("data"), folder.resolve("rooms"));
    }
}
