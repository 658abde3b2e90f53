package org.esicasebook.authoring.ui;

import java.util.function.UnaryOperator;
import org.esicasebook.cases.file.CaseDocument;

/** The case being written, to which every field of the page writes and from which it reads. */
interface Bench {

    CaseDocument document();

    /** Changes the case, keeps it and looks at it anew; fields that depend on it are shown anew. */
    void change(UnaryOperator<CaseDocument> change);
}
