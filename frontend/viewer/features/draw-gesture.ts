import type { Annotation, Point } from '../contract/viewer-document';
import { distance, distanceToSegment } from '../geometry/curves';
import { imageToScreen, isOnImage } from '../geometry/placement';
import type { ViewerModel } from '../viewer-model';
import { ANNOTATION_KIND, distanceTo } from './annotation-kinds';
import { CHARACTER_PX } from './drawing';

/** A drawing in the making or being moved. */
export interface HeldDrawing {
  /** The drawing that is changed; none for a new one. */
  readonly annotation?: Annotation;
  readonly points: readonly Point[];
}

/** Pressing, dragging and letting go with the pencil, or on a drawing that is there. In image coordinates. */
export class DrawGesture {
  readonly #model: ViewerModel;
  readonly #viewId: string;
  #held?: HeldDrawing;
  #begun: readonly Point[] = [];
  /** Which point of the drawing moves; all of them if none is named. */
  #handle?: number;
  #from: Point = [0, 0];

  constructor(model: ViewerModel, viewId: string) {
    this.#model = model;
    this.#viewId = viewId;
  }

  get held(): HeldDrawing | undefined {
    return this.#held;
  }

  /** Takes hold of one of the reader's drawings if one is in reach: of a point of the selected one first. */
  grab(at: Point, reach: number): boolean {
    const { pencil } = this.#model;
    if (pencil.pending) {
      return false;
    }
    const here = this.#here();
    const { selected } = pencil;
    const handle = selected && here.includes(selected) ? nearest(selected.points, at, reach) : undefined;
    const found = handle !== undefined ? selected : here.findLast((each) => this.#isAt(each, at, reach));
    // pencil in hand, a drag over what is there draws something new; a tap selects it first
    if (!found || (this.#model.tool === 'draw' && found !== selected)) {
      return false;
    }
    pencil.select(found.id);
    // a freehand line has too many points to move one of them
    this.#handle = found.kind === 'freehand' ? undefined : (handle ?? nearest(found.points, at, reach));
    this.#from = at;
    this.#held = { annotation: found, points: found.points };
    return true;
  }

  /** On the drawing or, for words, on the words. */
  #isAt(annotation: Annotation, at: Point, reach: number): boolean {
    if (annotation.kind !== 'text') {
      return distanceTo(annotation, at) <= reach;
    }
    const { placement, imageSize, viewport } = this.#model.session(this.#viewId);
    const { scale } = imageToScreen(placement, imageSize, viewport);
    const [[column, row]] = annotation.points;
    const length = ((annotation.label?.length ?? 0) * CHARACTER_PX) / scale;
    return distanceToSegment(at, [column, row], [column + length, row]) <= reach;
  }

  #here(): readonly Annotation[] {
    const { frame } = this.#model.session(this.#viewId);
    return this.#model.annotationsOn(this.#viewId, frame).filter((each) => this.#model.pencil.canChange(each));
  }

  start(at: Point) {
    const { pencil } = this.#model;
    if (isOnImage(at, this.#model.session(this.#viewId).imageSize)) {
      const { pending, kind } = pencil;
      this.#begun = pending?.viewId === this.#viewId && pending.kind === kind ? pending.points : [];
      this.#from = at;
      this.#held = { points: [...this.#begun, at] };
    }
  }

  drag(at: Point) {
    if (!this.#held) {
      return;
    }
    const { annotation, points } = this.#held;
    if (annotation) {
      const [columns, rows] = [at[0] - this.#from[0], at[1] - this.#from[1]];
      this.#held = {
        annotation,
        points: annotation.points.map(([column, row], i) =>
          this.#handle === undefined || this.#handle === i ? [column + columns, row + rows] : [column, row],
        ),
      };
    } else if (ANNOTATION_KIND[this.#model.pencil.kind].along) {
      this.#held = { points: [...points, at] };
    } else if (ONE_POINT.has(this.#model.pencil.kind)) {
      this.#held = { points: [at] };
    } else {
      this.#held = { points: [...(this.#begun.length > 0 ? this.#begun : [this.#from]), at] };
    }
  }

  /** Lets go; `reach` is how near to the first point of an outline closes it. */
  end(moved: boolean, reach: number) {
    const held = this.#held;
    const begun = this.#begun;
    this.cancel();
    const { pencil } = this.#model;
    if (!held) {
      return;
    }
    if (held.annotation) {
      if (moved) {
        pencil.move(held.annotation, held.points);
      }
      return;
    }
    const last = held.points[held.points.length - 1];
    const tapped = moved || begun.length > 0 || TAPPED.has(pencil.kind) ? undefined : this.#here().findLast((each) => this.#isAt(each, last, reach));
    if (tapped) {
      pencil.select(tapped.id);
      return;
    }
    if (ANNOTATION_KIND[pencil.kind].along && moved) {
      pencil.drawAlong(this.#viewId, held.points);
    } else if (pencil.kind === 'outline' && begun.length >= 3 && distance(begun[0], last) <= reach) {
      pencil.finish();
    } else {
      held.points.slice(begun.length).forEach((point) => pencil.addPoint(this.#viewId, point));
    }
  }

  cancel() {
    this.#held = undefined;
    this.#handle = undefined;
    this.#begun = [];
  }
}

/** Kinds whose every tap is a point of theirs. */
const TAPPED: ReadonlySet<string> = new Set(['point', 'text', 'outline', 'angle']);
const ONE_POINT: ReadonlySet<string> = new Set(['point', 'text']);

function nearest(points: readonly Point[], at: Point, reach: number): number | undefined {
  let best: number | undefined;
  points.forEach((point, i) => {
    if (distance(point, at) <= reach && (best === undefined || distance(point, at) < distance(points[best], at))) {
      best = i;
    }
  });
  return best;
}
