package org.esicasebook.imaging.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.esicasebook.imaging.FrameHash;
import org.esicasebook.imaging.FrameStore;
import org.esicasebook.imaging.ImagingSettings;
import org.springframework.stereotype.Component;

/** One file a frame, named by its hash. A file that has its final name is whole: it is synced, then renamed. */
@Component
class FrameFiles implements FrameStore {

    private final Path folder;

    FrameFiles(ImagingSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    FrameHash write(byte[] encoded) {
        FrameHash hash = hashOf(encoded);
        Path target = locate(hash);
        if (Files.exists(target)) {
            return hash;
        }
        try {
            Files.createDirectories(target.getParent());
            Path partial = Files.createTempFile(target.getParent(), ".partial-", null);
            try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(encoded);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not store a frame in " + folder, e);
        }
        return hash;
    }

    @Override
    public Path locate(FrameHash hash) {
        return folder.resolve(hash.sha256().substring(0, 2)).resolve(hash.sha256());
    }

    static FrameHash hashOf(byte[] content) {
        try {
            return new FrameHash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
