package org.esicasebook.presentation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.esicasebook.judgment.JudgmentFixture.judgment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.View;
import org.esicasebook.geometry.PixelPoint;
import org.esicasebook.imaging.StudyId;
import org.esicasebook.imaging.viewer.Annotation;
import org.esicasebook.imaging.viewer.AnnotationKind;
import org.esicasebook.imaging.viewer.Bindings;
import org.esicasebook.imaging.viewer.FrameRange;
import org.esicasebook.imaging.viewer.Layout;
import org.esicasebook.imaging.viewer.Link;
import org.esicasebook.imaging.viewer.ViewState;
import org.esicasebook.imaging.viewer.WindowLevel;
import org.esicasebook.presentation.CuratedLayout;
import org.esicasebook.presentation.Drawings.Outcome;
import org.esicasebook.presentation.OwnHanging;
import org.esicasebook.presentation.ReadersPreferences;
import org.esicasebook.support.RealPostgres;
import org.esicasebook.support.fakes.InMemoryReadings;
import org.esicasebook.support.fakes.SampleCases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredPresentationTest {

    private final JdbcClient database = JdbcClient.create(RealPostgres.migratedDatabase());
    private final InMemoryReadings readings = new InMemoryReadings();
    private final StoredDrawings drawings = new StoredDrawings(database, readings, Clock.systemUTC());
    private final StoredArrangements arrangements = new StoredArrangements(database, Clock.systemUTC());
    private final StoredPreferences preferences = new StoredPreferences(database);
    private final Actor reader = actor(Role.LEARNER);
    private final Actor curator = actor(Role.CURATOR);
    private final StudyId images = SampleCases.study(SampleCases.INTERLAMINAR).id();

    @Test
    void everyKindOfDrawingIsBackWithItsGeometryToTheLastDigitThatTheViewerDraws() {
        var reading =
                readings.open(reader.id(), SampleCases.INTERLAMINAR.slug()).id();
        List<Annotation> drawn = IntStream.range(0, AnnotationKind.values().length)
                .mapToObj(kind -> drawing("d" + kind, AnnotationKind.values()[kind]))
                .toList();
        drawn.forEach(
                one -> assertThat(drawings.keep(reading, reader.id(), one)).isEqualTo(Outcome.DONE));
        assertThat(drawings.ofReading(reading, reader.id())).containsExactlyElementsOf(drawn);

        Annotation moved = drawing("d0", AnnotationKind.POINT);
        drawings.keep(reading, reader.id(), moved);
        drawings.remove(reading, reader.id(), "d1");
        assertThat(drawings.ofReading(reading, reader.id()))
                .hasSize(drawn.size() - 1)
                .startsWith(moved);
    }

    @Test
    void onceCommittedADrawingStaysAndNobodyElseSeesIt() {
        var reading =
                readings.open(reader.id(), SampleCases.INTERLAMINAR.slug()).id();
        Annotation drawn = drawing("d1", AnnotationKind.LINE);
        drawings.keep(reading, reader.id(), drawn);
        assertThat(drawings.ofReading(reading, curator.id())).isEmpty();
        assertThat(drawings.keep(reading, curator.id(), drawn)).isEqualTo(Outcome.UNKNOWN);

        readings.commit(reading, reader.id(), judgment(Compartment.EPIDURAL));
        assertThat(drawings.keep(reading, reader.id(), drawn)).isEqualTo(Outcome.COMMITTED);
        assertThat(drawings.remove(reading, reader.id(), "d1")).isEqualTo(Outcome.COMMITTED);
        assertThat(drawings.ofReading(reading, reader.id())).containsExactly(drawn);
    }

    @Test
    void onlyCuratorsDrawAndArrangeForEverybody() {
        Annotation drawn = drawing("c1", AnnotationKind.ELLIPSE);
        Layout layout = new Layout(List.of("series-1", "series-0"), Optional.empty());
        assertThat(drawings.keepForEverybody(reader, images, drawn)).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(arrangements.save(reader, images, layout)).isFalse();
        assertThat(arrangements.find(images)).isEmpty();

        assertThat(drawings.keepForEverybody(curator, images, drawn)).isEqualTo(Outcome.DONE);
        assertThat(drawings.removeForEverybody(reader, images, "c1")).isEqualTo(Outcome.NOT_ALLOWED);
        assertThat(drawings.ofCurators(images)).containsExactly(drawn);
        assertThat(arrangements.save(curator, images, layout)).isTrue();
        assertThat(arrangements.find(images)).contains(layout);
    }

    @Test
    void beforeTheJudgmentAnArrangementPointsAtNothing() {
        ViewState state = new ViewState(
                "series-1",
                Optional.of(3),
                Optional.of(new WindowLevel(2000, 1500)),
                Optional.of(true),
                Optional.of(2.5),
                Optional.of(new PixelPoint(100, 100)),
                Optional.of(0.5),
                Optional.empty(),
                Optional.of(new FrameRange(1, 4)),
                Optional.empty());
        Layout neutral = CuratedLayout.beforeTheJudgment(new Layout(
                List.of("series-1", "series-0"),
                Optional.of("series-1"),
                Optional.of(1),
                Set.of(Link.CINE),
                List.of(state)));
        assertThat(neutral.order()).containsExactly("series-1", "series-0");
        assertThat(neutral.maximised()).isEmpty();
        assertThat(neutral.views()).singleElement().satisfies(left -> {
            assertThat(left.window()).contains(new WindowLevel(2000, 1500));
            assertThat(left.frame()).isEmpty();
            assertThat(left.zoom()).isEmpty();
            assertThat(left.centre()).isEmpty();
            assertThat(left.loop()).isEmpty();
        });
    }

    @Test
    void preferencesAreTheReadersOwnWhereverTheySignIn() {
        assertThat(preferences.of(reader.id())).isEqualTo(ReadersPreferences.NONE);
        ReadersPreferences set = ReadersPreferences.NONE
                .withColours("dark")
                .withBindings(new Bindings(
                        Map.of("invert", List.of("q")), Map.of(), Optional.of(Bindings.Use.FRAMES), Optional.of(true)))
                .withHanging(
                        new OwnHanging(List.of(View.LATERAL, View.ANTEROPOSTERIOR), Optional.of(2), Set.of(Link.CINE)));
        preferences.save(reader.id(), set);
        assertThat(preferences.of(reader.id())).isEqualTo(set);
        assertThat(preferences.of(curator.id())).isEqualTo(ReadersPreferences.NONE);
    }

    @Test
    void howSomebodyHangsImagesHoldsForOtherCasesToo() {
        var hanging = new OwnHanging(List.of(View.LATERAL), Optional.of(2), Set.of());
        var study = SampleCases.study(SampleCases.INTERLAMINAR);
        Layout layout = hanging.of(study, List.of("series-0", "series-1", "series-2"));
        assertThat(layout.order()).containsExactly("series-2", "series-0", "series-1");
        assertThat(OwnHanging.of(layout, study).views()).startsWith(View.LATERAL);
    }

    private static Annotation drawing(String id, AnnotationKind kind) {
        int points =
                switch (kind) {
                    case TEXT, POINT -> 1;
                    case ANGLE, OUTLINE -> 3;
                    default -> 2;
                };
        return new Annotation(
                id,
                "series-0",
                FrameRange.only(0),
                kind,
                IntStream.range(0, points)
                        .mapToObj(i -> new PixelPoint((10029 + 1007 * i) / 100.0, (20057 + 314 * i) / 100.0))
                        .toList(),
                Optional.of("Lamina"),
                "drawings",
                true);
    }

    private static Actor actor(Role role) {
        return new Actor(new UserId(UUID.randomUUID()), role.name(), role.label(), Set.of(role));
    }
}
