import type { FrameEncoding, ViewSpec } from '../contract/viewer-document';
import { CorruptFrame } from './decode';
import type { ToDecode } from './decode.worker';
import { decodeAside, prepareToDecode } from './decoders';
import { Failure, failureFrom, failureOf } from './failure';

export type FrameState = 'absent' | 'loading' | 'ready' | 'failed';

/** Nothing came for this long: the frame is given up. */
const TIMEOUT_MS = 15_000;
const PARALLEL = 3;
const BYTES_PER_PIXEL = 2;

export interface FrameSource {
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  readonly timeoutMs: number;
  readonly decode: (frame: ToDecode) => Promise<Uint16Array> | Uint16Array;
  /** Called when a frame is on its way. */
  readonly prepare?: (encoding: FrameEncoding) => void;
}

const browser: FrameSource = {
  fetch: (input, init) => fetch(input, init),
  isOnline: () => navigator.onLine,
  timeoutMs: TIMEOUT_MS,
  decode: decodeAside,
  prepare: prepareToDecode,
};

/**
 * The frames of one view: fetched once, decoded, kept. `load` is for a frame wanted now; `prefetch` brings in the rest
 * behind it, a few at a time, nearest first. Changes are told as `change` events.
 */
export class FrameStore extends EventTarget {
  readonly #view: ViewSpec;
  readonly #source: FrameSource;
  readonly #pixels: (Uint16Array | undefined)[];
  readonly #failures: (Failure | undefined)[];
  readonly #loading = new Map<number, Promise<Uint16Array>>();
  readonly #abort = new AbortController();
  #prefetching = false;
  #nearest = 0;

  constructor(view: ViewSpec, source: FrameSource = browser) {
    super();
    this.#view = view;
    this.#source = source;
    this.#pixels = new Array<Uint16Array | undefined>(view.frames.count);
    this.#failures = new Array<Failure | undefined>(view.frames.count);
  }

  get count(): number {
    return this.#view.frames.count;
  }

  get hasFailures(): boolean {
    return this.#failures.some((each) => each !== undefined);
  }

  get readyCount(): number {
    return this.#pixels.reduce((sum, each) => sum + (each ? 1 : 0), 0);
  }

  state(frame: number): FrameState {
    if (this.#pixels[frame]) {
      return 'ready';
    }
    if (this.#loading.has(frame)) {
      return 'loading';
    }
    return this.#failures[frame] ? 'failed' : 'absent';
  }

  pixels(frame: number): Uint16Array | undefined {
    return this.#pixels[frame];
  }

  failure(frame: number): Failure | undefined {
    return this.#failures[frame];
  }

  /** Loads a frame unless it is there or under way; a frame that failed is tried again. */
  load(frame: number): Promise<Uint16Array> {
    const ready = this.#pixels[frame];
    if (ready) {
      return Promise.resolve(ready);
    }
    const underWay = this.#loading.get(frame);
    if (underWay) {
      return underWay;
    }
    const loading = this.#fetch(frame).then(
      (pixels) => {
        this.#pixels[frame] = pixels;
        this.#failures[frame] = undefined;
        this.#settled(frame);
        return pixels;
      },
      (error: unknown) => {
        const failure = failureFrom(error, this.#source.isOnline());
        this.#failures[frame] = failure;
        this.#settled(frame);
        throw failure;
      },
    );
    // whoever waits hears of a failure; nobody needs to wait, because it is kept
    loading.catch(() => undefined);
    this.#loading.set(frame, loading);
    this.#changed();
    return loading;
  }

  /** Brings in every frame still absent, those from `nearest` on first; done when each has come or failed. */
  prefetch(nearest: number): Promise<void> {
    this.#nearest = nearest;
    this.#prefetching = true;
    this.#continuePrefetching();
    return new Promise((resolve) => {
      const doneIfIdle = () => {
        if (this.#abort.signal.aborted || (this.#loading.size === 0 && this.#nextAbsent() === undefined)) {
          this.removeEventListener('change', doneIfIdle);
          resolve();
        }
      };
      this.addEventListener('change', doneIfIdle);
      doneIfIdle();
    });
  }

  /** Tries every failed frame again. */
  retry() {
    this.#failures.fill(undefined);
    void this.prefetch(this.#nearest);
  }

  /** Stops all loading; what is there stays. */
  dispose() {
    this.#prefetching = false;
    this.#abort.abort();
  }

  #settled(frame: number) {
    this.#loading.delete(frame);
    this.#continuePrefetching();
    this.#changed();
  }

  #continuePrefetching() {
    while (this.#prefetching && this.#loading.size < PARALLEL) {
      const next = this.#nextAbsent();
      if (next === undefined) {
        return;
      }
      void this.load(next);
    }
  }

  #nextAbsent(): number | undefined {
    for (let step = 0; step < this.count; step++) {
      const frame = (this.#nearest + step) % this.count;
      if (this.state(frame) === 'absent') {
        return frame;
      }
    }
    return undefined;
  }

  /** A slow connection may take its time; one on which nothing comes at all is given up. */
  async #fetch(frame: number): Promise<Uint16Array> {
    const { frames, columns, rows } = this.#view;
    const stalled = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), this.#source.timeoutMs);
    };
    alive();
    try {
      const answer = this.#source.fetch(frames.urlTemplate.replace('{frame}', String(frame)), {
        credentials: 'same-origin',
        signal: AbortSignal.any([stalled.signal, this.#abort.signal]),
      });
      this.#source.prepare?.(frames.encoding);
      const response = await answer;
      const failure = failureOf(response);
      if (failure) {
        throw failure;
      }
      const bytes = await readBytes(response, columns * rows * BYTES_PER_PIXEL, alive);
      clearTimeout(timer);
      return await this.#source.decode({ bytes, encoding: frames.encoding, columns, rows });
    } catch (error) {
      if (stalled.signal.aborted) {
        throw new Failure('timeout', 'The image takes too long to arrive.', { cause: error });
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #changed() {
    if (!this.#abort.signal.aborted) {
      this.dispatchEvent(new Event('change'));
    }
  }
}

/** Reads a body of known length, telling of every piece; a longer one is not read to its end. */
async function readBytes(response: Response, length: number, onPiece: () => void): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let read = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return read === length ? bytes.buffer : bytes.buffer.slice(0, read);
    }
    onPiece();
    if (read + value.length > length) {
      void reader.cancel();
      throw new CorruptFrame(`More than the ${length} bytes of the frame came`);
    }
    bytes.set(value, read);
    read += value.length;
  }
}
