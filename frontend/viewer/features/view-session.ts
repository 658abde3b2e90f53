import type { Bookmark, Subtraction, ViewSpec, ViewState, WindowLevel } from '../contract/viewer-document';
import { FrameStore } from '../frames/frame-store';
import { clamp, fitted, panned, type Placement, type ScreenPoint, type Size, zoomedAt } from '../geometry/placement';
import { PLAIN, type Processing, type Wipe } from '../pixels/processing';
import { windowForDifference } from '../pixels/grey-statistics';
import { FrameTimes, type Playback } from './cine-clock';
import { interpolated, Windowing } from './windowing';

const NO_BOOKMARKS: readonly Bookmark[] = [];

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
  #playback: Playback;
  #bookmarks: readonly Bookmark[];
  #processing: Processing = PLAIN;
  #windowBefore?: WindowLevel;

  constructor(view: ViewSpec, store = new FrameStore(view)) {
    super();
    this.view = view;
    this.store = store;
    this.windowing = new Windowing(view);
    this.times = new FrameTimes(view.frames);
    this.imageSize = { width: view.columns, height: view.rows };
    this.#frame = view.initialFrame;
    this.#playback = { from: 0, to: view.frames.count - 1, speed: 1 };
    this.#bookmarks = view.bookmarks ?? NO_BOOKMARKS;
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
    return this.secondsOf(this.#frame);
  }

  secondsOf(frame: number): number | undefined {
    const { startMs } = this.view.frames;
    if (startMs === undefined && this.frameCount === 1) {
      return undefined;
    }
    return ((startMs ?? 0) + this.times.onsetMs(frame)) / 1000;
  }

  /** Which frames go round, and how fast. */
  get playback(): Playback {
    return this.#playback;
  }

  setPlayback(change: Partial<Playback>) {
    const { from, to, speed } = { ...this.#playback, ...change };
    const last = this.frameCount - 1;
    this.#playback = { from: clamp(from, 0, last), to: clamp(to, Math.min(from, last), last), speed };
    this.#changed();
  }

  get loops(): boolean {
    return this.#playback.from > 0 || this.#playback.to < this.frameCount - 1;
  }

  get bookmarks(): readonly Bookmark[] {
    return this.#bookmarks;
  }

  /** Sets a bookmark on the frame shown, or takes it away. */
  toggleBookmark(): boolean {
    const there = this.#bookmarks.some((each) => each.frame === this.#frame);
    this.#bookmarks = there
      ? this.#bookmarks.filter((each) => each.frame !== this.#frame)
      : [...this.#bookmarks, { frame: this.#frame, label: `Frame ${this.#frame + 1}` }].sort((a, b) => a.frame - b.frame);
    this.#changed();
    return !there;
  }

  /** The next bookmark after the frame shown; from the last, the first. */
  get nextBookmark(): Bookmark | undefined {
    return this.#bookmarks.find((each) => each.frame > this.#frame) ?? this.#bookmarks[0];
  }

  /** What is done to the pixels before they are windowed. */
  get processing(): Processing {
    return this.#processing;
  }

  setSharpening(sharpening: number) {
    this.#process({ sharpening: clamp(sharpening, 0, 1) });
  }

  /** Puts the frame as it is at a time beside the present one. */
  setWipe(wipe: Wipe | undefined) {
    this.#process({ wipe: wipe && { ...wipe, at: clamp(wipe.at, 0, 1) } });
  }

  /** The window goes with how much of the mask is taken away, and comes back with the image. */
  setSubtraction(subtraction: Subtraction | undefined) {
    const before = this.#windowBefore ?? this.#window;
    this.#windowBefore = subtraction && before;
    const opacityChanged = subtraction?.opacity !== this.#processing.subtraction?.opacity;
    if (opacityChanged) {
      this.#window = subtraction
        ? this.windowing.bounded(interpolated(before, this.#windowOfDifference(subtraction), subtraction.opacity))
        : before;
    }
    this.#process({ subtraction });
  }

  #windowOfDifference({ maskFrame }: Subtraction): WindowLevel {
    const other = this.#frame === maskFrame ? this.frameCount - 1 : this.#frame;
    return windowForDifference(this.store.pixels(other), this.store.pixels(maskFrame), this.view.bitsStored);
  }

  #process(change: Partial<Processing>) {
    const { wipe, ...processing } = { ...this.#processing, ...change };
    this.#processing = wipe ? { ...processing, wipe: { ...wipe, remap: this.#remap } } : processing;
    this.#changed();
  }

  /** The window before the subtraction in terms of the one during it. */
  get #remap() {
    const before = this.#windowBefore;
    const gain = before ? this.#window.width / before.width : 1;
    return before && { gain, offset: this.#window.centre - gain * before.centre };
  }

  /** How the view is shown, to be shown so again. */
  get state(): ViewState {
    const { zoom, centre } = this.#placement;
    const { sharpening, subtraction } = this.#processing;
    return {
      viewId: this.view.id,
      frame: this.#frame,
      window: this.#window,
      inverted: this.#inverted,
      zoom,
      centre,
      ...(sharpening > 0 ? { sharpening } : {}),
      ...(subtraction ? { subtraction } : {}),
      ...(this.loops ? { loop: { from: this.#playback.from, to: this.#playback.to } } : {}),
      ...(this.#bookmarks === (this.view.bookmarks ?? NO_BOOKMARKS) ? {} : { bookmarks: this.#bookmarks }),
    };
  }

  /** Shows the view as it was kept. */
  restore(state: ViewState) {
    const { frame, window, inverted, zoom, centre, sharpening, subtraction, loop, bookmarks } = state;
    this.reset();
    if (subtraction) {
      this.setSubtraction(subtraction);
    }
    this.#process({ sharpening: sharpening ?? 0 });
    this.#frame = clamp(frame ?? this.view.initialFrame, 0, this.frameCount - 1);
    this.#window = this.windowing.bounded(window ?? this.#window);
    this.#inverted = inverted ?? false;
    this.#playback = { speed: this.#playback.speed, ...(loop ?? { from: 0, to: this.frameCount - 1 }) };
    this.#bookmarks = bookmarks ?? this.view.bookmarks ?? NO_BOOKMARKS;
    this.setPlacement({ zoom: zoom ?? 1, centre: centre ?? this.#placement.centre });
  }

  setPlacement(placement: Placement) {
    this.#placement = placement;
    this.#changed();
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

  /** Grey scale and placement as the view opened; the frame stays. */
  reset() {
    this.#window = this.view.window;
    this.#windowBefore = undefined;
    this.#inverted = false;
    this.#processing = PLAIN;
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
