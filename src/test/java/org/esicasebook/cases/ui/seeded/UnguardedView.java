package org.esicasebook.cases.ui.seeded;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Seeded violation: public, and open to nobody knows whom. */
@Route(value = "seeded-unguarded", registerAtStartup = false)
public class UnguardedView extends Div {}
