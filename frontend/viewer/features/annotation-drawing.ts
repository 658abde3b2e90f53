import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Annotation, AnnotationKind, LayerStyle, Point, ViewSpec } from '../contract/viewer-document';
import { closedSpline } from '../geometry/curves';
import { type ImageToScreen, type ScreenPoint, toScreen } from '../geometry/placement';
import { wordsOf } from './annotation-kinds';
import { LAYER_STYLES } from './layer-styles';

const HEAD_PX = 11;
const HANDLE_PX = 4.5;
/** A freehand line shows its ends only. */
const MOST_HANDLES = 200;

/** Drawings of people as they are now, in the making or being moved included. */
export interface Sketch {
  readonly annotations: readonly Annotation[];
  /** Its points are shown, to be taken hold of. */
  readonly selectedId?: string;
  /** What is unfinished. */
  readonly pending?: { readonly kind: AnnotationKind; readonly points: readonly Point[]; readonly style: LayerStyle };
}

/** The path of a drawing in image coordinates, as SVG writes it. */
export function pathData({ kind, points }: Pick<Annotation, 'kind' | 'points'>): string {
  const line = () => `M${points.map(([column, row]) => `${column} ${row}`).join('L')}`;
  switch (kind) {
    case 'text':
    case 'point':
      return '';
    case 'outline':
      if (points.length < 3) {
        return line();
      }
      return `M${points[0].join(' ')}${closedSpline(points)
        .map((piece) => `C${piece.map((each) => each.map((value) => value.toFixed(2)).join(' ')).join(' ')}`)
        .join('')}Z`;
    case 'ellipse': {
      if (points.length < 2) {
        return '';
      }
      const [[x1, y1], [x2, y2]] = points;
      const [rx, ry, y] = [Math.abs(x2 - x1) / 2, Math.abs(y2 - y1) / 2, (y1 + y2) / 2];
      return `M${Math.min(x1, x2)} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
    }
    default:
      return line();
  }
}

export function sketchPaths({ annotations, pending }: Sketch, styleOf: (layerId: string) => LayerStyle) {
  return svg`${annotations.map((each) => stroke(each, styleOf(each.layerId), each.id))}
    ${pending ? stroke(pending, pending.style, 'pending') : nothing}`;
}

/** What keeps its size on screen: heads, points, corners and handles. */
export function sketchSigns(
  { annotations, selectedId, pending }: Sketch,
  styleOf: (layerId: string) => LayerStyle,
  transform: ImageToScreen,
) {
  const selected = annotations.find((each) => each.id === selectedId);
  return svg`${annotations.map((each) => sign(each, LAYER_STYLES[styleOf(each.layerId)].colour, transform))}
    ${pending ? sign(pending, LAYER_STYLES[pending.style].colour, transform) : nothing}
    ${selected ? handles(selected, transform) : nothing}
    ${pending ? handles(pending, transform) : nothing}`;
}

/** Where a drawing's words stand, and what they are. */
export function sketchLabels(
  { annotations }: Sketch,
  view: ViewSpec,
  transform: ImageToScreen,
): { annotation: Annotation; words: string; at: ScreenPoint }[] {
  return annotations.flatMap((annotation) => {
    const words = wordsOf(annotation, view);
    if (!words) {
      return [];
    }
    const { x, y } = toScreen(transform, anchor(annotation));
    return [{ annotation, words, at: annotation.kind === 'text' ? { x, y: y + 4 } : { x: x + 9, y: y + 4 } }];
  });
}

/** An arrow's words stand at its tail, those of other drawings to the right of them. */
function anchor({ kind, points }: Annotation): Point {
  switch (kind) {
    case 'arrow':
      return points[0];
    case 'angle':
      return points[1];
    default:
      return points.reduce((best, point) => (point[0] > best[0] ? point : best));
  }
}

function stroke(drawing: Pick<Annotation, 'kind' | 'points'>, style: LayerStyle, id: string): SVGTemplateResult | typeof nothing {
  const path = pathData(drawing);
  if (!path) {
    return nothing;
  }
  const { colour, dash } = LAYER_STYLES[style];
  return svg`<g data-annotation=${id} data-kind=${drawing.kind}>
    <path d=${path} class="casing" />
    <path d=${path} class="line" stroke=${colour} stroke-dasharray=${dash || nothing} />
  </g>`;
}

function sign({ kind, points }: Pick<Annotation, 'kind' | 'points'>, colour: string, transform: ImageToScreen) {
  const at = points.map((point) => toScreen(transform, point));
  switch (kind) {
    case 'arrow':
      return at.length < 2 ? nothing : head(at[0], at[1], colour);
    case 'measure':
      return at.length < 2 ? nothing : svg`${tick(at[0], at[1], colour)}${tick(at[1], at[0], colour)}`;
    case 'point':
      return svg`<g class="point" transform="translate(${at[0].x} ${at[0].y})">
        <circle r="5.5" class="casing" /><circle r="5.5" class="line" stroke=${colour} /><circle r="1.2" fill=${colour} />
      </g>`;
    default:
      return nothing;
  }
}

function head(tail: ScreenPoint, { x, y }: ScreenPoint, colour: string) {
  const turn = (Math.atan2(y - tail.y, x - tail.x) * 180) / Math.PI;
  const d = `M${-HEAD_PX} ${-HEAD_PX / 2}L0 0L${-HEAD_PX} ${HEAD_PX / 2}`;
  return svg`<g transform="translate(${x} ${y}) rotate(${turn})">
    <path class="casing" d=${d} /><path class="line" stroke=${colour} d=${d} />
  </g>`;
}

function tick({ x, y }: ScreenPoint, other: ScreenPoint, colour: string) {
  const turn = (Math.atan2(other.y - y, other.x - x) * 180) / Math.PI;
  return svg`<g transform="translate(${x} ${y}) rotate(${turn})">
    <path class="casing" d="M0 -6V6" /><path class="line" stroke=${colour} d="M0 -6V6" />
  </g>`;
}

function handles({ kind, points }: Pick<Annotation, 'kind' | 'points'>, transform: ImageToScreen) {
  const shown = kind === 'freehand' ? [points[0], points[points.length - 1]] : points.slice(0, MOST_HANDLES);
  return shown.map((point, i) => {
    const { x, y } = toScreen(transform, point);
    return svg`<rect class="handle" data-handle=${i} x=${x - HANDLE_PX} y=${y - HANDLE_PX}
      width=${2 * HANDLE_PX} height=${2 * HANDLE_PX} rx="1.5" />`;
  });
}
