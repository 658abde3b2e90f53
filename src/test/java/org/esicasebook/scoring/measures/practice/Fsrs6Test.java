package org.esicasebook.scoring.measures.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.esicasebook.scoring.measures.ReferenceValues;
import org.esicasebook.scoring.measures.practice.SpacedRepetition.Grade;
import org.esicasebook.scoring.measures.practice.SpacedRepetition.Memory;
import org.junit.jupiter.api.Test;

class Fsrs6Test {

    private static final Fsrs6 FSRS = Fsrs6.DEFAULT;

    @Test
    void fsrs6Default() {
        ReferenceValues published = ReferenceValues.of("fsrs6_default");

        published.assertNumbers("intervals_GGGGGGAAGGGGG", intervals("GGGGGGAAGGGGG"));
        Memory memory = null;
        double[] days = {0, 0, 1, 3, 8, 21};
        for (int i = 0; i < days.length; i++) {
            memory = FSRS.review(Optional.ofNullable(memory), i == 0 ? Grade.AGAIN : Grade.GOOD, days[i]);
        }
        published.assertNumber("memory_state_after_A_G5_at_0_0_1_3_8_21.S", memory.stability());
        published.assertNumber("memory_state_after_A_G5_at_0_0_1_3_8_21.D", memory.difficulty());
    }

    @Test
    void fsrs6DefaultFormulas() {
        ReferenceValues published = ReferenceValues.of("fsrs6_default");
        Memory ten = new Memory(10, 5);

        published.assertNumbers("init_S", first(true));
        published.assertNumbers("init_D", first(false));
        published.assertNumber("R_elapsed8_S8_2956", FSRS.retrievability(new Memory(8.2956, 5), 8));
        for (int t : new int[] {1, 5, 10, 20, 100}) {
            published.assertNumber("R_S10.t" + t, FSRS.retrievability(ten, t));
        }
        for (int r : new int[] {80, 85, 90, 95}) {
            published.assertNumber("interval_S10.r" + r, FSRS.exactInterval(ten, r / 100.0));
        }
        double[] later = after(ten, 10);
        published.assertNumbers("recall_S10_D5_R9", Arrays.copyOfRange(later, 1, 4));
        published.assertNumber("forget_S10_D5_R9", later[0]);
        published.assertNumbers("same_day_S10", after(ten, 0));
        published.assertNumbers(
                "nextD_5",
                Arrays.stream(Grade.values())
                        .mapToDouble(grade ->
                                FSRS.review(Optional.of(ten), grade, 10).difficulty())
                        .toArray());
    }

    @Test
    void whateverTheReviewsMemoryStaysWithinItsBounds() {
        Random random = new Random(1);
        for (int run = 0; run < 200; run++) {
            Optional<Memory> memory = Optional.empty();
            for (int review = 0; review < 60; review++) {
                Grade grade = Grade.values()[random.nextInt(4)];
                memory = Optional.of(FSRS.review(memory, grade, random.nextDouble() * 30));
                assertThat(memory.get().stability()).isFinite().isGreaterThanOrEqualTo(.001);
                assertThat(FSRS.intervalDays(memory.get(), .9)).isBetween(1, 36_500);
            }
        }
    }

    @Test
    void betterAnswersAndHigherRetentionActAsTheyShould() {
        double[] later = after(new Memory(10, 5), 10);
        assertThat(later[0]).isLessThan(10);
        assertThat(later).isSorted();
        assertThat(FSRS.intervalDays(new Memory(10, 5), .92)).isLessThan(FSRS.intervalDays(new Memory(10, 5), .85));
        assertThat(FSRS.retrievability(new Memory(10, 5), 0)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> FSRS.retrievability(new Memory(10, 5), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fsrs6(List.of(1.0), 10));
    }

    @Test
    void aHardAnswerWaitsBetweenTheSteps() {
        ReviewSchedule schedule = schedule();
        assertThat(schedule.after(ReviewSchedule.Card.fresh(), Grade.HARD, Duration.ZERO)
                        .delay())
                .isEqualTo(Duration.ofSeconds(330));
        assertThat(schedule.after(ReviewSchedule.Card.fresh(), Grade.EASY, Duration.ZERO)
                        .delay())
                .isEqualTo(Duration.ofDays(8));
    }

    @Test
    void aSafeSureAndQuickAnswerIsEasyAndAWrongCompartmentIsForgetting() {
        ReviewGrading grading = ReviewGrading.STARTING_VALUES;
        assertThat(grading.grade(96, false, .9, true, 20, 30)).isEqualTo(Grade.EASY);
        assertThat(grading.grade(96, false, .9, true, 31, 30)).isEqualTo(Grade.GOOD);
        assertThat(grading.grade(96, false, .6, true, 20, 30)).isEqualTo(Grade.GOOD);
        assertThat(grading.grade(79, false, .9, true, 20, 30)).isEqualTo(Grade.HARD);
        assertThat(grading.grade(49, false, .9, true, 20, 30)).isEqualTo(Grade.AGAIN);
        assertThat(grading.grade(96, true, .9, true, 20, 30)).isEqualTo(Grade.AGAIN);
    }

    private static ReviewSchedule schedule() {
        return new ReviewSchedule(
                FSRS, List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)), List.of(Duration.ofMinutes(10)), .9);
    }

    /** Whole days until each next review, if every review is made when it is due. */
    private static double[] intervals(String grades) {
        List<Double> intervals = new ArrayList<>();
        ReviewSchedule.Card card = ReviewSchedule.Card.fresh();
        Duration since = Duration.ZERO;
        for (char letter : grades.toCharArray()) {
            var next = schedule().after(card, letter == 'G' ? Grade.GOOD : Grade.AGAIN, since);
            card = next.card();
            since = next.delay();
            intervals.add((double) since.toDays());
        }
        return intervals.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] first(boolean stability) {
        return Arrays.stream(Grade.values())
                .map(grade -> FSRS.review(Optional.empty(), grade, 0))
                .mapToDouble(memory -> stability ? memory.stability() : memory.difficulty())
                .toArray();
    }

    private static double[] after(Memory memory, double days) {
        return Arrays.stream(Grade.values())
                .mapToDouble(
                        grade -> FSRS.review(Optional.of(memory), grade, days).stability())
                .toArray();
    }
}
