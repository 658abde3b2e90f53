import type { ViewSpec, WindowLevel } from '../contract/viewer-document';
import { clamp } from '../geometry/placement';

/** Dragging this far goes through the whole range of stored values [CSS pixels]. */
const DRAG_FOR_FULL_RANGE_PX = 700;
/** One key press changes centre or width by this part of the window's width. */
const KEY_STEP = 0.05;

/** Limits within which a view can be windowed, in stored pixel values. */
export class Windowing {
  readonly range: number;

  constructor(view: ViewSpec) {
    this.range = 2 ** view.bitsStored;
  }

  /** To the right for more width (less contrast), downwards for a higher centre (darker), as on most workstations. */
  dragged({ centre, width }: WindowLevel, dx: number, dy: number): WindowLevel {
    const gain = this.range / DRAG_FOR_FULL_RANGE_PX;
    return this.bounded({ centre: centre + dy * gain, width: width + dx * gain });
  }

  brighter({ centre, width }: WindowLevel, steps: number): WindowLevel {
    return this.bounded({ centre: centre - steps * this.#step(width), width });
  }

  moreContrast({ centre, width }: WindowLevel, steps: number): WindowLevel {
    return this.bounded({ centre, width: width - steps * this.#step(width) });
  }

  bounded({ centre, width }: WindowLevel): WindowLevel {
    return {
      centre: Math.round(clamp(centre, 0, this.range - 1)),
      width: Math.round(clamp(width, 2, this.range * 2)),
    };
  }

  #step(width: number) {
    return Math.max(1, width * KEY_STEP);
  }
}

/** Between two windows: 0 is the first, 1 the second. */
export function interpolated(a: WindowLevel, b: WindowLevel, part: number): WindowLevel {
  const between = (from: number, to: number) => from + (to - from) * part;
  return { centre: between(a.centre, b.centre), width: between(a.width, b.width) };
}
