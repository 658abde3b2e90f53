import type { ViewChanged } from '../events';
import type { ViewerModel } from '../viewer-model';
import { printPlace } from './place';

const AFTER_MS = 250;

/** Tells the outside on which view, frame and window the reader has settled; not of every step on the way there. */
export class ViewTelling {
  readonly #model: ViewerModel;
  readonly #tell: (detail: ViewChanged['detail']) => void;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #told = new Map<string, string>();
  #activeId?: string;

  constructor(model: ViewerModel, tell: (detail: ViewChanged['detail']) => void) {
    this.#model = model;
    this.#tell = tell;
  }

  /** Another view has become the one that the reader works with. */
  activated(viewId: string) {
    if (this.#activeId !== undefined && viewId !== this.#activeId) {
      this.#told.set(viewId, '');
      this.changed(viewId);
    }
    this.#activeId = viewId;
  }

  changed(viewId: string) {
    if (!this.#timers.has(viewId)) {
      this.#timers.set(
        viewId,
        setTimeout(() => {
          this.#timers.delete(viewId);
          this.#settled(viewId);
        }, AFTER_MS),
      );
    }
  }

  stop() {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
  }

  /** Only what the outside is told about counts as a change: not loading, not zooming, not every frame of a run. */
  #settled(viewId: string) {
    const model = this.#model;
    if (!model.order.includes(viewId) || model.session(viewId).playing) {
      return;
    }
    const { frame, window } = model.session(viewId);
    const state = JSON.stringify([frame, window]);
    const { initialFrame, window: opened } = model.session(viewId).view;
    if ((this.#told.get(viewId) ?? JSON.stringify([initialFrame, opened])) !== state) {
      this.#told.set(viewId, state);
      this.#tell({ viewId, frame, ...window, place: printPlace({ viewId, frame, window }) });
    }
  }
}
