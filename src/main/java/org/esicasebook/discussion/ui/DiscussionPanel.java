package org.esicasebook.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;
import org.esicasebook.discussion.Comment;
import org.esicasebook.discussion.Comments;
import org.esicasebook.discussion.Doubt;
import org.esicasebook.discussion.Doubts;
import org.esicasebook.discussion.Outcome;
import org.esicasebook.discussion.PlainText;

/** Comments on a case and the reader's own doubts of it; empty for a reader who must not know of them. */
public class DiscussionPanel extends Section {

    private final Comments comments;
    private final Doubts doubts;
    private final Actor reader;
    private final Slug slug;
    private final int caseVersion;
    private final Div doubting = new Div();
    private final Div said = new Div();

    public DiscussionPanel(Comments comments, Doubts doubts, Actor reader, Slug slug, int caseVersion) {
        this.comments = comments;
        this.doubts = doubts;
        this.reader = reader;
        this.slug = slug;
        this.caseVersion = caseVersion;
        addClassName("discussion");
        if (comments.list(reader, slug).isEmpty()) {
            setVisible(false);
            return;
        }
        doubting.addClassName("doubting");
        said.addClassName("comments");
        add(
                new H3("Discussion"),
                said,
                new WritingBox("Comment on this case", "Comment", this::write)
                        .withHint("Seen by everybody who has judged or studied it. Plain text."),
                doubting);
        showComments();
        showDoubts();
        doubts.told(reader, slug);
    }

    private Outcome write(PlainText text) {
        return shown(comments.write(reader, slug, text));
    }

    private Outcome shown(Outcome outcome) {
        if (outcome == Outcome.DONE) {
            showComments();
        }
        return outcome;
    }

    private void showComments() {
        said.removeAll();
        List<Comment> all = comments.list(reader, slug).orElse(List.of());
        if (all.isEmpty()) {
            Paragraph none = new Paragraph("Nobody has commented yet.");
            none.addClassName("caveat");
            said.add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("comment-list");
        list.getElement().setAttribute("role", "list");
        all.forEach(comment -> list.add(thread(comment)));
        said.add(list);
    }

    private ListItem thread(Comment comment) {
        ListItem item = new ListItem(one(comment, comment));
        if (!comment.answers().isEmpty()) {
            OrderedList answers = new OrderedList();
            answers.addClassName("comment-answers");
            answers.getElement().setAttribute("role", "list");
            comment.answers().forEach(answer -> answers.add(new ListItem(one(answer, comment))));
            item.add(answers);
        }
        return item;
    }

    private Component one(Comment comment, Comment thread) {
        Div whole = new Div();
        whole.addClassName("comment");
        if (comment.removed().isPresent()) {
            Said gone = new Said(
                    comment.authorName(),
                    comment.writtenAt(),
                    "",
                    "Removed by a curator: " + comment.removed().get());
            gone.addClassName("removed");
            whole.add(gone);
            return whole;
        }
        Div ways = new Div();
        ways.addClassName("comment-ways");
        Div box = new Div();
        whole.add(
                new Said(comment.authorName(), comment.writtenAt(), comment.edited() ? "edited" : "", comment.text()),
                ways,
                box);
        ways.add(way(
                "Answer",
                comment,
                box,
                "Your answer",
                "Answer",
                "",
                text -> comments.answer(reader, thread.id(), text)));
        if (comment.isChangeableBy(reader, Instant.now())) {
            ways.add(way(
                    "Change",
                    comment,
                    box,
                    "Your comment",
                    "Save",
                    comment.text(),
                    text -> comments.edit(reader, comment.id(), text)));
        }
        if (comment.isRemovableBy(reader)) {
            ways.add(way(
                    "Remove",
                    comment,
                    box,
                    "Why it is removed",
                    "Remove",
                    "",
                    text -> comments.remove(reader, comment.id(), text)));
        }
        return whole;
    }

    private Component way(
            String words,
            Comment comment,
            Div box,
            String label,
            String button,
            String typed,
            SerializableFunction<PlainText, Outcome> send) {
        NativeButton way = new NativeButton(words, click -> {
            box.removeAll();
            WritingBox writing = new WritingBox(label, button, text -> shown(send.apply(text)))
                    .containing(typed)
                    .withCancel(box::removeAll);
            box.add(writing);
            writing.begin();
        });
        way.addClassName("quiet-way");
        way.getElement().setAttribute("aria-label", words + ": comment of " + comment.authorName());
        return way;
    }

    private void showDoubts() {
        doubting.removeAll();
        List<Doubt> own = doubts.own(reader, slug);
        own.forEach(doubt -> doubting.add(DoubtCard.ofReader(doubt)));
        if (own.stream().noneMatch(Doubt::isOpen)) {
            WritingBox box = new WritingBox("What is wrong, and why?", "Tell the curators", text -> {
                Outcome outcome = doubts.raise(reader, slug, caseVersion, text);
                if (outcome == Outcome.DONE) {
                    showDoubts();
                }
                return outcome;
            });
            box.withHint("Only the curators see it. You are told of their answer.");
            NativeDetails details = new NativeDetails("I think the truth is wrong", box);
            details.addClassName("doubt-way");
            doubting.add(details);
        }
    }

    /** The latest answer to a doubt that the reader had not seen before this panel. */
    public static Optional<String> news(Doubts doubts, Actor reader, Slug slug) {
        return doubts.news(reader).stream()
                .filter(doubt -> doubt.slug().equals(slug))
                .findFirst()
                .map(doubt -> doubt.isOpen()
                        ? "A curator has answered your doubt."
                        : "The curators have resolved your doubt.");
    }
}
