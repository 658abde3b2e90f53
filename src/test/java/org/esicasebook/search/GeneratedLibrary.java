package org.esicasebook.search;

import static org.esicasebook.cases.TeachingCaseFixture.aCase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.esicasebook.cases.TeachingCaseFixture;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Difficulty;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Route;
import org.esicasebook.epidurography.Side;
import org.esicasebook.epidurography.View;

/** Any number of cases in the words of the field, the same for the same number. Made up; nothing clinical in it. */
public final class GeneratedLibrary {

    private static final List<String> PEOPLE = List.of(
            "teacher",
            "mason",
            "nurse",
            "gardener",
            "farmer",
            "cellist",
            "driver",
            "carpenter",
            "baker",
            "runner",
            "pensioner",
            "clerk",
            "dancer",
            "fisher",
            "welder",
            "roofer",
            "painter",
            "librarian",
            "cook",
            "porter");
    private static final List<String> COMPLAINTS = List.of(
            "leg pain",
            "neurogenic claudication",
            "radicular pain",
            "sciatica",
            "a numb foot",
            "back pain",
            "pain below the knee",
            "a weak big toe",
            "burning feet",
            "thigh pain",
            "arm pain",
            "neck pain",
            "calf cramps at night",
            "pain on standing",
            "pain on coughing");
    private static final List<String> CAUSES = List.of(
            "disc herniation",
            "central canal stenosis",
            "foraminal stenosis",
            "spondylolisthesis",
            "failed back surgery syndrome",
            "a synovial cyst",
            "scoliosis",
            "a recent fall",
            "heavy lifting",
            "no injury that anybody remembers");
    private static final List<String> DEEDS = List.of(
            "The needle was advanced with loss of resistance to saline",
            "The needle was guided under the pedicle",
            "The needle reached the foramen at the first attempt",
            "The needle was redirected medially once",
            "The tip stood at the superior articular process",
            "The tip stood just past the lamina");
    private static final List<String> INJECTIONS = List.of(
            "one millilitre of iohexol was given under live fluoroscopy",
            "two millilitres of contrast were given slowly",
            "half a millilitre of contrast was given",
            "contrast met some resistance",
            "the patient felt pressure in the usual place",
            "aspiration was negative");

    private GeneratedLibrary() {}

    /** @param story what the case was made from, by name */
    record Generated(TeachingCaseFixture fixture, Map<String, String> story) {}

    public static List<TeachingCaseFixture> of(int cases) {
        return withStories(cases).stream().map(Generated::fixture).toList();
    }

    static List<Generated> withStories(int cases) {
        Random random = new Random(20_261_123L);
        List<Generated> library = new ArrayList<>(cases);
        for (int i = 0; i < cases; i++) {
            library.add(one("gen-" + i, random));
        }
        return library;
    }

    private static Generated one(String slug, Random random) {
        Route route = any(List.of(Route.values()), random);
        Level level = any(route.levels(), random);
        Side side = any(List.of(Side.values()), random);
        String person = any(PEOPLE, random);
        String complaint = any(COMPLAINTS, random);
        Compartment truth = any(List.of(Compartment.values()), random);
        Set<Compartment> truths = EnumSet.of(truth);
        if (random.nextInt(5) == 0) {
            truths.add(Compartment.EPIDURAL);
        }
        List<View> views = new ArrayList<>(List.of(View.values()));
        views.removeIf(view -> view != View.ANTEROPOSTERIOR && random.nextBoolean());
        Difficulty difficulty = any(List.of(Difficulty.values()), random);
        int age = 30 + random.nextInt(50);
        int weeks = 2 + random.nextInt(50);
        String cause = any(CAUSES, random);
        int metres = 50 * (1 + random.nextInt(40));
        String deed = any(DEEDS, random);
        TeachingCaseFixture fixture = aCase(slug)
                .titled("A %s with %s".formatted(person, complaint))
                .by(route, level, side)
                .seenIn(views.toArray(View[]::new))
                .ofDifficulty(difficulty)
                .telling(
                        "A %d-year-old %s has had %s for %d weeks after %s. Walking distance is %d metres."
                                .formatted(age, person, complaint, weeks, cause, metres),
                        "%s; %s.".formatted(deed, any(INJECTIONS, random)))
                .showing(truths.toArray(Compartment[]::new))
                .teaching(
                        truth.label() + " spread",
                        truth.description(),
                        "Contrast lies where it should not surprise anybody who looks twice",
                        "Look at a second view before the next step, and at the first frames of the run.");
        return new Generated(
                fixture,
                Map.of(
                        "person",
                        person,
                        "complaint",
                        complaint,
                        "cause",
                        cause,
                        "deed",
                        DEEDS.indexOf(deed) == 0 ? "lor" : "other"));
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
