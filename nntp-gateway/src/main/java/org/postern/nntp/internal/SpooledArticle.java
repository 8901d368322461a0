package org.postern.nntp.internal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.postern.nntp.ArticleContent;

/**
 * An article as it arrived: in memory while it is small, in a temporary file beyond that. The file
 * goes when the article is closed, or when nobody can read it any more.
 */
final class SpooledArticle extends OutputStream implements ArticleContent {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final int LARGEST_IN_MEMORY = 256 * 1024;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream(8_192);
    private @Nullable Path file;
    private Cleaner.@Nullable Cleanable onDisk;
    private @Nullable OutputStream fileOut;
    private long octets;

    @Override
    public void write(int b) {
        octets++;
        if (fileOut == null && memory.size() < LARGEST_IN_MEMORY) {
            memory.write(b);
            return;
        }
        try {
            OutputStream out = fileOut;
            if (out == null) {
                out = spill();
            }
            out.write(b);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for an article", e);
        }
    }

    private OutputStream spill() throws IOException {
        Path path = Files.createTempFile("postern-article-", ".eml");
        file = path;
        onDisk = CLEANER.register(this, () -> delete(path));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
        fileOut = out;
        memory.writeTo(out);
        memory = new ByteArrayOutputStream(0);
        return out;
    }

    /** Nothing more will be written. */
    SpooledArticle complete() {
        if (fileOut != null) {
            try {
                fileOut.close();
            } catch (IOException e) {
                throw new UncheckedIOException("no room for an article", e);
            }
        }
        return this;
    }

    @Override
    public InputStream open() throws IOException {
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : Files.newInputStream(file);
    }

    @Override
    public long octets() {
        return octets;
    }

    @Override
    public void close() {
        try {
            if (fileOut != null) {
                fileOut.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (onDisk != null) {
                onDisk.clean();
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
