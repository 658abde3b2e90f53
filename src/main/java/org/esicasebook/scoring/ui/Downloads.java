package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Links to files that are made when somebody asks for them. */
final class Downloads {

    private Downloads() {}

    static Anchor link(String label, String fileName, String contentType, SerializableSupplier<String> text) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, contentType, bytes.length);
                }),
                label);
        link.addClassName("download");
        link.setRouterIgnore(true);
        return link;
    }
}
