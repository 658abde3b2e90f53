package org.esicasebook.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;

/** A chart with the table that tells the same, side by side where there is room, and the picture to take along. */
@Tag("figure")
class PlotFigure extends HtmlContainer {

    PlotFigure(Plot plot, String fileName, Component... beside) {
        addClassName("plot-figure");
        Html picture = new Html("<div>" + plot.svg() + "</div>");
        picture.addClassName("plot-picture");
        Div words = new Div(beside);
        words.addClassName("plot-words");
        words.add(Downloads.link("Save the picture (SVG)", fileName + ".svg", "image/svg+xml", plot::file));
        add(picture, words);
    }
}
