import type { Annotation, AnnotationKind, Drawing, Point } from '../contract/viewer-document';
import { simplified } from '../geometry/curves';
import { hundredths, withinImage } from '../geometry/placement';
import type { ViewerModel } from '../viewer-model';
import { ANNOTATION_KIND, inWords, isComplete, isEnough, measured } from './annotation-kinds';

/** Which frames a new drawing belongs to. */
export type Span = 'frame' | 'onwards' | 'loop' | 'all';

/** A drawing that is not finished. */
export interface Pending {
  readonly viewId: string;
  readonly kind: AnnotationKind;
  readonly points: readonly Point[];
}

/** Freehand lines keep this close to the pointer's way [pixels]. */
const FREEHAND_TOLERANCE = 0.6;
/** The longest words beside a drawing. */
export const LONGEST_LABEL = 200;

/** What the reader draws with: the kind in hand, its words and frames, what is unfinished and what is selected. */
export class Pencil {
  readonly #model: ViewerModel;
  #kind: AnnotationKind = 'arrow';
  #label = '';
  #span: Span = 'frame';
  #pending?: Pending;
  #selectedId?: string;

  constructor(model: ViewerModel) {
    this.#model = model;
  }

  /** What may be drawn; nothing if drawing is not offered. */
  get drawing(): Drawing | undefined {
    return this.#model.document?.drawing;
  }

  get kind(): AnnotationKind {
    const kinds = this.drawing?.kinds ?? [];
    return kinds.includes(this.#kind) ? this.#kind : (kinds[0] ?? this.#kind);
  }

  get span(): Span {
    return this.#span;
  }

  get pending(): Pending | undefined {
    return this.#pending;
  }

  get selected(): Annotation | undefined {
    const found = this.#model.annotations.find(this.#selectedId);
    return found && this.canChange(found) ? found : undefined;
  }

  /** The words of the selected drawing, or of the next one. */
  get label(): string {
    return this.selected?.label ?? (this.selected ? '' : this.#label);
  }

  /** Hidden is inert, and what others have drawn stays as it is. */
  canChange(annotation: Annotation): boolean {
    return this.drawing !== undefined && annotation.editable && this.#model.isVisible(annotation.layerId);
  }

  /** Forgets what a new document no longer has. */
  tidy() {
    if (!this.drawing || (this.#pending && !this.#model.order.includes(this.#pending.viewId))) {
      this.#pending = undefined;
    }
    if (!this.selected) {
      this.#selectedId = undefined;
    }
  }

  choose(kind: AnnotationKind) {
    if (this.drawing?.kinds.includes(kind)) {
      this.#kind = kind;
      this.#pending = undefined;
      this.#selectedId = undefined;
      this.#model.setTool('draw');
      this.#model.say(`${ANNOTATION_KIND[kind].label}. ${ANNOTATION_KIND[kind].how}`);
    }
  }

  select(id: string | undefined) {
    this.#selectedId = id;
    this.#model.touch();
    const { selected } = this;
    if (selected) {
      this.#model.say(`Selected: ${inWords(selected, this.#model.session(selected.viewId).view)}`);
    }
  }

  /** Selects the next of the reader's drawings on the active view's frame. */
  selectNext() {
    const { activeId, active } = this.#model;
    const here = this.#model.annotationsOn(activeId, active.frame).filter((each) => this.canChange(each));
    const at = here.findIndex((each) => each.id === this.#selectedId);
    this.select(here[(at + 1) % here.length]?.id);
  }

  setLabel(label: string) {
    const words = label.trim().slice(0, LONGEST_LABEL);
    const { selected } = this;
    if (!selected) {
      this.#label = words;
      this.#model.touch();
    } else if (words || selected.kind !== 'text') {
      this.#model.annotations.change({ ...selected, label: words || undefined });
    }
  }

  setSpan(span: Span) {
    const { selected } = this;
    if (selected) {
      this.#model.annotations.change({ ...selected, frames: this.#framesOf(selected.viewId, span) });
    }
    this.#span = span;
    this.#model.touch();
  }

  /** Adds a point to the drawing on a view; the last one it needs finishes it. */
  addPoint(viewId: string, at: Point) {
    const session = this.#model.session(viewId);
    const point = rounded(withinImage(at, session.imageSize));
    const begun = this.#pending?.viewId === viewId && this.#pending.kind === this.kind ? this.#pending.points : [];
    if (begun.length > 0 && samePlace(begun[begun.length - 1], point)) {
      this.finish();
      return;
    }
    this.#selectedId = undefined;
    this.#pending = { viewId, kind: this.kind, points: [...begun, point] };
    if (isComplete(this.kind, this.#pending.points)) {
      this.finish();
    } else {
      this.#model.touch();
      this.#model.say(`${ANNOTATION_KIND[this.kind].label}: point ${begun.length + 1}`);
    }
  }

  /** Draws a whole way at once. */
  drawAlong(viewId: string, way: readonly Point[]) {
    const { imageSize } = this.#model.session(viewId);
    const points = simplified(way, FREEHAND_TOLERANCE).map((each) => rounded(withinImage(each, imageSize)));
    this.#pending = { viewId, kind: this.kind, points };
    this.finish();
  }

  /** Makes a drawing of the points there are, if they are enough. */
  finish() {
    const pending = this.#pending;
    const { drawing } = this;
    if (!pending || !drawing) {
      return;
    }
    if (!isEnough(pending.kind, pending.points)) {
      this.#model.say(`${ANNOTATION_KIND[pending.kind].label}: more points are needed`);
      return;
    }
    this.#pending = undefined;
    if (this.#model.annotations.own.length >= drawing.maxAnnotations) {
      this.#model.touch();
      this.#model.say(`There is room for ${drawing.maxAnnotations} drawings only`);
      return;
    }
    const label = this.#label || (pending.kind === 'text' ? (drawing.ownWords ? 'Text' : drawing.labels[0]) : undefined);
    const annotation: Annotation = {
      id: this.#model.annotations.freshId(pending.kind),
      viewId: pending.viewId,
      frames: this.#framesOf(pending.viewId, this.#span),
      kind: pending.kind,
      points: pending.points,
      ...(label ? { label } : {}),
      layerId: drawing.layerId,
      editable: true,
    };
    this.#model.setVisible([drawing.layerId], true);
    this.#model.annotations.add(annotation);
    this.#selectedId = annotation.id;
    this.#model.touch();
    if (annotation.kind === 'text' && drawing.ownWords && !this.#label) {
      this.#model.dispatchEvent(new Event('write'));
    }
    const { view } = this.#model.session(annotation.viewId);
    this.#model.say(`${ANNOTATION_KIND[annotation.kind].label} drawn on ${view.label}${sized(measured(annotation, view))}`);
  }

  /** Gives up what is unfinished, else lets go of what is selected, else puts the pencil away. */
  cancel() {
    if (this.#pending) {
      this.#pending = undefined;
      this.#model.say('Drawing given up');
    } else if (this.selected) {
      this.#selectedId = undefined;
    } else {
      this.#model.setTool(this.#model.tools[0]);
    }
    this.#model.touch();
  }

  removeLastPoint() {
    if (this.#pending) {
      const points = this.#pending.points.slice(0, -1);
      this.#pending = points.length > 0 ? { ...this.#pending, points } : undefined;
      this.#model.touch();
    }
  }

  /** Moves the selected drawing, or one of its points. */
  move(annotation: Annotation, points: readonly Point[]) {
    const { imageSize } = this.#model.session(annotation.viewId);
    this.#model.annotations.change({
      ...annotation,
      points: points.map((each) => rounded(withinImage(each, imageSize))),
    });
  }

  moveSelectedBy(columns: number, rows: number) {
    const { selected } = this;
    if (selected) {
      this.move(selected, selected.points.map(([column, row]) => [column + columns, row + rows]));
      this.#model.say(inWords(this.selected!, this.#model.session(selected.viewId).view));
    }
  }

  removeSelected() {
    const { selected } = this;
    if (selected) {
      this.#model.annotations.remove(selected.id);
      this.#model.say(`${ANNOTATION_KIND[selected.kind].label} deleted`);
    }
  }

  clear() {
    this.#pending = undefined;
    this.#model.annotations.clear();
    this.#model.say('Your drawings are deleted; undo brings them back');
  }

  #framesOf(viewId: string, span: Span) {
    const { frame, frameCount, playback } = this.#model.session(viewId);
    if (span === 'loop') {
      return { from: playback.from, to: playback.to };
    }
    return { from: span === 'all' ? 0 : frame, to: span === 'frame' ? frame : frameCount - 1 };
  }
}

function rounded([column, row]: Point): Point {
  return [hundredths(column), hundredths(row)];
}

function samePlace(a: Point, b: Point): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.5;
}

function sized(words: string | undefined): string {
  return words ? `, ${words}` : '';
}
