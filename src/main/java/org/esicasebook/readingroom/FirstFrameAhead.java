package org.esicasebook.readingroom;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.cases.ReadingSteps;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.Reading;
import org.esicasebook.judgment.Readings;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Names the frame on which a case opens at the head of its page, so that it travels beside the page's own parts and not
 * after them. It is the address that the page will ask for, found by the same rules, and lends nothing that the step
 * reached does not lend.
 *
 * <p>It is no {@code VaadinServiceInitListener}: every page would carry the elements of all classes that such a one leads to.
 */
@Component
class FirstFrameAhead implements IndexHtmlRequestListener {

    private static final Logger log = LoggerFactory.getLogger(FirstFrameAhead.class);
    private static final String CASES = "/cases/";
    private static final ReadingMode MODE = ReadingMode.PRACTICE;

    private final CaseDesk desk;
    private final Readings readings;
    private final JudgmentDesk judgments;
    private final RevealedTruth truth;
    private final Hanging hanging;
    private final CurrentActor currentActor;

    FirstFrameAhead(
            CaseDesk desk,
            Readings readings,
            JudgmentDesk judgments,
            RevealedTruth truth,
            Hanging hanging,
            CurrentActor currentActor) {
        this.desk = desk;
        this.readings = readings;
        this.judgments = judgments;
        this.truth = truth;
        this.hanging = hanging;
        this.currentActor = currentActor;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        address(response.getVaadinRequest())
                .ifPresent(address -> announce(response.getDocument().head(), address));
    }

    private static void announce(Element head, String address) {
        Element hint = new Element("link")
                .attr("rel", "preload")
                .attr("as", "fetch")
                // as fetch() asks by itself; otherwise it would not take what has come
                .attr("crossorigin", "anonymous")
                .attr("href", address);
        // the address is relative to the base, which has to come before it
        head.expectFirst("base").after(hint);
    }

    private Optional<String> address(VaadinRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!path.startsWith(CASES)) {
            return Optional.empty();
        }
        Map<String, List<String>> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Arrays.asList(each.getValue())));
        try {
            return currentActor.find().flatMap(reader -> address(reader, path.substring(CASES.length()), parameters));
        } catch (RuntimeException e) {
            log.warn("The first frame of {} could not be named ahead", path, e);
            return Optional.empty();
        }
    }

    /** The first frame of the unknown under a name, unless the page will show something else than an unknown. */
    Optional<String> address(Actor reader, String name, Map<String, List<String>> parameters) {
        return desk.find(name)
                .map(TeachingCase::slug)
                .filter(slug -> ReadingRoomView.showsAnUnknown(truth, reader, slug, parameters))
                .flatMap(slug -> ReadingRoomView.unknown(readings, reader, slug, ReadingRoomView.again(parameters)))
                .flatMap(reading -> desk.find(reading.slug(), reading.caseVersion())
                        .flatMap(teachingCase -> desk.study(teachingCase)
                                .map(study -> document(reader, reading, teachingCase, study)
                                        .firstFrameAddress(LinkToPlace.find(parameters)))));
    }

    private ViewerDocument document(Actor reader, Reading.Open reading, TeachingCase teachingCase, StoredStudy study) {
        ReadingSteps steps = teachingCase.stepsOver(study);
        List<Integer> shown = steps.shownAt(JudgingRoom.begunAt(judgments, reading.id(), MODE, steps));
        ImageGrant grant = desk.lend(study, reader, reading.id().toString(), shown);
        OptionalInt run = JudgingRoom.runToWatch(judgments, reading.id(), MODE, study, shown);
        return run.isPresent()
                ? ViewerDocuments.run(study, grant, run.getAsInt())
                : hanging.asArranged(ViewerDocuments.toLookAt(study, grant), study);
    }
}
