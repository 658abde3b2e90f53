package org.esicasebook.search.indexing;

import org.esicasebook.cases.CaseChanged;
import org.esicasebook.search.SearchableCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes every change of a case in the transaction that makes it: both are committed, or neither. */
@Component
class CaseChangedListener {

    private final SearchableCases library;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    CaseChangedListener(SearchableCases library, Outbox outbox, TransactionTemplate transaction) {
        this.library = library;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Just before the commit, when the change is complete. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void follow(CaseChanged change) {
        transaction.executeWithoutResult(_ -> {
            library.refresh(change.slug());
            outbox.add(change);
        });
    }
}
