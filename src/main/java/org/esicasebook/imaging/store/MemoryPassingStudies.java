package org.esicasebook.imaging.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.esicasebook.imaging.FrameHash;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.IncomingStudy;
import org.esicasebook.imaging.PassingStudies;
import org.esicasebook.imaging.StoredSeries;
import org.esicasebook.imaging.StoredStudy;
import org.springframework.stereotype.Component;

/** In memory, the oldest forgotten first. */
@Component
class MemoryPassingStudies implements PassingStudies {

    private static final long MOST_BYTES = 96L * 1024 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int ID_BYTES = 18;

    private record Held(Passing passing, Map<FrameHash, byte[]> frames) {
        int bytes() {
            return frames.values().stream().mapToInt(bytes -> bytes.length).sum();
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Held> held = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String id, Held study) -> study.bytes())
            .expireAfterAccess(KEPT)
            .build();

    @Override
    public Passing hold(IncomingStudy incoming, String username) {
        Map<FrameHash, byte[]> frames = new ConcurrentHashMap<>();
        List<StoredSeries> series = incoming.series().stream()
                .map(each -> StoredImageArchive.series(each, bytes -> {
                    FrameHash hash = FrameFiles.hashOf(bytes);
                    frames.put(hash, bytes);
                    return hash;
                }))
                .toList();
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = "p" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Passing passing = new Passing(
                new ImageGrant(id, incoming.id(), username),
                new StoredStudy(
                        incoming.id(), series, series.getFirst().frames().getFirst(), true));
        held.put(id, new Held(passing, frames));
        return passing;
    }

    @Override
    public Optional<byte[]> find(String grantId, String username, int series, int frame) {
        Held study = held.getIfPresent(grantId);
        if (study == null || !study.passing().grant().username().equals(username)) {
            return Optional.empty();
        }
        List<StoredSeries> all = study.passing().study().series();
        if (series < 0
                || series >= all.size()
                || frame < 0
                || frame >= all.get(series).frames().size()) {
            return Optional.empty();
        }
        return Optional.ofNullable(study.frames().get(all.get(series).frames().get(frame)));
    }
}
