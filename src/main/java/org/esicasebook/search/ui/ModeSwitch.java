package org.esicasebook.search.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import org.esicasebook.search.CaseQuery.Mode;

/** As unknown, or to study. */
class ModeSwitch extends Composite<RadioButtonGroup<Mode>> {

    ModeSwitch(SerializableConsumer<Mode> onChosen) {
        RadioButtonGroup<Mode> modes = getContent();
        modes.addClassName("mode-switch");
        modes.setAriaLabel("How to walk the library");
        modes.setItems(Mode.values());
        modes.setItemLabelGenerator(Mode::label);
        modes.setValue(Mode.UNKNOWN);
        modes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChosen.accept(change.getValue());
            }
        });
    }

    void show(Mode mode) {
        getContent().setValue(mode);
    }
}
