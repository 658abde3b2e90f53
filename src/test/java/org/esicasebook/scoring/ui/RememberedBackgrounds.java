package org.esicasebook.scoring.ui;

import java.util.HashMap;
import java.util.Map;
import org.esicasebook.accounts.UserId;
import org.esicasebook.scoring.Background;
import org.esicasebook.scoring.Backgrounds;

final class RememberedBackgrounds implements Backgrounds {

    private final Map<UserId, Background> said = new HashMap<>();

    @Override
    public Background of(UserId learner) {
        return said.getOrDefault(learner, Background.UNSAID);
    }

    @Override
    public void declare(UserId learner, Background background) {
        if (background.equals(Background.UNSAID)) {
            said.remove(learner);
        } else {
            said.put(learner, background);
        }
    }

    @Override
    public Map<UserId, Background> all() {
        return Map.copyOf(said);
    }
}
