package org.esicasebook.readingroom;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.imaging.viewer.Tool;
import org.esicasebook.judgment.JudgmentDraft.Question;
import org.esicasebook.judgment.Purpose;

/**
 * What is asked of a reader of a case, by which tools, and when the truth is told. The page is one; this is what differs.
 *
 * @param pace how the views come
 * @param questions what the judgment is asked to answer; none where nothing is judged
 * @param asksToStop whether a run is first watched once with a thumb on the button
 * @param answers whether they can be given, are only shown, or are not asked
 * @param tools what the viewer offers
 * @param reveal when the truth is told
 */
record ReadingMode(
        String name,
        Pace pace,
        Set<Question> questions,
        boolean asksToStop,
        Answers answers,
        Set<Tool> tools,
        Reveal reveal) {

    /** How the views of a case come. */
    enum Pace {
        /** One step after another, each with an impression that is committed. */
        COMMITTED,
        /** The same, but the reader may have all views at once instead. */
        COMMITTED_UNLESS_PASSED,
        /** One step after another, at a press. */
        AT_A_PRESS,
        /** All together. */
        TOGETHER
    }

    enum Answers {
        GIVEN,
        SHOWN,
        NOT_ASKED
    }

    /** When the truth is told. */
    enum Reveal {
        AT_ONCE("Score and truth are told at once."),
        AFTER_RELEASE("Score and truth are told when the exam is released."),
        WHEN_THE_PANEL_CLOSES("It is your vote. Other votes and the truth are told when the panel closes."),
        BY_THE_PRESENTER("The truth is told by the presenter.");

        private final String words;

        Reveal(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final Set<Tool> EVERY_TOOL = EnumSet.complementOf(EnumSet.of(Tool.BIND));

    /** Looking, and nothing that makes the image say more than it does on the console. */
    private static final Set<Tool> CONSOLE_TOOLS =
            EnumSet.of(Tool.WINDOW, Tool.ZOOM, Tool.PAN, Tool.INVERT, Tool.CINE, Tool.MAXIMISE, Tool.ARRANGE);

    static final ReadingMode PRACTICE = new ReadingMode(
            "practice",
            Pace.COMMITTED_UNLESS_PASSED,
            EnumSet.allOf(Question.class),
            true,
            Answers.GIVEN,
            EVERY_TOOL,
            Reveal.AT_ONCE);

    static final ReadingMode EXAM = new ReadingMode(
            "exam",
            Pace.COMMITTED,
            EnumSet.allOf(Question.class),
            true,
            Answers.GIVEN,
            CONSOLE_TOOLS,
            Reveal.AFTER_RELEASE);

    /** By an expert of a panel, blind: all views at once, as on a table of experts. */
    static final ReadingMode PANEL = new ReadingMode(
            "panel",
            Pace.TOGETHER,
            EnumSet.allOf(Question.class),
            false,
            Answers.GIVEN,
            EVERY_TOOL,
            Reveal.WHEN_THE_PANEL_CLOSES);

    /** A committed reading looked at again. */
    static final ReadingMode REVIEW = new ReadingMode(
            "review", Pace.TOGETHER, EnumSet.allOf(Question.class), false, Answers.SHOWN, EVERY_TOOL, Reveal.AT_ONCE);

    /** Before an audience. */
    static final ReadingMode PRESENT = new ReadingMode(
            "present", Pace.AT_A_PRESS, Set.of(), false, Answers.NOT_ASKED, EVERY_TOOL, Reveal.BY_THE_PRESENTER);

    /** How a case is read for a purpose. */
    static ReadingMode of(Purpose purpose) {
        return switch (purpose) {
            case PRACTICE -> PRACTICE;
            case EXAM -> EXAM;
        };
    }

    /** The same, with the truth told when an exam is released. */
    ReadingMode untilReleased() {
        return new ReadingMode(name, pace, questions, asksToStop, answers, tools, Reveal.AFTER_RELEASE);
    }

    ReadingMode {
        questions = Set.copyOf(questions);
        tools = Set.copyOf(tools);
        if ((answers == Answers.NOT_ASKED) != questions.isEmpty()) {
            throw new IllegalArgumentException("There are questions exactly where answers are given or shown");
        }
        if (answers != Answers.GIVEN
                && (asksToStop || pace == Pace.COMMITTED || pace == Pace.COMMITTED_UNLESS_PASSED)) {
            throw new IllegalArgumentException("Impressions and stops are answers, so they need to be given");
        }
    }

    /** How far contrast has come is not asked where none was given. */
    Set<Question> questionsOf(TeachingCase teachingCase) {
        if (!teachingCase.beforeContrast()) {
            return questions;
        }
        Set<Question> withoutContrast = new HashSet<>(questions);
        withoutContrast.remove(Question.SPREAD);
        return withoutContrast;
    }

    boolean takesAnswers() {
        return answers == Answers.GIVEN;
    }

    /** Whether impressions are asked for between the steps. */
    boolean asksImpressions() {
        return pace == Pace.COMMITTED || pace == Pace.COMMITTED_UNLESS_PASSED;
    }

    /** Whether the next views come at a press rather than after an answer. */
    boolean stepsOnFreely() {
        return pace == Pace.AT_A_PRESS;
    }
}
