import { describe, expect, it } from 'vitest';
import type { Frames } from '../contract/viewer-document';
import { CineClock, FrameTimes } from './cine-clock';

const frames = (count: number, timing?: Frames['timing']): Frames => ({
  count,
  urlTemplate: '{frame}',
  encoding: 'raw16',
  timing,
});

describe('frame times', () => {
  it('are equal for a constant frame time', () => {
    const times = new FrameTimes(frames(4, { kind: 'constant', frameMs: 125 }));
    expect(times.onsetMs(3)).toBe(375);
    expect(times.runMs).toBe(500);
    expect(times.framesPerSecond).toBe(8);
  });

  it('follow the vector when frames are unequal', () => {
    const times = new FrameTimes(frames(4, { kind: 'onsets', onsetsMs: [0, 100, 300, 700] }));
    expect([0, 99, 100, 299, 300, 699, 700, 1099].map((ms) => times.frameAt(ms))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
    expect(times.runMs).toBe(1100);
  });

  it('fall back to 7.5 frames a second', () => {
    expect(new FrameTimes(frames(15)).runMs).toBeCloseTo(2000, 9);
  });
});

describe('the cine clock', () => {
  const times = new FrameTimes(frames(40, { kind: 'constant', frameMs: 100 }));

  it('starts where the reader is', () => {
    const clock = new CineClock(times);
    clock.start(12, 5000);
    expect(clock.frameDue(5000)).toBe(12);
    expect(clock.frameDue(5099)).toBe(12);
    expect(clock.frameDue(5100)).toBe(13);
  });

  it('drops frames rather than slowing down', () => {
    const clock = new CineClock(times);
    clock.start(0, 0);
    // a machine that draws every 330 ms shows every third frame or so, and is in time at the end
    const shown = Array.from({ length: 10 }, (_, i) => clock.frameDue(i * 330));
    expect(shown).toEqual([0, 3, 6, 9, 13, 16, 19, 23, 26, 29]);
  });

  it('begins again at the end of the run', () => {
    const clock = new CineClock(times);
    clock.start(38, 0);
    expect([100, 200, 300].map((ms) => clock.frameDue(ms))).toEqual([39, 0, 1]);
  });

  it('goes round within a loop, and comes into it from outside', () => {
    const clock = new CineClock(times);
    clock.start(11, 0, { from: 10, to: 12, speed: 1 });
    expect([0, 100, 199, 200, 300, 400].map((ms) => clock.frameDue(ms))).toEqual([11, 12, 12, 10, 11, 12]);
    clock.start(30, 0, { from: 10, to: 12, speed: 1 });
    expect(clock.frameDue(0)).toBe(10);
  });

  it('goes faster or slower, unequal frames in proportion', () => {
    const unequal = new CineClock(new FrameTimes(frames(4, { kind: 'onsets', onsetsMs: [0, 100, 300, 700] })));
    unequal.start(0, 1000, { from: 0, to: 3, speed: 0.5 });
    expect([1000, 1199, 1200, 1599, 1600, 2399, 2400].map((ms) => unequal.frameDue(ms))).toEqual([0, 0, 1, 1, 2, 2, 3]);
    unequal.start(0, 0, { from: 0, to: 3, speed: 4 });
    expect([0, 25, 75, 175, 275].map((ms) => unequal.frameDue(ms))).toEqual([0, 1, 2, 3, 0]);
  });
});
