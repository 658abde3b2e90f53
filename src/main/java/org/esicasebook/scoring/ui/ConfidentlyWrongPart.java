package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.LearnerProfile;

/** Cases to look at again first. */
final class ConfidentlyWrongPart {

    private static final int MOST = 10;

    private ConfidentlyWrongPart() {}

    static Component of(LearnerProfile profile, CaseLinks links) {
        List<JudgedCase> wrong = profile.confidentlyWrong();
        Part part = new Part("Where were you sure and wrong?");
        if (wrong.isEmpty()) {
            return part.says("Nowhere yet: no stated probability was off by %s points or more."
                    .formatted(Numbers.whole(100 * LearnerProfile.CONFIDENTLY_WRONG_BY)));
        }
        part.says("%s, the furthest off first. These teach most: look at them again."
                .formatted(Numbers.many(wrong.size(), "case", "cases")));
        part.shows(links.list(wrong.stream().limit(MOST).toList()));
        if (wrong.size() > MOST) {
            part.adds("And " + (wrong.size() - MOST) + " more, less far off.");
        }
        return part;
    }
}
