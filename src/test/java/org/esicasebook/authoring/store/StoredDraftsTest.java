package org.esicasebook.authoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.esicasebook.accounts.UserId;
import org.esicasebook.authoring.CaseDraft;
import org.esicasebook.authoring.CaseSkeleton;
import org.esicasebook.authoring.Drafts;
import org.esicasebook.cases.Slug;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = StoredDraftsTest.DraftsAlone.class, webEnvironment = WebEnvironment.NONE)
@OnRealPostgres
class StoredDraftsTest {

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import(StoredDrafts.class)
    static class DraftsAlone {}

    @Autowired
    private Drafts drafts;

    private final UserId author = new UserId(UUID.randomUUID());

    @Test
    void aDraftIsKeptAsItWasTyped() {
        CaseDraft draft = drafts.create(author, CaseSkeleton.fresh().text());
        String typed = CaseSkeleton.fresh().with("title", "Neck pain: \"wry\"").text() + "# a note\n";

        assertThat(drafts.save(draft.id(), author, typed)).isTrue();

        assertThat(drafts.find(draft.id(), author)).hasValueSatisfying(found -> {
            assertThat(found.text()).isEqualTo(typed);
            assertThat(found.title()).isEqualTo("Neck pain: \"wry\"");
        });
    }

    @Test
    void aDraftWithoutATitleOrSenseIsListedAllTheSame() {
        drafts.create(author, "title: [");
        drafts.create(author, CaseSkeleton.fresh().text());

        assertThat(drafts.list(author)).extracting(CaseDraft::title).containsOnly("Untitled case");
    }

    @Test
    void aDraftRemembersTheCaseThatItHasBecome() {
        CaseDraft draft = drafts.create(author, "title: Mine");
        assertThat(draft.publishedAs()).isEmpty();

        drafts.published(draft.id(), new UserId(UUID.randomUUID()), new Slug("lil-p9"));
        assertThat(drafts.find(draft.id(), author).orElseThrow().publishedAs()).isEmpty();
        drafts.published(draft.id(), author, new Slug("lil-p1"));
        drafts.save(draft.id(), author, "title: Mine, changed");

        assertThat(drafts.find(draft.id(), author).orElseThrow().publishedAs()).contains(new Slug("lil-p1"));
    }

    @Test
    void nobodySeesChangesOrDeletesTheDraftOfAnother() {
        CaseDraft draft = drafts.create(author, "title: Mine");
        UserId other = new UserId(UUID.randomUUID());

        drafts.delete(draft.id(), other);

        assertThat(drafts.save(draft.id(), other, "title: Theirs")).isFalse();
        assertThat(drafts.list(other)).isEmpty();
        assertThat(drafts.find(draft.id(), other)).isEmpty();
        assertThat(drafts.find(draft.id(), author)).map(CaseDraft::text).contains("title: Mine");
    }

    @Test
    void aDeletedDraftIsGoneAndCannotBeSavedAgain() {
        CaseDraft draft = drafts.create(author, "title: Mine");

        drafts.delete(draft.id(), author);

        assertThat(drafts.find(draft.id(), author)).isEmpty();
        assertThat(drafts.save(draft.id(), author, "title: Again")).isFalse();
    }
}
