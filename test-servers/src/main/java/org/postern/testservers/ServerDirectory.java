package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A temporary directory that the system users of a server may enter; gone after close or exit. */
final class ServerDirectory implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final Path path;

    private ServerDirectory(Path path) {
        this.path = path;
    }

    static ServerDirectory create(String name) {
        try {
            Path path = Files.createTempDirectory("postern-" + name + "-");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            ServerDirectory directory = new ServerDirectory(path);
            AtExit.directories().add(directory);
            Guardian.add(path.toString());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path directory(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything; a process that is just ending may still add a file, hence attempts. */
    @Override
    public void close() {
        AtExit.directories().remove(this);
        delete();
        Guardian.remove(path.toString());
    }

    private void delete() {
        for (int i = 1; Files.exists(path); i++) {
            try {
                Files.walkFileTree(path, new Deleting());
            } catch (IOException e) {
                if (i == ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
