import type { ViewSpec, WindowLevel } from '../contract/viewer-document';
import { FrameStore } from '../frames/frame-store';
import { clamp, fitted, panned, type Placement, type ScreenPoint, type Size, zoomedAt } from '../geometry/placement';
import { FrameTimes } from './cine-clock';
import { Windowing } from './windowing';

/**
 * What a reader does with one view: frame, window, placement. It outlives the viewport that shows it, so a view comes
 * back as it was left. Changes are told as `change` events.
 */
export class ViewSession extends EventTarget {
  readonly view: ViewSpec;
  readonly store: FrameStore;
  readonly windowing: Windowing;
  readonly times: FrameTimes;
  readonly imageSize: Size;
  #frame: number;
  #window: WindowLevel;
  #inverted = false;
  #placement: Placement;
  #viewport: Size = { width: 1, height: 1 };
  #playing = false;
  #waiting = false;

  constructor(view: ViewSpec, store = new FrameStore(view)) {
    super();
    this.view = view;
    this.store = store;
    this.windowing = new Windowing(view);
    this.times = new FrameTimes(view.frames);
    this.imageSize = { width: view.columns, height: view.rows };
    this.#frame = view.initialFrame;
    this.#window = view.window;
    this.#placement = fitted(this.imageSize);
    store.addEventListener('change', () => this.#changed());
  }

  get frame(): number {
    return this.#frame;
  }

  get frameCount(): number {
    return this.view.frames.count;
  }

  get window(): WindowLevel {
    return this.#window;
  }

  get inverted(): boolean {
    return this.#inverted;
  }

  get placement(): Placement {
    return this.#placement;
  }

  /** The size at which the view was last shown. */
  get viewport(): Size {
    return this.#viewport;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** Playing, but the next frame has not come yet. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** Time of the frame on the reader's clock [s]; none for a still without one. */
  get seconds(): number | undefined {
    const { startMs } = this.view.frames;
    if (startMs === undefined && this.frameCount === 1) {
      return undefined;
    }
    return ((startMs ?? 0) + this.times.onsetMs(this.#frame)) / 1000;
  }

  goTo(frame: number) {
    const next = clamp(Math.round(frame), 0, this.frameCount - 1);
    if (next !== this.#frame) {
      this.#frame = next;
      this.#changed();
    }
  }

  /** One frame on or back; a cine goes round. */
  step(by: number) {
    this.goTo((((this.#frame + by) % this.frameCount) + this.frameCount) % this.frameCount);
  }

  setWindow(window: WindowLevel) {
    this.#window = this.windowing.bounded(window);
    this.#changed();
  }

  setInverted(inverted: boolean) {
    this.#inverted = inverted;
    this.#changed();
  }

  setViewport(size: Size) {
    if (size.width !== this.#viewport.width || size.height !== this.#viewport.height) {
      this.#viewport = size;
      this.#changed();
    }
  }

  /** Zooms about a point of the viewport, by default its middle. */
  zoom(factor: number, anchor?: ScreenPoint) {
    const middle = { x: this.#viewport.width / 2, y: this.#viewport.height / 2 };
    this.#placement = zoomedAt(this.#placement, factor, anchor ?? middle, this.imageSize, this.#viewport);
    this.#changed();
  }

  pan(dx: number, dy: number) {
    this.#placement = panned(this.#placement, dx, dy, this.imageSize, this.#viewport);
    this.#changed();
  }

  fit() {
    this.#placement = fitted(this.imageSize);
    this.#changed();
  }

  /** Window, placement and inversion as the view opened; the frame stays. */
  reset() {
    this.#window = this.view.window;
    this.#inverted = false;
    this.fit();
  }

  setPlaying(playing: boolean, waiting = false) {
    if (playing !== this.#playing || waiting !== this.#waiting) {
      this.#playing = playing;
      this.#waiting = playing && waiting;
      this.#changed();
    }
  }

  dispose() {
    this.setPlaying(false);
    this.store.dispose();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
