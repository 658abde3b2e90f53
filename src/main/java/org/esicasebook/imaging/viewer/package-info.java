/**
 * The Java half of the {@code epidurogram-viewer} element: what to show goes down as one {@link
 * org.esicasebook.imaging.viewer.ViewerDocument}, few events come up. It knows images, marks and outlines; it knows
 * nothing of cases, judgments or accounts, and it never holds a pixel.
 *
 * <pre>
 * document = views (1..8), layout, tools, layers, marks, overlays, [marking], [annotations], [drawing],
 *            [arrangements], [saveArrangement], [bindings], [badge], rendering
 * view     = frames (address template, encoding, timing), window, presets, words about it
 * mark     = point on one frame of one view, in a layer
 * overlay  = area | line | spot | text on a range of frames of one view, in a layer
 * annotation = drawing of somebody (arrow, outline, angle …) on a range of frames, in a layer
 * layer    = label + style (colour, dash and fill together), shown or hidden; hidden is inert
 * </pre>
 *
 * <p>Coordinates are {@link org.esicasebook.geometry.PixelPoint}: (0, 0) is the centre of the top-left pixel. Frames are
 * counted from 0 here and in the contract; people see them counted from 1. The contract's schema and its examples live
 * in {@code frontend/viewer/contract} and are read by the tests of both halves.
 */
@NullMarked
@NamedInterface("viewer")
package org.esicasebook.imaging.viewer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
