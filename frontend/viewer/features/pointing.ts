import type { Point } from '../contract/viewer-document';
import { type ImageToScreen, imageToScreen, isOnImage, type ScreenPoint, toImage, toScreen } from '../geometry/placement';
import type { PointerTool, ViewerModel } from '../viewer-model';
import type { DragButton, GestureTarget } from './gestures';
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

  constructor(model: ViewerModel, viewId: string, changed: () => void) {
    this.#model = model;
    this.#viewId = viewId;
    this.#changed = changed;
  }

  get held(): HeldMark | undefined {
    return this.#held;
  }

  tap() {
    // a tap ends as a drag of no length; there is nothing left to do
  }

  doubleTap() {
    if (this.#model.tool !== 'mark') {
      this.#model.toggleMaximised(this.#viewId);
    }
  }

  dragStart(at: ScreenPoint, button: DragButton, event: PointerEvent) {
    this.#model.activate(this.#viewId);
    this.#from = at;
    this.#frameDrag = 0;
    const grabbed = button === 'main' ? this.#markAt(at, event.pointerType) : undefined;
    if (grabbed) {
      this.#doing = 'mark';
      this.#hold({ id: grabbed.id, point: grabbed.point });
      return;
    }
    this.#doing = this.#toolFor(button, event.shiftKey);
    if (this.#doing === 'mark') {
      this.#holdAt(at);
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
        this.#holdAt(at);
        break;
      case undefined:
        break;
    }
  }

  dragEnd() {
    const held = this.#held;
    this.#doing = undefined;
    this.#hold(undefined);
    if (!held) {
      return;
    }
    if (held.id === undefined) {
      this.#model.place(this.#viewId, held.point);
      return;
    }
    const mark = this.#model.marks.all.find((each) => each.id === held.id);
    if (mark && (mark.point[0] !== held.point[0] || mark.point[1] !== held.point[1])) {
      this.#model.place(this.#viewId, held.point, held.id);
    }
  }

  dragCancel() {
    this.#doing = undefined;
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
    const throughFrames = event.shiftKey || event.altKey || this.#model.tool === 'frames';
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
      button === 'middle' || (button === 'main' && shift) ? 'pan' : button === 'right' ? 'zoom' : this.#model.tool;
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
