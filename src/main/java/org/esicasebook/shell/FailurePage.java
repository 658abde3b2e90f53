package org.esicasebook.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown when a page could not be built. Tells a number under which the log has the cause, and nothing of the cause. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "Page {} could not be built, reported as {}",
                event.getLocation().getPath(),
                number,
                parameter.getException());
        removeAll();
        Paragraph reference = new Paragraph("If it happens again, tell an administrator this number: " + number);
        reference.addClassName("facts");
        Face face = new Face(
                "Something went wrong",
                "This page could not be shown. Nothing you answered is lost. Reload it, or go on from the library.");
        face.add(reference);
        add(face);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return "Something went wrong – ESI Casebook";
    }
}
