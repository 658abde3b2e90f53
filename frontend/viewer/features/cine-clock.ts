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

  get count(): number {
    return this.#onsetsMs.length;
  }

  /** When a frame gives way to the next. */
  endMs(frame: number): number {
    return this.#onsetsMs[frame + 1] ?? this.runMs;
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

/** How a run is played: which frames of it go round, and how fast. */
export interface Playback {
  /** Both included. */
  readonly from: number;
  readonly to: number;
  /** 1 is the true rate. */
  readonly speed: number;
}

/**
 * Tells which frame is due. It goes by the time that has passed, never by how many frames were drawn: a slow machine
 * drops frames, and a second of injection stays a second.
 */
export class CineClock {
  readonly #times: FrameTimes;
  #startedAt = 0;
  #startedMs = 0;
  #beginMs = 0;
  #endMs: number;
  #speed = 1;

  constructor(times: FrameTimes) {
    this.#times = times;
    this.#endMs = times.runMs;
  }

  /** Starts, or starts again, with the given frame; from outside the frames that go round, with the first of them. */
  start(frame: number, nowMs: number, { from, to, speed }: Playback = this.#whole) {
    this.#speed = speed;
    this.#beginMs = this.#times.onsetMs(from);
    this.#endMs = this.#times.endMs(to);
    this.#startedMs = this.#times.onsetMs(frame < from || frame > to ? from : frame);
    this.#startedAt = nowMs;
  }

  frameDue(nowMs: number): number {
    const at = this.#startedMs + (nowMs - this.#startedAt) * this.#speed - this.#beginMs;
    const length = this.#endMs - this.#beginMs;
    return this.#times.frameAt(this.#beginMs + (((at % length) + length) % length));
  }

  get #whole(): Playback {
    return { from: 0, to: this.#times.count - 1, speed: 1 };
  }
}
