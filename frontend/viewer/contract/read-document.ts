import { ANNOTATION_KINDS, type AnnotationKind, LINKS, POINTS_OF, type ViewerDocument } from './viewer-document';

/** The document does not keep to the contract; the message names the field. */
export class DocumentError extends Error {}

type Fields = Record<string, unknown>;

const FIELDS = [
  'version',
  'views',
  'layout',
  'tools',
  'layers',
  'marks',
  'overlays',
  'marking',
  'annotations',
  'drawing',
  'arrangements',
  'saveArrangement',
  'bindings',
  'badge',
  'rendering',
];

/**
 * Checks what the viewer relies on. It is not a schema validator (the tests have one); it turns a mistake on the other
 * side into one sentence rather than a blank page.
 */
export function readDocument(json: unknown): ViewerDocument {
  const document = object(json, 'document');
  if (document.version !== 1) {
    throw new DocumentError(`This viewer reads version 1, not version ${String(document.version)}`);
  }
  for (const field of Object.keys(document)) {
    check(FIELDS.includes(field), `${field} is not a field of the document`);
  }
  const views = array(document.views, 'views');
  check(views.length > 0, 'views is empty');
  const frameCounts = new Map<string, number>();
  views.forEach((view, i) => readView(object(view, `views[${i}]`), `views[${i}]`, frameCounts));

  readLayout(document.layout, 'layout', frameCounts);
  optional(document.arrangements, 'arrangements').forEach((item, i) =>
    readLayout(object(item, `arrangements[${i}]`).layout, `arrangements[${i}].layout`, frameCounts),
  );
  array(document.tools, 'tools');
  const layers = new Set(array(document.layers, 'layers').map((layer, i) => object(layer, `layers[${i}]`).id));

  array(document.marks, 'marks').forEach((item, i) => {
    const mark = object(item, `marks[${i}]`);
    frameOf(mark.viewId, mark.frame, frameCounts, `marks[${i}]`);
    point(mark.point, `marks[${i}].point`);
    check(layers.has(mark.layerId), `marks[${i}].layerId names no layer`);
  });
  array(document.overlays, 'overlays').forEach((item, i) => {
    const overlay = object(item, `overlays[${i}]`);
    const frames = object(overlay.frames, `overlays[${i}].frames`);
    frameOf(overlay.viewId, frames.from, frameCounts, `overlays[${i}]`);
    frameOf(overlay.viewId, frames.to, frameCounts, `overlays[${i}]`);
    check(layers.has(overlay.layerId), `overlays[${i}].layerId names no layer`);
    check(overlay.step === undefined || number(overlay.step) >= 1, `overlays[${i}].step counts from 1`);
    readShape(object(overlay.shape, `overlays[${i}].shape`), `overlays[${i}].shape`);
  });
  if (document.marking !== undefined) {
    const marking = object(document.marking, 'marking');
    check(layers.has(marking.layerId), 'marking.layerId names no layer');
    check(number(marking.maxMarks) >= 1 && number(marking.maxMarksPerView) >= 1, 'marking allows no mark');
  }
  optional(document.annotations, 'annotations').forEach((item, i) => {
    const annotation = object(item, `annotations[${i}]`);
    const frames = object(annotation.frames, `annotations[${i}].frames`);
    frameOf(annotation.viewId, frames.from, frameCounts, `annotations[${i}]`);
    frameOf(annotation.viewId, frames.to, frameCounts, `annotations[${i}]`);
    check(layers.has(annotation.layerId), `annotations[${i}].layerId names no layer`);
    const points = array(annotation.points, `annotations[${i}].points`);
    points.forEach((each) => point(each, `annotations[${i}].points`));
    check(
      ANNOTATION_KINDS.includes(annotation.kind as AnnotationKind),
      `annotations[${i}].kind is unknown: ${String(annotation.kind)}`,
    );
    const [least, most] = POINTS_OF[annotation.kind as AnnotationKind];
    check(
      points.length >= least && points.length <= most,
      `annotations[${i}]: ${String(annotation.kind)} has ${least} to ${most} points, not ${points.length}`,
    );
  });
  if (document.drawing !== undefined) {
    const drawing = object(document.drawing, 'drawing');
    check(layers.has(drawing.layerId), 'drawing.layerId names no layer');
    check(array(drawing.kinds, 'drawing.kinds').length > 0, 'drawing allows no kind');
  }
  return json as ViewerDocument;
}

function readLayout(value: unknown, where: string, frameCounts: Map<string, number>) {
  const layout = object(value, where);
  const order = array(layout.order, `${where}.order`);
  check(
    order.length === frameCounts.size &&
      new Set(order).size === order.length &&
      order.every((id) => frameCounts.has(id as string)),
    `${where}.order must name every view once`,
  );
  const hung = layout.hung === undefined ? 1 : number(layout.hung);
  check(Number.isInteger(hung) && hung >= 1 && hung <= 4, `${where}.hung must be 1 to 4`);
  for (const link of optional(layout.linked, `${where}.linked`)) {
    check(LINKS.includes(link as (typeof LINKS)[number]), `${where}.linked is unknown: ${String(link)}`);
  }
  optional(layout.views, `${where}.views`).forEach((item, i) => {
    const state = object(item, `${where}.views[${i}]`);
    frameOf(state.viewId, state.frame ?? 0, frameCounts, `${where}.views[${i}]`);
    if (state.window !== undefined) {
      check(number(object(state.window, `${where}.views[${i}].window`).width) > 0, `${where}.views[${i}].window is empty`);
    }
    if (state.loop !== undefined) {
      const loop = object(state.loop, `${where}.views[${i}].loop`);
      frameOf(state.viewId, loop.from, frameCounts, `${where}.views[${i}].loop`);
      frameOf(state.viewId, loop.to, frameCounts, `${where}.views[${i}].loop`);
    }
    if (state.subtraction !== undefined) {
      const subtraction = object(state.subtraction, `${where}.views[${i}].subtraction`);
      frameOf(state.viewId, subtraction.maskFrame, frameCounts, `${where}.views[${i}].subtraction`);
      point(subtraction.shift, `${where}.views[${i}].subtraction.shift`);
    }
  });
}

function readView(view: Fields, where: string, frameCounts: Map<string, number>) {
  const frames = object(view.frames, `${where}.frames`);
  const count = number(frames.count);
  check(Number.isInteger(count) && count >= 1, `${where}.frames.count must be at least 1`);
  check(
    typeof frames.urlTemplate === 'string' && frames.urlTemplate.includes('{frame}'),
    `${where}.frames.urlTemplate must contain {frame}`,
  );
  check(
    frames.encoding === 'raw16' || frames.encoding === 'delta-planes16',
    `${where}.frames.encoding is unknown: ${String(frames.encoding)}`,
  );
  const timing = frames.timing as Fields | undefined;
  if (timing?.kind === 'onsets') {
    check(array(timing.onsetsMs, `${where}.frames.timing`).length === count, `${where} needs an onset for each frame`);
  }
  check(number(view.columns) >= 1 && number(view.rows) >= 1, `${where} has no pixels`);
  check(number(object(view.window, `${where}.window`).width) > 0, `${where}.window.width must be above 0`);
  check(typeof view.id === 'string' && !frameCounts.has(view.id), `${where}.id is missing or used twice`);
  frameCounts.set(view.id as string, count);
  frameOf(view.id, view.initialFrame, frameCounts, `${where}.initialFrame`);
  optional(view.bookmarks, `${where}.bookmarks`).forEach((bookmark, i) =>
    frameOf(view.id, object(bookmark, `${where}.bookmarks[${i}]`).frame, frameCounts, `${where}.bookmarks[${i}]`),
  );
}

function readShape(shape: Fields, where: string) {
  switch (shape.kind) {
    case 'area':
      for (const ring of array(shape.rings, `${where}.rings`)) {
        check(array(ring, `${where}.rings`).length >= 3, `${where}: a ring has at least three points`);
      }
      break;
    case 'line':
      check(array(shape.points, `${where}.points`).length >= 2, `${where}: a line has at least two points`);
      break;
    case 'spot':
    case 'text':
      point(shape.point, `${where}.point`);
      break;
    case 'arrow':
      point(shape.point, `${where}.point`);
      check(Number.isFinite(shape.tail), `${where}.tail must be an angle`);
      break;
    default:
      throw new DocumentError(`${where}.kind is unknown: ${String(shape.kind)}`);
  }
}

function frameOf(viewId: unknown, frame: unknown, frameCounts: Map<string, number>, where: string) {
  const count = frameCounts.get(viewId as string);
  check(count !== undefined, `${where}: there is no view ${String(viewId)}`);
  check(
    Number.isInteger(frame) && (frame as number) >= 0 && (frame as number) < count!,
    `${where}: view ${String(viewId)} has no frame ${String(frame)}`,
  );
}

function point(value: unknown, where: string) {
  const pair = array(value, where);
  check(pair.length === 2 && pair.every((each) => Number.isFinite(each)), `${where} must be [column, row]`);
}

function object(value: unknown, where: string): Fields {
  check(typeof value === 'object' && value !== null && !Array.isArray(value), `${where} is missing`);
  return value as Fields;
}

function array(value: unknown, where: string): unknown[] {
  check(Array.isArray(value), `${where} must be a list`);
  return value as unknown[];
}

function optional(value: unknown, where: string): unknown[] {
  return value === undefined ? [] : array(value, where);
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

function check(condition: boolean, otherwise: string): asserts condition {
  if (!condition) {
    throw new DocumentError(otherwise);
  }
}
