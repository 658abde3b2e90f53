/** What somebody should know: all has arrived, or something waits for a connection. */
export type LineState = 'kept' | 'waiting';

/** What the line stands on, so that tests can bring their own. */
export interface Ground {
  readonly fetch: typeof fetch;
  readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly later: (callback: () => void, ms: number) => ReturnType<typeof setTimeout>;
  readonly onOnline: (callback: () => void) => () => void;
}

const browser: Ground = {
  fetch: (input, init) => fetch(input, init),
  store: localStorage,
  later: (callback, ms) => setTimeout(callback, ms),
  onOnline: (callback) => {
    window.addEventListener('online', callback);
    return () => window.removeEventListener('online', callback);
  },
};

/** Changes within this time go together; well within the two seconds in which an answer must be safe. */
const PAUSE_MS = 300;
const AGAIN_MS = 1500;

/**
 * Brings drafts to an address, the last one last. Each is in the browser's store before it is sent and until it has
 * arrived, so that neither a dead line nor a reload loses it.
 */
export class DraftLine {
  readonly #address: string;
  readonly #tell: (state: LineState) => void;
  readonly #ground: Ground;
  readonly #forgetOnline: () => void;
  #latest?: string;
  #arrived?: string;
  #sending = false;
  #timer?: ReturnType<typeof setTimeout>;
  #closed = false;

  constructor(address: string, tell: (state: LineState) => void, ground: Ground = browser) {
    this.#address = address;
    this.#tell = tell;
    this.#ground = ground;
    this.#forgetOnline = ground.onOnline(() => void this.#send());
  }

  /** Sends what an earlier page left behind; true if there was something and it has arrived. */
  async recover(): Promise<boolean> {
    const left = this.#ground.store.getItem(this.#key);
    if (left === null || this.#latest !== undefined) {
      return false;
    }
    this.#latest = left;
    await this.#send();
    return this.#arrived === left;
  }

  save(draft: object) {
    const text = JSON.stringify(draft);
    if (text === this.#latest) {
      return;
    }
    this.#latest = text;
    try {
      this.#ground.store.setItem(this.#key, text);
    } catch {
      // a browser that keeps nothing still sends
    }
    this.#soon(PAUSE_MS);
  }

  /** Whatever is still to be sent is sent once more. */
  close() {
    this.#forgetOnline();
    clearTimeout(this.#timer);
    if (this.#latest !== this.#arrived) {
      void this.#send();
    }
    this.#closed = true;
  }

  get #key(): string {
    return `draft ${this.#address}`;
  }

  #soon(ms: number) {
    clearTimeout(this.#timer);
    this.#timer = this.#ground.later(() => void this.#send(), ms);
  }

  async #send() {
    const text = this.#latest;
    if (text === undefined || text === this.#arrived || this.#sending || this.#closed) {
      return;
    }
    this.#sending = true;
    try {
      const response = await this.#ground.fetch(this.#address, {
        method: 'PATCH',
        credentials: 'same-origin',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: text,
      });
      if (response.status >= 500 || response.status === 401 || response.redirected) {
        throw new Error(`Not taken: ${response.status}`);
      }
      // refused for good (committed, gone) is as settled as taken
      this.#arrived = text;
      if (this.#latest === text) {
        this.#ground.store.removeItem(this.#key);
      }
      this.#tell('kept');
    } catch {
      this.#tell('waiting');
      if (!this.#closed) {
        this.#soon(AGAIN_MS);
      }
    } finally {
      this.#sending = false;
    }
    if (this.#latest !== this.#arrived && this.#arrived === text) {
      this.#soon(0);
    }
  }
}
