package org.esicasebook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.PagesOnFakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = PagesOnFakes.class)
@ViewPackages(packages = "org.esicasebook.shell")
@WithMockUser(username = "learner")
class MainLayoutTest extends SpringBrowserlessTest {

    @Route(value = "readings", registerAtStartup = false)
    @PermitAll
    static class SomePage extends Div {
        SomePage() {
            super("Some page");
        }
    }

    @Route(value = "for-administrators", registerAtStartup = false)
    @RolesAllowed("ADMINISTRATOR")
    static class ClosedPage extends Div {}

    @Route(value = "broken", registerAtStartup = false)
    @PermitAll
    static class BrokenPage extends Div {
        BrokenPage() {
            throw new IllegalStateException("secret of the database");
        }
    }

    @Route(value = "gone", registerAtStartup = false)
    @PermitAll
    static class GonePage extends Div {
        GonePage() {
            throw new NotFoundException();
        }
    }

    /** Not at start-up: the running application has a page of its own at one of these addresses. */
    @BeforeEach
    void registerPages() {
        var routes = RouteConfiguration.forSessionScope();
        List.of(SomePage.class, ClosedPage.class, BrokenPage.class, GonePage.class)
                .forEach(routes::setAnnotatedRoute);
    }

    @Test
    void everyPageSaysThatThisIsADemonstrationAndNoAdvice() {
        UI.getCurrent().navigate(SomePage.class);
        assertThat(words())
                .contains("Demonstration: accounts and data are for trying out.")
                .contains("Simulated images. For teaching; no clinical advice.")
                .contains("Some page");
    }

    @Test
    void theDestinationOneIsAtIsMarked() {
        UI.getCurrent().navigate(SomePage.class);
        List<Anchor> marked = $(Anchor.class).all().stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .toList();
        assertThat(marked).extracting(Anchor::getHref).containsExactly("readings");
    }

    @Test
    void whoIsSignedInIsNamedWithTheirRole() {
        UI.getCurrent().navigate(SomePage.class);
        assertThat(words()).contains("Lena Learner", "Learner", "Sign out", "As the system");
    }

    @Test
    void anAddressThatLeadsNowhereOffersTheLibrary() {
        UI.getCurrent().navigate("gone");
        assertThat(words()).contains("There is nothing here", "Back to the library");
    }

    @Test
    void aBrokenPageTellsANumberAndNothingOfTheCause() {
        UI.getCurrent().navigate("broken");
        assertThat(words())
                .contains("Something went wrong", "tell an administrator this number")
                .doesNotContain("secret");
    }

    private String words() {
        return PageText.of($(MainLayout.class).single());
    }
}
