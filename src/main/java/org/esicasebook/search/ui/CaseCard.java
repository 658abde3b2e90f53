package org.esicasebook.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.ImageReadiness;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.TipDepth;
import org.esicasebook.search.CaseQuery.Mode;
import org.esicasebook.search.CaseStandings.Progress;
import org.esicasebook.search.CaseStandings.Standing;
import org.esicasebook.search.SearchPage.Hit;
import org.jspecify.annotations.Nullable;

/** One case in the library. As unknown it shows nothing that the case's vignette would not tell. */
class CaseCard extends Article {

    private final TeachingCase teachingCase;
    private final Div picture = new Div();
    private boolean waiting = true;

    CaseCard(Hit hit, Mode mode, @Nullable Standing standing) {
        this.teachingCase = hit.teachingCase();
        addClassName("case-card");
        picture.addClassName("case-picture");

        String slug = teachingCase.slug().value();
        String address =
                switch (mode) {
                    case STUDY -> "cases/" + slug + "?mode=study";
                    case UNKNOWN -> standing == null ? "cases/" + slug : standing.address();
                };
        Anchor link = new Anchor(address, teachingCase.title());
        link.addClassName("case-link");
        H3 title = new H3(link);

        Paragraph place = new Paragraph(teachingCase.route().label() + " · " + CaseWords.place(teachingCase));
        place.addClassName("case-place");
        Div words = new Div(title, place);
        words.addClassName("case-words");
        hit.findings().map(this::findings).ifPresent(words::add);
        hit.highlights().stream().limit(2).map(Highlight::new).forEach(words::add);
        words.add(labels(standing));
        add(picture, words);
    }

    TeachingCase teachingCase() {
        return teachingCase;
    }

    boolean isWaiting() {
        return waiting;
    }

    void show(ImageReadiness readiness) {
        picture.removeAll();
        waiting = !(readiness instanceof ImageReadiness.Ready);
        picture.add(
                switch (readiness) {
                    case ImageReadiness.Ready ready -> {
                        // the words beside it say all that may be said
                        Image scout = new Image(ready.study().thumbnailAddress(), "");
                        scout.getElement().setAttribute("loading", "lazy");
                        yield scout;
                    }
                    case ImageReadiness.Rendering rendering ->
                        caption("Image being prepared, " + Math.round(100 * rendering.fraction()) + " %");
                    case ImageReadiness.Waiting ignored -> caption("Image is prepared soon");
                    case ImageReadiness.Failed ignored -> caption("Image could not be prepared");
                });
    }

    private Div labels(@Nullable Standing standing) {
        Div labels = new Div();
        labels.addClassName("case-labels");
        if (standing != null) {
            boolean judged = standing.progress() == Progress.JUDGED;
            labels.add(tag(standing.progress().label(), judged ? "check" : "draft", "tag-accent"));
        }
        labels.add(new Span(String.join(", ", CaseWords.views(teachingCase))));
        if (teachingCase.hasCine()) {
            labels.add(tag("Cine", "cine", "tag-plain"));
        }
        labels.add(new Span(teachingCase.difficulty().label()));
        if (teachingCase.provenance().simulated()) {
            labels.add(new Span("Simulated"));
        }
        return labels;
    }

    private Component findings(CaseFindings findings) {
        Div found = new Div();
        found.addClassName("case-findings");
        found.add(new Paragraph(findings.teaching().headline()));
        findings.compartments().stream().sorted().forEach(compartment -> {
            Span tag = new Span(teachingCase.beforeContrast() ? TipDepth.label(compartment) : compartment.label());
            tag.addClassName("tag");
            found.add(tag);
        });
        return found;
    }

    private static Span tag(String label, String glyphName, String className) {
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-" + glyphName);
        glyph.getElement().setAttribute("aria-hidden", "true");
        Span tag = new Span(glyph, new Span(label));
        tag.addClassNames("tag", className);
        return tag;
    }

    private static Paragraph caption(String text) {
        Paragraph caption = new Paragraph(text);
        caption.addClassName("case-picture-caption");
        return caption;
    }
}
