package org.esicasebook.readingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointsTest {

    @Test
    void pointsAreRoundedAndWholeOnesHaveNoDecimal() {
        assertThat(Points.whole(46.998)).isEqualTo("47");
        assertThat(Points.of(12.44, 40)).isEqualTo("12.4 of 40");
        assertThat(Points.of(9.96, 10)).isEqualTo("10 of 10");
    }

    @Test
    void everyOrderIsReadBackFromTheAddressItPrints() {
        for (ReadingOrder.By by : ReadingOrder.By.values()) {
            for (boolean descending : List.of(true, false)) {
                ReadingOrder order = new ReadingOrder(by, descending);
                assertThat(ReadingOrder.parse(order.print())).isEqualTo(order);
            }
        }
        assertThat(ReadingOrder.parse(Map.of("by", List.of("nonsense")))).isEqualTo(ReadingOrder.NEWEST_FIRST);
    }

    @Test
    void pressingAColumnTwiceTurnsItRound() {
        ReadingOrder byScore = ReadingOrder.NEWEST_FIRST.pressed(ReadingOrder.By.SCORE);
        assertThat(byScore).isEqualTo(new ReadingOrder(ReadingOrder.By.SCORE, true));
        assertThat(byScore.pressed(ReadingOrder.By.SCORE)).isEqualTo(new ReadingOrder(ReadingOrder.By.SCORE, false));
    }

    @Test
    void draftsComeLastByScore() {
        assertThat(Stream.of(line("draft", OptionalDouble.empty()), line("zero", OptionalDouble.of(0)))
                        .sorted(new ReadingOrder(ReadingOrder.By.SCORE, true).comparator())
                        .map(ReadingLine::title))
                .containsExactly("zero", "draft");
    }

    private static ReadingLine line(String title, OptionalDouble score) {
        return new ReadingLine(title, "", score.isEmpty(), Instant.EPOCH, score, OptionalInt.empty(), true, false);
    }
}
