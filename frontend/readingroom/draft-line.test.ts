import { beforeEach, describe, expect, it } from 'vitest';
import { DraftLine, type Ground, type LineState } from './draft-line';

const ADDRESS = 'api/readings/1/draft';

class Line implements Ground {
  readonly kept = new Map<string, string>();
  readonly taken: string[] = [];
  readonly told: LineState[] = [];
  cut = false;
  status = 204;
  #due: (() => void)[] = [];
  #online?: () => void;

  readonly store = {
    getItem: (key: string) => this.kept.get(key) ?? null,
    setItem: (key: string, value: string) => void this.kept.set(key, value),
    removeItem: (key: string) => void this.kept.delete(key),
  };

  fetch = (async (_: string, init: RequestInit) => {
    if (this.cut) {
      throw new TypeError('cut');
    }
    if (this.status === 204) {
      this.taken.push(init.body as string);
    }
    return { status: this.status, redirected: false };
  }) as unknown as typeof fetch;

  later = (callback: () => void) => {
    this.#due = [callback];
    return 0 as unknown as ReturnType<typeof setTimeout>;
  };

  onOnline = (callback: () => void) => {
    this.#online = callback;
    return () => undefined;
  };

  async passTime() {
    const due = this.#due;
    this.#due = [];
    due.forEach((each) => each());
    await new Promise((resolve) => setTimeout(resolve));
  }

  async back() {
    this.cut = false;
    this.#online?.();
    await new Promise((resolve) => setTimeout(resolve));
  }

  open() {
    return new DraftLine(ADDRESS, (state) => this.told.push(state), this);
  }
}

describe('a line for drafts', () => {
  let line: Line;

  beforeEach(() => (line = new Line()));

  it('sends what changed, together and once', async () => {
    const drafts = line.open();
    drafts.save({ level: 'L4-5' });
    drafts.save({ level: 'L5-S1' });
    await line.passTime();
    drafts.save({ level: 'L5-S1' });
    await line.passTime();
    expect(line.taken).toEqual(['{"level":"L5-S1"}']);
    expect(line.kept.size).toBe(0);
  });

  it('keeps a draft while the line is cut and sends it when it is back', async () => {
    const drafts = line.open();
    line.cut = true;
    drafts.save({ level: 'L4-5' });
    expect([...line.kept.values()]).toEqual(['{"level":"L4-5"}']);
    await line.passTime();
    expect(line.told).toEqual(['waiting']);
    await line.back();
    expect(line.taken).toEqual(['{"level":"L4-5"}']);
    expect(line.told).toEqual(['waiting', 'kept']);
    expect(line.kept.size).toBe(0);
  });

  it('tries again by itself', async () => {
    const drafts = line.open();
    line.cut = true;
    drafts.save({ side: 'left' });
    await line.passTime();
    line.cut = false;
    await line.passTime();
    expect(line.taken).toEqual(['{"side":"left"}']);
  });

  it('recovers what an earlier page could not send', async () => {
    line.cut = true;
    const before = line.open();
    before.save({ side: 'left' });
    await line.passTime();
    line.cut = false;
    expect(await line.open().recover()).toBe(true);
    expect(line.taken).toEqual(['{"side":"left"}']);
    expect(await line.open().recover()).toBe(false);
  });

  it('holds on to a draft when the session has ended, and lets go of one that is refused for good', async () => {
    const drafts = line.open();
    line.status = 401;
    drafts.save({ side: 'left' });
    await line.passTime();
    expect(line.kept.size).toBe(1);
    line.status = 409;
    await line.passTime();
    expect(line.kept.size).toBe(0);
  });
});
