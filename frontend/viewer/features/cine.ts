import { CineClock, type Playback } from './cine-clock';
import type { ViewSession } from './view-session';

/** The display's clock, so that tests can bring their own. */
export interface Ticker {
  now(): number;
  request(callback: () => void): number;
  cancel(handle: number): void;
}

const display: Ticker = {
  now: () => performance.now(),
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};

/**
 * Plays a view's cine at its true rate. When a frame has not arrived the clock stands still until it has (a skipped
 * frame could be the one that matters); when a frame cannot be had, it is passed over.
 */
export class CinePlayer {
  readonly #session: ViewSession;
  readonly #ticker: Ticker;
  readonly #clock: CineClock;
  #handle?: number;
  #awaited?: number;
  #playback?: Playback;

  constructor(session: ViewSession, ticker: Ticker = display) {
    this.#session = session;
    this.#ticker = ticker;
    this.#clock = new CineClock(session.times);
  }

  plays(session: ViewSession): boolean {
    return session === this.#session;
  }

  toggle() {
    if (this.#session.playing) {
      this.stop();
    } else {
      this.start();
    }
  }

  start() {
    const session = this.#session;
    if (session.playing || session.frameCount < 2) {
      return;
    }
    void session.store.prefetch(session.frame);
    this.#awaited = undefined;
    this.#startFrom(session.frame);
    session.setPlaying(true);
    this.#next();
  }

  stop() {
    if (this.#handle !== undefined) {
      this.#ticker.cancel(this.#handle);
      this.#handle = undefined;
    }
    this.#session.setPlaying(false);
  }

  #startFrom(frame: number) {
    this.#playback = this.#session.playback;
    this.#clock.start(frame, this.#ticker.now(), this.#playback);
  }

  #next() {
    this.#handle = this.#ticker.request(() => this.#tick());
  }

  #tick() {
    const session = this.#session;
    if (!session.playing) {
      return;
    }
    if (this.#playback !== session.playback) {
      this.#awaited = undefined;
      this.#startFrom(session.frame);
    }
    const frame = this.#awaited ?? this.#clock.frameDue(this.#ticker.now());
    const state = session.store.state(frame);
    if (state === 'ready' || state === 'failed') {
      if (this.#awaited !== undefined) {
        this.#awaited = undefined;
        this.#startFrom(frame);
      }
      session.setPlaying(true);
      if (state === 'ready') {
        session.goTo(frame);
      }
    } else {
      this.#awaited = frame;
      session.setPlaying(true, true);
    }
    this.#next();
  }
}
