import type { FrameEncoding } from '../contract/viewer-document';
import { CorruptFrame, decodeFrame } from './decode';
import type { Decoded, ToDecode } from './decode.worker';
import { Failure } from './failure';

/** A frame that is not decoded by then never will be [ms]. */
const DECODING_TIMEOUT_MS = 5_000;
const WORKERS = 2;

interface Task {
  readonly frame: ToDecode;
  readonly resolve: (pixels: Uint16Array) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Decodes frames off the page's own thread, one at a time in each worker. A worker that does not answer in time is
 * ended and another takes its place, so one bad frame stops neither the page nor the frames behind it.
 */
export class Decoders {
  readonly #newWorker: () => Worker;
  readonly #timeoutMs: number;
  readonly #idle: Worker[] = [];
  readonly #waiting: Task[] = [];
  #count = 0;
  /** A page may forbid workers; what the first of them could not do is done here from then on. */
  #forbidden = false;
  #worked = false;

  constructor(newWorker: () => Worker, timeoutMs = DECODING_TIMEOUT_MS) {
    this.#newWorker = newWorker;
    this.#timeoutMs = timeoutMs;
  }

  /** Starts a worker, so that it is there when the first frame has come. */
  prepare() {
    if (this.#count === 0 && !this.#forbidden) {
      const worker = this.#start();
      if (worker) {
        this.#idle.push(worker);
      }
    }
  }

  decode(frame: ToDecode): Promise<Uint16Array> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ frame, resolve, reject });
      this.#next();
    });
  }

  #next() {
    if (this.#forbidden) {
      this.#waiting.splice(0).forEach(decodeHere);
      return;
    }
    const worker = this.#idle.pop() ?? (this.#count < WORKERS ? this.#start() : undefined);
    const task = worker && this.#waiting.shift();
    if (worker && task) {
      this.#give(worker, task);
    } else if (worker) {
      this.#idle.push(worker);
    }
  }

  #start(): Worker | undefined {
    try {
      const worker = this.#newWorker();
      this.#count++;
      return worker;
    } catch (error) {
      console.warn('Frames are decoded without workers', error);
      this.#forbidden = true;
      this.#waiting.splice(0).forEach(decodeHere);
      return undefined;
    }
  }

  #give(worker: Worker, task: Task) {
    const { frame, resolve, reject } = task;
    const end = () => {
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      this.#count--;
      this.#next();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Failure('stuck', `This image could not be decoded within ${this.#timeoutMs / 1000} seconds and was given up.`));
    }, this.#timeoutMs);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#forbidden = !this.#worked;
      decodeHere(task);
      end();
    };
    worker.onmessage = ({ data }: MessageEvent<Decoded>) => {
      clearTimeout(timer);
      this.#worked = true;
      this.#idle.push(worker);
      if ('pixels' in data) {
        resolve(data.pixels);
      } else {
        reject(new CorruptFrame(data.corrupt));
      }
      this.#next();
    };
    worker.postMessage(frame);
  }
}

function decodeHere({ frame, resolve, reject }: Task) {
  try {
    resolve(decodeFrame(frame.bytes, frame.encoding, frame.columns, frame.rows));
  } catch (error) {
    reject(error);
  }
}

let decoders: Decoders | undefined;

function pageDecoders(): Decoders {
  return (decoders ??= new Decoders(() => new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' })));
}

/** Has a worker started, if frames of this encoding need one. */
export function prepareToDecode(encoding: FrameEncoding) {
  if (encoding !== 'raw16' && typeof Worker !== 'undefined') {
    pageDecoders().prepare();
  }
}

/** Decodes with the page's workers; what needs no work is done here and now. */
export function decodeAside(frame: ToDecode): Promise<Uint16Array> | Uint16Array {
  const { bytes, encoding, columns, rows } = frame;
  if (encoding === 'raw16' || bytes.byteLength !== columns * rows * 2 || typeof Worker === 'undefined') {
    return decodeFrame(bytes, encoding, columns, rows);
  }
  return pageDecoders().decode(frame);
}
