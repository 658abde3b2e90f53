import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Layer, LayerStyle, Mark, Overlay, Point, ViewSpec } from '../contract/viewer-document';
import { type ImageToScreen, type ScreenPoint, type Size, toScreen } from '../geometry/placement';
import { type Sketch, sketchLabels, sketchPaths, sketchSigns } from './annotation-drawing';
import { hatchPatterns, LAYER_STYLES } from './layer-styles';

const LABEL_HEIGHT_PX = 17;
const LABEL_GAP_PX = 9;
const ARROW_GAP_PX = 5;
const ARROW_PX = 40;
/** Rough width of a label's character, to keep labels on the screen. */
export const CHARACTER_PX = 7.8;

export interface Drawing {
  readonly prefix: string;
  readonly view: ViewSpec;
  readonly transform: ImageToScreen;
  readonly viewport: Size;
  readonly frame: number;
  readonly layers: readonly Layer[];
  readonly overlays: readonly Overlay[];
  readonly marks: readonly Mark[];
  readonly sketch: Sketch;
  /** Corners of a region being drawn up. */
  readonly region?: readonly [Point, Point];
  /** A mark that follows the pointer. */
  readonly held?: { readonly point: Point; readonly style: LayerStyle };
  readonly crosshair?: Point;
}

interface Label {
  readonly at: ScreenPoint;
  readonly text: string;
  readonly colour: string;
  readonly faint: boolean;
}

/** Everything over the pixels, as the inside of an SVG element of the viewport's size. */
export function drawingOver(drawing: Drawing): SVGTemplateResult {
  const { transform } = drawing;
  const styleOf = (layerId: string): LayerStyle =>
    drawing.layers.find((layer) => layer.id === layerId)?.style ?? 'white';
  const labels = placedLabels(
    [
      ...drawing.overlays.map((overlay) => overlayLabel(overlay, styleOf(overlay.layerId), transform)),
      ...drawing.marks.map((mark) => markLabel(mark, styleOf(mark.layerId), drawing)),
      ...sketchLabels(drawing.sketch, drawing.view, transform).map(({ annotation, words, at }) => ({
        at,
        text: words,
        colour: LAYER_STYLES[styleOf(annotation.layerId)].colour,
        faint: false,
      })),
    ],
    drawing.viewport,
  );
  return svg`
    <defs>${hatchPatterns(
      drawing.prefix,
      drawing.overlays.filter((each) => each.shape.kind === 'area').map((each) => styleOf(each.layerId)),
      transform.scale,
    )}</defs>
    <g transform="matrix(${transform.scale} 0 0 ${transform.scale} ${transform.x0} ${transform.y0})">
      ${drawing.overlays.map((overlay) => outline(overlay, styleOf(overlay.layerId), drawing.prefix))}
      ${sketchPaths(drawing.sketch, styleOf)}
    </g>
    ${drawing.overlays.map((overlay) => spot(overlay, styleOf(overlay.layerId), transform))}
    ${drawing.overlays.map((overlay) => arrow(overlay, styleOf(overlay.layerId), transform))}
    ${drawing.marks.map((mark) =>
      reticle(toScreen(transform, mark.point), LAYER_STYLES[styleOf(mark.layerId)].colour, mark.frame !== drawing.frame, mark.id),
    )}
    ${sketchSigns(drawing.sketch, styleOf, transform)}
    ${labels.map(text)}
    ${drawing.region ? regionBox(toScreen(transform, drawing.region[0]), toScreen(transform, drawing.region[1])) : nothing}
    ${drawing.held ? reticle(toScreen(transform, drawing.held.point), LAYER_STYLES[drawing.held.style].colour, false, 'held') : nothing}
    ${drawing.crosshair ? crosshair(toScreen(transform, drawing.crosshair), drawing.viewport) : nothing}`;
}

const paths = new WeakMap<Overlay, string>();

function pathOf(overlay: Overlay): string {
  let path = paths.get(overlay);
  if (path === undefined) {
    const { shape } = overlay;
    const line = (points: readonly Point[]) => `M${points.map(([column, row]) => `${column} ${row}`).join('L')}`;
    path =
      shape.kind === 'area'
        ? shape.rings.map((ring) => `${line(ring)}Z`).join('')
        : shape.kind === 'line'
          ? line(shape.points)
          : '';
    paths.set(overlay, path);
  }
  return path;
}

function outline(overlay: Overlay, style: LayerStyle, prefix: string) {
  const { kind } = overlay.shape;
  if (kind !== 'area' && kind !== 'line') {
    return nothing;
  }
  const { colour, dash, hatch } = LAYER_STYLES[style];
  const path = pathOf(overlay);
  return svg`<g data-overlay=${overlay.id} data-style=${style}>
    ${kind === 'area' ? hatch.map((_, i) => svg`<path d=${path} fill="url(#${prefix}-${style}-${i})" fill-rule="evenodd" />`) : nothing}
    <path d=${path} class="casing" />
    <path d=${path} class="line" stroke=${colour} stroke-dasharray=${dash || nothing} />
  </g>`;
}

function spot(overlay: Overlay, style: LayerStyle, transform: ImageToScreen) {
  if (overlay.shape.kind !== 'spot') {
    return nothing;
  }
  const { x, y } = toScreen(transform, overlay.shape.point);
  const { colour } = LAYER_STYLES[style];
  return svg`<g data-overlay=${overlay.id} transform="translate(${x} ${y})">
    <path class="casing" d="M0 -8L8 0L0 8L-8 0Z" /><path class="line" stroke=${colour} d="M0 -8L8 0L0 8L-8 0Z" />
    <circle r="1.5" fill=${colour} />
  </g>`;
}

/** Of one size on screen at every zoom; its head stops short of what it points at. */
function arrow(overlay: Overlay, style: LayerStyle, transform: ImageToScreen) {
  if (overlay.shape.kind !== 'arrow') {
    return nothing;
  }
  const { x, y } = toScreen(transform, overlay.shape.point);
  const { colour } = LAYER_STYLES[style];
  const d = `M${ARROW_GAP_PX} 0H${ARROW_PX}M${ARROW_GAP_PX + 9} -5.5L${ARROW_GAP_PX} 0L${ARROW_GAP_PX + 9} 5.5`;
  return svg`<g data-overlay=${overlay.id} transform="translate(${x} ${y}) rotate(${overlay.shape.tail})">
    <path class="casing" d=${d} /><path class="line" stroke=${colour} d=${d} />
  </g>`;
}

/** A ring with four ticks and a free middle, so that what was marked stays in sight. */
function reticle({ x, y }: ScreenPoint, colour: string, faint: boolean, id: string) {
  const d = 'M-15 0H-5M5 0H15M0 -15V-5M0 5V15';
  return svg`<g data-mark=${id} class=${faint ? 'faint' : ''} transform="translate(${x} ${y})">
    <circle r="9.5" class="casing" /><path class="casing" d=${d} />
    <circle r="9.5" class="line" stroke=${colour} /><path class="line" stroke=${colour} d=${d} />
  </g>`;
}

function regionBox(a: ScreenPoint, b: ScreenPoint) {
  const d = `M${a.x} ${a.y}H${b.x}V${b.y}H${a.x}Z`;
  return svg`<g class="region"><path class="casing" d=${d} /><path class="line" stroke-dasharray="4 3" d=${d} /></g>`;
}

function crosshair({ x, y }: ScreenPoint, { width, height }: Size) {
  const d = `M0 ${y}H${x - 10}M${x + 10} ${y}H${width}M${x} 0V${y - 10}M${x} ${y + 10}V${height}M${x - 3} ${y}H${x + 3}M${x} ${y - 3}V${y + 3}`;
  return svg`<g class="crosshair"><path class="casing" d=${d} /><path class="line" d=${d} /></g>`;
}

function overlayLabel(overlay: Overlay, style: LayerStyle, transform: ImageToScreen): Label {
  const { shape } = overlay;
  const anchor =
    shape.kind === 'area'
      ? rightmost(shape.rings[0])
      : shape.kind === 'line'
        ? shape.points[shape.points.length - 1]
        : shape.point;
  const { x, y } = toScreen(transform, anchor);
  if (shape.kind === 'arrow') {
    const tail = (shape.tail * Math.PI) / 180;
    const reach = ARROW_PX + LABEL_GAP_PX;
    const left = (overlay.label.length * CHARACTER_PX) / 2;
    return {
      at: { x: x + reach * Math.cos(tail) - left, y: y + reach * Math.sin(tail) + 4 },
      text: overlay.label,
      colour: LAYER_STYLES[style].colour,
      faint: false,
    };
  }
  const gap = shape.kind === 'text' ? 0 : LABEL_GAP_PX;
  return { at: { x: x + gap, y: y + 4 }, text: overlay.label, colour: LAYER_STYLES[style].colour, faint: false };
}

function markLabel(mark: Mark, style: LayerStyle, { transform, frame }: Drawing): Label {
  const { x, y } = toScreen(transform, mark.point);
  const elsewhere = mark.frame !== frame;
  return {
    at: { x: x + 15, y: y - 9 },
    text: elsewhere ? `${mark.label} (frame ${mark.frame + 1})` : mark.label,
    colour: LAYER_STYLES[style].colour,
    faint: elsewhere,
  };
}

function rightmost(ring: readonly Point[]): Point {
  return ring.reduce((best, point) => (point[0] > best[0] ? point : best));
}

/** Keeps labels on the screen and off each other, moving them down as far as need be. */
function placedLabels(labels: readonly Label[], { width, height }: Size): Label[] {
  const placed: Label[] = [];
  for (const label of [...labels].sort((a, b) => a.at.y - b.at.y)) {
    const extent = label.text.length * CHARACTER_PX;
    const x = Math.max(4, Math.min(label.at.x, width - extent - 4));
    let y = Math.max(LABEL_HEIGHT_PX - 3, label.at.y);
    for (const other of placed) {
      const apart = x > other.at.x + other.text.length * CHARACTER_PX || x + extent < other.at.x;
      if (!apart && Math.abs(y - other.at.y) < LABEL_HEIGHT_PX) {
        y = other.at.y + LABEL_HEIGHT_PX;
      }
    }
    placed.push({ ...label, at: { x, y: Math.min(y, height - 5) } });
  }
  return placed;
}

function text({ at, text: words, colour, faint }: Label) {
  return svg`<text class="label ${faint ? 'faint' : ''}" x=${at.x} y=${at.y} fill=${colour}>${words}</text>`;
}
