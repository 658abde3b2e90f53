package org.esicasebook.imaging.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.esicasebook.imaging.FrameHash;
import org.esicasebook.imaging.FrameStore;
import org.esicasebook.imaging.ImageArchive;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.ImageGrants;
import org.esicasebook.imaging.PassingStudies;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Sends stored bytes as they are: nothing is rendered, parsed or compressed on the way out.
 *
 * <p>The tag of a frame is its address within the grant, not its content hash, so that two readers cannot compare notes
 * by it; what an address names never changes, which makes the tag a strong one.
 */
@RestController
class FrameController {

    private static final String FOREVER = "private, max-age=31536000, immutable";

    private final ImageGrants grants;
    private final ImageArchive archive;
    private final FrameStore frames;
    private final PassingStudies passing;

    FrameController(ImageGrants grants, ImageArchive archive, FrameStore frames, PassingStudies passing) {
        this.grants = grants;
        this.archive = archive;
        this.frames = frames;
        this.passing = passing;
    }

    @GetMapping("/images/{grantId}/{series}/{frame}")
    void frame(
            @PathVariable String grantId,
            @PathVariable int series,
            @PathVariable int frame,
            Principal reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<byte[]> held = passing.find(grantId, reader.getName(), series, frame);
        if (held.isPresent()) {
            sendPassing(held.get(), request, response);
            return;
        }
        Optional<FrameHash> hash =
                grants.find(grantId, reader.getName(), series).flatMap(grant -> hash(grant, series, frame));
        if (hash.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        String tag = "\"%s-%d-%d\"".formatted(grantId, series, frame);
        send(hash.get(), tag, MediaType.APPLICATION_OCTET_STREAM_VALUE, true, request, response);
    }

    @GetMapping("/images/thumbnails/{hash:[0-9a-f]{64}}")
    void thumbnail(@PathVariable String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var thumbnail = new FrameHash(hash);
        if (!archive.isThumbnail(thumbnail)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        send(thumbnail, "\"" + hash + "\"", MediaType.IMAGE_PNG_VALUE, false, request, response);
    }

    /** Nothing of it is to stay behind, here or in the browser. */
    private static void sendPassing(byte[] gzipped, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (acceptsGzip(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(gzipped.length);
            response.getOutputStream().write(gzipped);
        } else {
            new GZIPInputStream(new ByteArrayInputStream(gzipped)).transferTo(response.getOutputStream());
        }
    }

    private Optional<FrameHash> hash(ImageGrant grant, int series, int frame) {
        return archive.find(grant.study())
                .filter(study -> series >= 0 && series < study.series().size())
                .map(study -> study.series().get(series).frames())
                .filter(all -> frame >= 0 && frame < all.size())
                .map(all -> all.get(frame));
    }

    private void send(
            FrameHash hash,
            String tag,
            String type,
            boolean gzipped,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOREVER);
        // Spring Security has written its own by now; null takes a header away.
        response.setHeader(HttpHeaders.PRAGMA, null);
        response.setHeader(HttpHeaders.EXPIRES, null);
        if (gzipped) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        Path file = frames.locate(hash);
        if (gzipped && !acceptsGzip(request)) {
            try (var plain = new GZIPInputStream(Files.newInputStream(file))) {
                plain.transferTo(response.getOutputStream());
            }
            return;
        }
        if (gzipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        long length = Files.size(file);
        response.setContentLengthLong(length);
        Files.copy(file, response.getOutputStream());
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && (accepted.contains("gzip") || accepted.contains("*"));
    }
}
