package org.postern.imports.internal;

/** Names in the folder. */
final class FolderName {
    private FolderName() {}

    /** The collection a file or folder stands for: {@code _} is the one everybody has. */
    static String collection(String name) {
        return name.equals("_") ? "" : name;
    }

    /** A file's name without its ending. */
    static String withoutEnding(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
