import type { Point } from '../contract/viewer-document';
import { windowForRegion } from '../pixels/grey-statistics';
import { type ImageToScreen, imageToScreen, isOnImage, type ScreenPoint, toImage, toScreen } from '../geometry/placement';
import type { PointerTool, ViewerModel } from '../viewer-model';
import { DrawGesture, type HeldDrawing } from './draw-gesture';
import { type DragButton, type GestureTarget, tapSlopPx } from './gestures';
import type { PlacedBy } from './marks';
import type { ViewSession } from './view-session';

/** One frame for every so many pixels of dragging. */
const DRAG_PER_FRAME_PX = 8;
const ZOOM_PER_DRAGGED_PX = 0.008;
const ZOOM_PER_WHEEL_PX = 0.0015;
const WHEEL_LINE_PX = 16;
/** How far from a mark's middle it can be grabbed [CSS pixels]. */
const GRAB_PX = { mouse: 12, touch: 26 } as const;

/** A mark under the pointer that has not been let go yet. */
export interface HeldMark {
  readonly point: Point;
  /** The mark being moved; none for a new one. */
  readonly id?: string;
}

/** What gestures on a view's image do, according to the tool in hand. */
export class Pointing implements GestureTarget {
  readonly #model: ViewerModel;
  readonly #viewId: string;
  readonly #changed: () => void;
  #doing?: PointerTool;
  #from: ScreenPoint = { x: 0, y: 0 };
  #frameDrag = 0;
  #held?: HeldMark;
  readonly #draw: DrawGesture;
  #region?: readonly [Point, Point];
  #at?: ScreenPoint;
  #by: PlacedBy = 'mouse';
  /** How near is near enough [image pixels]. */
  #reach = 0;

  constructor(model: ViewerModel, viewId: string, changed: () => void) {
    this.#model = model;
    this.#viewId = viewId;
    this.#changed = changed;
    this.#draw = new DrawGesture(model, viewId);
  }

  get held(): HeldMark | undefined {
    return this.#held;
  }

  get drawn(): HeldDrawing | undefined {
    return this.#draw.held;
  }

  /** A region being drawn up, from corner to corner. */
  get region(): readonly [Point, Point] | undefined {
    return this.#region;
  }

  /** Where a finger hides what it works on. */
  get underFinger(): ScreenPoint | undefined {
    const precise = this.#held !== undefined || this.drawn !== undefined || this.#region !== undefined;
    return this.#by === 'touch' && precise ? this.#at : undefined;
  }

  /** What is placed follows the pointer from the first movement on; what is only looked at waits until it is a drag. */
  isPrecise(): boolean {
    return this.#doing === 'mark' || this.#doing === 'draw' || this.#doing === 'region';
  }

  tap() {
    // a tap ends as a drag of no length; there is nothing left to do
  }

  doubleTap() {
    if (this.#model.tool === 'draw') {
      this.#model.pencil.finish();
    } else if (this.#model.tool !== 'mark') {
      this.#model.toggleMaximised(this.#viewId);
    }
  }

  dragStart(at: ScreenPoint, button: DragButton, event: PointerEvent) {
    this.#model.activate(this.#viewId);
    this.#from = at;
    this.#at = at;
    this.#by = event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';
    this.#frameDrag = 0;
    this.#reach = (event.pointerType === 'touch' ? GRAB_PX.touch : GRAB_PX.mouse) / this.#transform.scale;
    if (button === 'main' && this.#draw.grab(toImage(this.#transform, at), this.#reach)) {
      this.#doing = 'draw';
      this.#changed();
      return;
    }
    const grabbed = button === 'main' ? this.#markAt(at, event.pointerType) : undefined;
    if (grabbed) {
      this.#doing = 'mark';
      this.#hold({ id: grabbed.id, point: grabbed.point });
      return;
    }
    this.#doing = this.#toolFor(button, event.shiftKey);
    const point = toImage(this.#transform, at);
    if (this.#doing === 'mark') {
      this.#holdAt(at);
    } else if (this.#doing === 'region') {
      this.#region = [point, point];
    } else if (this.#doing === 'draw') {
      this.#draw.start(point);
      this.#changed();
    }
  }

  drag(dx: number, dy: number, at: ScreenPoint) {
    const session = this.#session;
    switch (this.#doing) {
      case 'window':
        session.setWindow(session.windowing.dragged(session.window, dx, dy));
        break;
      case 'pan':
        session.pan(dx, dy);
        break;
      case 'zoom':
        session.zoom(Math.exp(-dy * ZOOM_PER_DRAGGED_PX), this.#from);
        break;
      case 'frames':
        this.#dragFrames(dx - dy);
        break;
      case 'mark':
        this.#at = at;
        this.#holdAt(at);
        break;
      case 'region':
        this.#at = at;
        this.#region = [this.#region![0], toImage(this.#transform, at)];
        this.#changed();
        break;
      case 'draw':
        this.#at = at;
        this.#draw.drag(toImage(this.#transform, at));
        this.#changed();
        break;
      case undefined:
        break;
    }
  }

  dragEnd(at: ScreenPoint) {
    const held = this.#held;
    const region = this.#region;
    if (this.#doing === 'draw') {
      this.#draw.end(Math.hypot(at.x - this.#from.x, at.y - this.#from.y) >= tapSlopPx(this.#by), this.#reach);
    }
    this.#doing = undefined;
    this.#region = undefined;
    this.#hold(undefined);
    if (region) {
      this.#suitWindowTo(region);
    }
    if (!held) {
      return;
    }
    if (held.id === undefined) {
      this.#model.place(this.#viewId, held.point, undefined, this.#by);
      return;
    }
    const mark = this.#model.marks.all.find((each) => each.id === held.id);
    if (mark && (mark.point[0] !== held.point[0] || mark.point[1] !== held.point[1])) {
      this.#model.place(this.#viewId, held.point, held.id, this.#by);
    }
  }

  dragCancel() {
    this.#doing = undefined;
    this.#draw.cancel();
    this.#region = undefined;
    this.#hold(undefined);
  }

  pinch(factor: number, dx: number, dy: number, centre: ScreenPoint) {
    if (this.#model.allows('zoom')) {
      this.#session.zoom(factor, centre);
    }
    if (this.#model.allows('pan')) {
      this.#session.pan(dx, dy);
    }
  }

  wheel(event: WheelEvent, at: ScreenPoint) {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE_PX : 1;
    // with Shift some browsers turn the wheel sideways
    const turned = (event.deltaY || event.deltaX) * unit;
    const session = this.#session;
    const other = event.shiftKey || event.altKey;
    const throughFrames = this.#model.tool === 'frames' || (this.#model.bindings.wheel === 'frames') !== other;
    if (throughFrames && session.frameCount > 1) {
      this.#model.player(this.#viewId).stop();
      session.step(Math.sign(turned));
    } else if (this.#model.allows('zoom')) {
      session.zoom(Math.exp(-turned * ZOOM_PER_WHEEL_PX), at);
    }
  }

  get #session(): ViewSession {
    return this.#model.session(this.#viewId);
  }

  get #transform(): ImageToScreen {
    const { placement, imageSize, viewport } = this.#session;
    return imageToScreen(placement, imageSize, viewport);
  }

  #toolFor(button: DragButton, shift: boolean): PointerTool | undefined {
    const tool: PointerTool =
      button === 'main' ? (shift ? 'pan' : this.#model.tool) : this.#model.bindings.useOf(button);
    return this.#model.tools.includes(tool) ? tool : undefined;
  }

  #markAt(at: ScreenPoint, pointerType: string) {
    const reach = pointerType === 'touch' ? GRAB_PX.touch : GRAB_PX.mouse;
    const transform = this.#transform;
    const own = this.#model.marks.ownOn(this.#viewId);
    if (!own || !this.#model.document?.marking || !this.#model.isVisible(own.layerId)) {
      return undefined;
    }
    const { x, y } = toScreen(transform, own.point);
    return Math.hypot(x - at.x, y - at.y) <= reach ? own : undefined;
  }

  #suitWindowTo([a, b]: readonly [Point, Point]) {
    const session = this.#session;
    const pixels = session.store.pixels(session.frame);
    const window = pixels && windowForRegion(pixels, a, b, session.imageSize);
    if (window) {
      session.setWindow(window);
      this.#model.say(`Window ${session.window.width}, level ${session.window.centre}`);
    }
  }

  #dragFrames(distance: number) {
    this.#model.player(this.#viewId).stop();
    this.#frameDrag += distance / DRAG_PER_FRAME_PX;
    const whole = Math.trunc(this.#frameDrag);
    if (whole !== 0) {
      this.#frameDrag -= whole;
      this.#session.goTo(this.#session.frame + whole);
    }
  }

  #holdAt(at: ScreenPoint) {
    const point = toImage(this.#transform, at);
    this.#hold(isOnImage(point, this.#session.imageSize) ? { id: this.#held?.id, point } : undefined);
  }

  #hold(held: HeldMark | undefined) {
    this.#held = held;
    this.#changed();
  }
}
