import { beforeEach, describe, expect, it } from 'vitest';
import type { ViewSpec } from '../contract/viewer-document';
import type { FrameState, FrameStore } from '../frames/frame-store';
import { CinePlayer } from './cine';
import { ViewSession } from './view-session';

const view: ViewSpec = {
  id: 'v1',
  label: 'AP',
  altText: 'A phantom',
  columns: 8,
  rows: 8,
  bitsStored: 12,
  frames: { count: 10, urlTemplate: '{frame}', encoding: 'raw16', timing: { kind: 'constant', frameMs: 100 } },
  window: { centre: 1, width: 2 },
  presets: [],
  initialFrame: 0,
};

class ManualTicker {
  time = 0;
  #callback?: () => void;

  now() {
    return this.time;
  }

  request(callback: () => void) {
    this.#callback = callback;
    return 1;
  }

  cancel() {
    this.#callback = undefined;
  }

  advanceTo(time: number) {
    this.time = time;
    const callback = this.#callback;
    this.#callback = undefined;
    callback?.();
  }
}

class FakeStore extends EventTarget {
  states: FrameState[] = new Array<FrameState>(10).fill('ready');

  state(frame: number) {
    return this.states[frame];
  }

  prefetch() {
    return Promise.resolve();
  }
}

describe('the cine player', () => {
  let ticker: ManualTicker;
  let store: FakeStore;
  let session: ViewSession;
  let player: CinePlayer;

  beforeEach(() => {
    ticker = new ManualTicker();
    store = new FakeStore();
    session = new ViewSession(view, store as unknown as FrameStore);
    player = new CinePlayer(session, ticker);
  });

  it('shows the frame that is due and drops those missed', () => {
    player.start();
    ticker.advanceTo(100);
    expect(session.frame).toBe(1);
    ticker.advanceTo(450);
    expect(session.frame).toBe(4);
    ticker.advanceTo(1050);
    expect(session.frame).toBe(0);
  });

  it('waits for a frame that has not come, then goes on from it', () => {
    store.states[3] = 'loading';
    player.start();
    ticker.advanceTo(310);
    expect([session.frame, session.waiting]).toEqual([0, true]);
    ticker.advanceTo(5000);
    expect([session.frame, session.waiting]).toEqual([0, true]);
    store.states[3] = 'ready';
    ticker.advanceTo(6000);
    expect([session.frame, session.waiting]).toEqual([3, false]);
    ticker.advanceTo(6100);
    expect(session.frame).toBe(4);
  });

  it('passes over a frame that cannot be had', () => {
    store.states[1] = 'failed';
    player.start();
    ticker.advanceTo(100);
    expect(session.frame).toBe(0);
    ticker.advanceTo(200);
    expect(session.frame).toBe(2);
  });

  it('stops where it is', () => {
    player.start();
    ticker.advanceTo(200);
    player.toggle();
    ticker.advanceTo(900);
    expect([session.frame, session.playing]).toEqual([2, false]);
  });

  it('has nothing to play in a still', () => {
    const still = new ViewSession({ ...view, frames: { ...view.frames, count: 1 } }, store as unknown as FrameStore);
    new CinePlayer(still, ticker).start();
    expect(still.playing).toBe(false);
  });
});
