import type { Point } from '../contract/viewer-document';
import { clamp } from '../geometry/placement';
import type { ViewerModel } from '../viewer-model';
import type { Crosshair } from './crosshair';

/** Marking and drawing without a pointer: a crosshair that goes by the keys. */
export class Aim {
  readonly #model: ViewerModel;
  #crosshair?: Crosshair;

  constructor(model: ViewerModel) {
    this.#model = model;
  }

  get crosshair(): Crosshair | undefined {
    return this.#crosshair;
  }

  /** There is something that can be placed. */
  get isOffered(): boolean {
    return this.#model.document?.marking !== undefined || this.#model.pencil.drawing !== undefined;
  }

  toggle() {
    if (!this.isOffered) {
      return;
    }
    this.#crosshair = this.#crosshair ? undefined : this.#on(this.#model.activeId);
    this.#model.touch();
    this.#model.say(
      this.#crosshair
        ? `Crosshair on. Arrow keys move it, Shift for ten pixels, Enter places ${this.#placed}.`
        : 'Crosshair off',
    );
  }

  move(columns: number, rows: number) {
    if (!this.#crosshair) {
      return;
    }
    const { width, height } = this.#model.session(this.#crosshair.viewId).imageSize;
    const [column, row] = this.#crosshair.point;
    const point: Point = [clamp(column + columns, 0, width - 1), clamp(row + rows, 0, height - 1)];
    this.#crosshair = { ...this.#crosshair, point };
    this.#model.touch();
    this.#model.say(`Column ${point[0]}, row ${point[1]}`);
  }

  place() {
    if (this.#crosshair && this.#draws) {
      this.#model.pencil.addPoint(this.#crosshair.viewId, this.#crosshair.point);
    } else if (this.#crosshair) {
      this.#model.place(this.#crosshair.viewId, this.#crosshair.point, undefined, 'keys');
    }
  }

  /** Goes along to another view. */
  follow(viewId: string) {
    this.#crosshair &&= this.#on(viewId);
  }

  /** Forgets what a new document no longer has. */
  tidy() {
    if (!this.isOffered || (this.#crosshair && !this.#model.order.includes(this.#crosshair.viewId))) {
      this.#crosshair = undefined;
    }
  }

  get #draws(): boolean {
    return this.#model.tool === 'draw';
  }

  get #placed(): string {
    return this.#draws ? 'a point' : (this.#model.document?.marking?.label ?? 'a point');
  }

  #on(viewId: string): Crosshair {
    const mark = this.#draws ? undefined : this.#model.marks.ownOn(viewId);
    const [column, row] = mark?.point ?? this.#model.session(viewId).placement.centre;
    return { viewId, point: [Math.round(column), Math.round(row)] };
  }
}
