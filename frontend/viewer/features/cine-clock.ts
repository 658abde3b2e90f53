import type { Frames } from '../contract/viewer-document';

/** Frame rate of a view whose document gives no timing [frames/s]. */
const DEFAULT_FRAMES_PER_SECOND = 7.5;

/** When each frame begins and how long a run lasts, in milliseconds from the first frame. */
export class FrameTimes {
  readonly #onsetsMs: readonly number[];
  readonly runMs: number;

  constructor(frames: Frames) {
    const timing = frames.timing ?? { kind: 'constant', frameMs: 1000 / DEFAULT_FRAMES_PER_SECOND };
    if (timing.kind === 'constant') {
      this.#onsetsMs = Array.from({ length: frames.count }, (_, i) => i * timing.frameMs);
      this.runMs = frames.count * timing.frameMs;
    } else {
      this.#onsetsMs = timing.onsetsMs;
      const last = timing.onsetsMs.at(-1)!;
      const before = timing.onsetsMs.at(-2);
      // the vector says when a frame begins; the last one is taken to last as long as the one before it
      this.runMs = last + (before === undefined ? 1000 / DEFAULT_FRAMES_PER_SECOND : last - before);
    }
  }

  onsetMs(frame: number): number {
    return this.#onsetsMs[frame];
  }

  /** The frame on show at a time within the run. */
  frameAt(ms: number): number {
    let low = 0;
    let high = this.#onsetsMs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#onsetsMs[middle] <= ms) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  get framesPerSecond(): number {
    return (1000 * this.#onsetsMs.length) / this.runMs;
  }
}

/**
 * Tells which frame is due. It goes by the time that has passed, never by how many frames were drawn: a slow machine
 * drops frames, and a second of injection stays a second.
 */
export class CineClock {
  readonly #times: FrameTimes;
  #startedAt = 0;

  constructor(times: FrameTimes) {
    this.#times = times;
  }

  /** Starts, or starts again, with the given frame. */
  start(frame: number, nowMs: number) {
    this.#startedAt = nowMs - this.#times.onsetMs(frame);
  }

  frameDue(nowMs: number): number {
    const elapsed = nowMs - this.#startedAt;
    return this.#times.frameAt(((elapsed % this.#times.runMs) + this.#times.runMs) % this.#times.runMs);
  }
}
