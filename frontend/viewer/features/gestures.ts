import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScreenPoint } from '../geometry/placement';

const TAP_SLOP_PX = 4;
/** 3 mm, at 96 CSS pixels an inch. */
const FINGER_SLOP_PX = (3 / 25.4) * 96;

/** A movement of less than this is a tap [CSS pixels]: fingers cannot keep as still as mice. */
export function tapSlopPx(pointerType: string): number {
  return pointerType === 'touch' ? FINGER_SLOP_PX : TAP_SLOP_PX;
}

export type DragButton = 'main' | 'middle' | 'right';

export interface GestureTarget {
  /** Whether the drag under way is to follow the least movement, even of a finger. */
  isPrecise(): boolean;
  tap(at: ScreenPoint): void;
  doubleTap(at: ScreenPoint): void;
  dragStart(at: ScreenPoint, button: DragButton, event: PointerEvent): void;
  drag(dx: number, dy: number, at: ScreenPoint): void;
  dragEnd(at: ScreenPoint): void;
  /** The drag turned into something else and never was. */
  dragCancel(): void;
  pinch(factor: number, dx: number, dy: number, centre: ScreenPoint): void;
  wheel(event: WheelEvent, at: ScreenPoint): void;
}

const BUTTONS: readonly DragButton[] = ['main', 'middle', 'right'];
const DOUBLE_TAP_MS = 350;

/**
 * Makes taps, drags, pinches and wheel turns of raw pointer events on one element. One pointer drags; a second one turns
 * the drag into a pinch, and the first is forgotten.
 */
export class Gestures implements ReactiveController {
  readonly #element: () => HTMLElement | null;
  readonly #target: GestureTarget;
  readonly #pointers = new Map<number, ScreenPoint>();
  #listening?: { element: HTMLElement; abort: AbortController };
  #start?: ScreenPoint;
  #dragging = false;
  #pinching = false;
  #lastTap = -Infinity;

  constructor(host: ReactiveControllerHost, element: () => HTMLElement | null, target: GestureTarget) {
    this.#element = element;
    this.#target = target;
    host.addController(this);
  }

  hostUpdated() {
    const element = this.#element();
    if (element !== (this.#listening?.element ?? null)) {
      this.hostDisconnected();
      if (element) {
        this.#listen(element);
      }
    }
  }

  hostDisconnected() {
    this.#listening?.abort.abort();
    this.#listening = undefined;
    this.#pointers.clear();
    this.#start = undefined;
    this.#dragging = this.#pinching = false;
  }

  #listen(element: HTMLElement) {
    const abort = new AbortController();
    const { signal } = abort;
    this.#listening = { element, abort };
    element.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    element.addEventListener('pointermove', (event) => this.#move(event), { signal });
    element.addEventListener('pointerup', (event) => this.#up(event), { signal });
    element.addEventListener('pointercancel', (event) => this.#cancel(event), { signal });
    element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    element.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        this.#target.wheel(event, this.#at(event));
      },
      { signal, passive: false },
    );
  }

  #down(event: PointerEvent) {
    const at = this.#at(event);
    try {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    } catch {
      // a pointer that has already gone cannot be captured, and need not be
    }
    if (event.button === 1) {
      event.preventDefault();
    }
    this.#pointers.set(event.pointerId, at);
    if (this.#pointers.size === 1) {
      this.#start = at;
      this.#dragging = false;
      this.#pinching = false;
      this.#target.dragStart(at, BUTTONS[event.button] ?? 'main', event);
    } else if (!this.#pinching) {
      this.#pinching = true;
      this.#start = undefined;
      this.#target.dragCancel();
    }
  }

  #move(event: PointerEvent) {
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const at = this.#at(event);
    if (this.#pinching) {
      const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
      this.#pointers.set(event.pointerId, at);
      if (other) {
        this.#pinch(other, before, at);
      }
      return;
    }
    if (!this.#start) {
      return;
    }
    const finger = event.pointerType === 'touch' && !this.#target.isPrecise();
    const slop = finger ? FINGER_SLOP_PX : TAP_SLOP_PX;
    if (!this.#dragging && Math.hypot(at.x - this.#start.x, at.y - this.#start.y) < slop) {
      return;
    }
    this.#pointers.set(event.pointerId, at);
    if (!this.#dragging) {
      this.#dragging = true;
      if (finger) {
        // the picture must not leap by what was let pass
        return;
      }
    }
    this.#target.drag(at.x - before.x, at.y - before.y, at);
  }

  #pinch(other: ScreenPoint, before: ScreenPoint, after: ScreenPoint) {
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const factor = apart > 1 ? Math.hypot(after.x - other.x, after.y - other.y) / apart : 1;
    const centre = { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 };
    this.#target.pinch(factor, (after.x - before.x) / 2, (after.y - before.y) / 2, centre);
  }

  #up(event: PointerEvent) {
    if (!this.#pointers.delete(event.pointerId)) {
      return;
    }
    const at = this.#at(event);
    if (this.#pinching) {
      this.#pinching = this.#pointers.size > 0;
      return;
    }
    if (!this.#start) {
      return;
    }
    this.#start = undefined;
    const wasDragging = this.#dragging;
    this.#dragging = false;
    this.#target.dragEnd(at);
    if (!wasDragging && event.button === 0) {
      this.#target.tap(at);
      if (event.timeStamp - this.#lastTap < DOUBLE_TAP_MS) {
        this.#target.doubleTap(at);
        this.#lastTap = -Infinity;
      } else {
        this.#lastTap = event.timeStamp;
      }
    }
  }

  #cancel(event: PointerEvent) {
    if (this.#pointers.delete(event.pointerId) && this.#start) {
      this.#start = undefined;
      this.#dragging = false;
      this.#target.dragCancel();
    }
    this.#pinching = this.#pinching && this.#pointers.size > 0;
  }

  #at(event: MouseEvent): ScreenPoint {
    const { left, top } = this.#listening!.element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}
