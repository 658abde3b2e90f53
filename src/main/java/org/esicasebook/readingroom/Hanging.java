package org.esicasebook.readingroom;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.esicasebook.accounts.Actor;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.imaging.StoredStudy;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.AnnotationChanged;
import org.esicasebook.imaging.viewer.Arrangement;
import org.esicasebook.imaging.viewer.Drawing;
import org.esicasebook.imaging.viewer.ImageView;
import org.esicasebook.imaging.viewer.ImageViewer;
import org.esicasebook.imaging.viewer.Layer;
import org.esicasebook.imaging.viewer.LayerStyle;
import org.esicasebook.imaging.viewer.Layout;
import org.esicasebook.imaging.viewer.Tool;
import org.esicasebook.imaging.viewer.ViewerDocument;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.presentation.Arrangements;
import org.esicasebook.presentation.CuratedLayout;
import org.esicasebook.presentation.Drawings;
import org.esicasebook.presentation.OwnHanging;
import org.esicasebook.presentation.Preferences;
import org.esicasebook.presentation.ReadersPreferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hangs the images of a case: as the curators arranged them, with the reader's keys and drawings, and, once the truth may
 * be seen, with the curators' drawings too.
 */
@Component
class Hanging {

    private static final Logger log = LoggerFactory.getLogger(Hanging.class);

    private static final Layer OWN = Layer.of("drawings", "Your drawings", LayerStyle.WHITE);
    private static final Layer CURATORS = Layer.of("curators", "Curators’ drawings", LayerStyle.SKY);
    /** Structures and places that any image might show. */
    private static final List<String> LABELS = Stream.concat(
                    Stream.of("Needle tip", "Pedicle", "Lamina", "Spinous process", "Disc", "Foramen", "Nerve root"),
                    Arrays.stream(Compartment.values()).map(Compartment::label))
            .toList();

    private final Drawings drawings;
    private final Arrangements arrangements;
    private final Preferences preferences;

    Hanging(Drawings drawings, Arrangements arrangements, Preferences preferences) {
        this.drawings = drawings;
        this.arrangements = arrangements;
        this.preferences = preferences;
    }

    /**
     * Images to be judged. Nothing that a curator did points at anything in them.
     *
     * @param problem told in plain words when a drawing could not be kept
     */
    ImageViewer toJudge(
            ViewerDocument images,
            StoredStudy study,
            Actor reader,
            ReadingId reading,
            boolean mayDraw,
            SerializableConsumer<String> problem) {
        ViewerDocument hung = preferred(arranged(images, study, false), study, reader);
        if (mayDraw) {
            hung = drawn(hung, OWN, drawings.ofReading(reading, reader.id()), true)
                    .allowing(Drawing.anything(OWN.id(), LABELS));
        }
        ImageViewer viewer = viewer(hung, study, reader);
        viewer.addAnnotationChangedListener(
                change -> attempt(problem, () -> switch (change.annotation().orElse(null)) {
                    case null -> drawings.remove(reading, reader.id(), change.annotationId());
                    case Annotation drawing -> drawings.keep(reading, reader.id(), drawing);
                }));
        return viewer;
    }

    /** Images to be judged, as they open. */
    ViewerDocument asArranged(ViewerDocument images, StoredStudy study) {
        return arranged(images, study, false);
    }

    /**
     * Images of a judged case; what was drawn with the judgment stands as it was.
     *
     * @param told whether the truth may be told, and with it where curators point
     */
    ImageViewer judged(ViewerDocument images, StoredStudy study, Actor reader, ReadingId reading, boolean told) {
        ViewerDocument hung = preferred(arranged(images, study, told), study, reader);
        hung = drawn(hung, OWN, drawings.ofReading(reading, reader.id()), false);
        if (!told) {
            return viewer(hung, study, reader);
        }
        return viewer(drawn(hung, CURATORS, drawings.ofCurators(study.id()), false), study, reader);
    }

    /** Images of a case opened to study; curators draw and arrange for everybody. */
    ImageViewer studied(ViewerDocument images, StoredStudy study, Actor reader, SerializableConsumer<String> problem) {
        boolean curates = reader.mayCurate();
        ViewerDocument hung = preferred(arranged(images, study, true), study, reader);
        hung = drawn(hung, CURATORS, drawings.ofCurators(study.id()), curates);
        if (!curates) {
            return viewer(hung, study, reader);
        }
        ImageViewer viewer = viewer(
                hung.allowing(Drawing.anything(CURATORS.id(), LABELS))
                        .savingArrangementAs("Save this arrangement for everybody"),
                study,
                reader);
        viewer.addAnnotationChangedListener(change -> attempt(problem, () -> forEverybody(study, reader, change)));
        viewer.addArrangementSavedListener(layout -> problem.accept(
                arrangements.save(reader, study.id(), layout)
                        ? "Saved: every reader opens on this arrangement. Before the judgment, frame, zoom and what"
                                + " points at a sign are left out."
                        : "Not saved: only curators arrange for everybody."));
        return viewer;
    }

    private Drawings.Outcome forEverybody(StoredStudy study, Actor curator, AnnotationChanged change) {
        return switch (change.annotation().orElse(null)) {
            case null -> drawings.removeForEverybody(curator, study.id(), change.annotationId());
            case Annotation drawing -> drawings.keepForEverybody(curator, study.id(), drawing);
        };
    }

    private ImageViewer viewer(ViewerDocument hung, StoredStudy study, Actor reader) {
        boolean forEverybody = hung.saveArrangement().isPresent();
        ImageViewer viewer = new ImageViewer(forEverybody ? hung : hung.savingArrangementAs("Keep as mine"));
        viewer.keepPlaceInAddress(Addresses.PLACE);
        viewer.addBindingsChangedListener(bindings ->
                preferences.save(reader.id(), preferences.of(reader.id()).withBindings(bindings)));
        if (!forEverybody) {
            viewer.addArrangementSavedListener(layout -> {
                preferences.save(reader.id(), preferences.of(reader.id()).withHanging(OwnHanging.of(layout, study)));
                viewer.getDocument().ifPresent(shown -> viewer.setDocument(preferred(shown, study, reader)));
            });
        }
        return viewer;
    }

    private ViewerDocument arranged(ViewerDocument images, StoredStudy study, boolean whole) {
        return arrangements
                .find(study.id())
                .map(layout -> whole ? layout : CuratedLayout.beforeTheJudgment(layout))
                .map(layout -> images.withLayout(CuratedLayout.fitting(layout, images.views())))
                .orElse(images);
    }

    /** The reader's own keys and habits, and their arrangement for the asking. */
    private ViewerDocument preferred(ViewerDocument images, StoredStudy study, Actor reader) {
        ReadersPreferences own = preferences.of(reader.id());
        EnumSet<Tool> tools = EnumSet.of(Tool.BIND);
        tools.addAll(images.tools());
        ViewerDocument preferred = images.withTools(tools);
        if (own.bindings().isPresent()) {
            preferred = preferred.withBindings(own.bindings().get());
        }
        if (own.hanging().isPresent()) {
            List<String> views = images.views().stream().map(ImageView::id).toList();
            Layout layout = own.hanging().get().of(study, views);
            preferred = preferred.withArrangements(List.of(new Arrangement("own", "Mine", layout)));
        }
        return preferred;
    }

    /** What does not lie on these images, since they were made anew, is left out. */
    private static ViewerDocument drawn(
            ViewerDocument images, Layer layer, List<Annotation> drawings, boolean editable) {
        if (drawings.isEmpty() && !editable) {
            return images;
        }
        List<Layer> layers = new ArrayList<>(images.layers());
        layers.add(layer);
        List<Annotation> annotations = new ArrayList<>(images.annotations());
        drawings.stream()
                .filter(drawing -> lies(images, drawing))
                .map(drawing -> new Annotation(
                        editable ? drawing.id() : layer.id() + "-" + annotations.size(),
                        drawing.viewId(),
                        drawing.frames(),
                        drawing.kind(),
                        drawing.points(),
                        drawing.label(),
                        layer.id(),
                        editable))
                .forEach(annotations::add);
        return images.withLayers(layers).withAnnotations(annotations);
    }

    private static boolean lies(ViewerDocument images, Annotation drawing) {
        return images.views().stream()
                .anyMatch(view -> view.id().equals(drawing.viewId())
                        && drawing.frames().to() < view.frames().count());
    }

    private static void attempt(SerializableConsumer<String> problem, Supplier<Drawings.Outcome> change) {
        try {
            Optional.ofNullable(
                            switch (change.get()) {
                                case DONE -> null;
                                case COMMITTED -> "Not kept: this reading is committed, and what was drawn with it.";
                                case TOO_MANY -> "Not kept: there are " + Drawings.MOST + " drawings already.";
                                case UNKNOWN, NOT_ALLOWED -> "Not kept: this reading no longer exists.";
                            })
                    .ifPresent(problem::accept);
        } catch (DataAccessException unreachable) {
            log.warn("A drawing could not be kept", unreachable);
            problem.accept(
                    "Your last drawing is not kept yet: the server could not store it. Move it a little to try again.");
        }
    }
}
