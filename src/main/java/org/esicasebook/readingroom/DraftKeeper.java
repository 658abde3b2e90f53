package org.esicasebook.readingroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import org.esicasebook.epidurography.Term;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.judgment.TipMark;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the draft safe in the browser and at the server while the page's own connection is away. */
@Tag("draft-keeper")
@JsModule("./readingroom/draft-keeper.ts")
class DraftKeeper extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param codes of the choices of each question, in the order in which they stand on the page */
    DraftKeeper(ReadingId reading, Map<String, List<? extends Term>> codes, SerializableRunnable onRecovered) {
        getElement().setProperty("address", "api/readings/" + reading + "/draft");
        ObjectNode choices = JSON.createObjectNode();
        codes.forEach((question, terms) -> {
            var array = choices.putArray(question);
            terms.forEach(term -> array.add(term.code()));
        });
        getElement().setPropertyJson("codes", choices);
        getElement().addEventListener("draft-recovered", event -> onRecovered.run());
    }

    /** Names of the answers that are asked for just now; others it leaves alone. */
    void asks(List<String> names) {
        ArrayNode asked = JSON.createArrayNode();
        names.forEach(asked::add);
        getElement().setPropertyJson("asked", asked);
    }

    /** The mark as it stands when the page is opened; later ones it learns by itself. */
    void knows(@Nullable TipMark tip) {
        if (tip != null) {
            getElement()
                    .setPropertyJson(
                            "tip",
                            JSON.createObjectNode()
                                    .put("series", tip.series())
                                    .put("frame", tip.frame())
                                    .put("column", tip.at().column())
                                    .put("row", tip.at().row()));
        }
    }
}
