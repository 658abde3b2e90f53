package org.esicasebook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the reader's system says. Kept in a cookie, so that the first paint already has it. */
enum ColourPreference {
    SYSTEM("As the system"),
    LIGHT("Light"),
    DARK("Dark");

    private static final String COOKIE = "casebook-colours";
    private static final int ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final String label;

    ColourPreference(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** As written in the cookie and on the page's root element, where the style sheet reads it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ColourPreference of(@Nullable VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> find(cookie.getValue()).stream())
                .findFirst()
                .orElse(SYSTEM);
    }

    static Optional<ColourPreference> find(String code) {
        return Arrays.stream(values())
                .filter(preference -> preference.code().equals(code))
                .findFirst();
    }

    void applyTo(UI ui) {
        ui.getPage()
                .executeJs(
                        "document.documentElement.dataset.colours = $0;"
                                + "document.cookie = $1 + '=' + $0 + ';path=/;max-age=' + $2 + ';samesite=lax'",
                        code(),
                        COOKIE,
                        ONE_YEAR_SECONDS);
    }
}
