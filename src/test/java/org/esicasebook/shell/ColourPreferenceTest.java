package org.esicasebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ColourPreferenceTest {

    @ParameterizedTest
    @EnumSource(ColourPreference.class)
    void whatWasChosenIsReadBack(ColourPreference preference) {
        assertThat(ColourPreference.of(request(preference.code()))).isEqualTo(preference);
    }

    @Test
    void withoutAChoiceTheSystemDecides() {
        assertThat(ColourPreference.of(null)).isEqualTo(ColourPreference.SYSTEM);
        assertThat(ColourPreference.of(new VaadinServletRequest(new MockHttpServletRequest(), null)))
                .isEqualTo(ColourPreference.SYSTEM);
    }

    @Test
    void aForgedCookieChangesNothing() {
        assertThat(ColourPreference.of(request("\"><script>"))).isEqualTo(ColourPreference.SYSTEM);
    }

    private static VaadinServletRequest request(String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("casebook-colours", cookie));
        return new VaadinServletRequest(request, null);
    }
}
