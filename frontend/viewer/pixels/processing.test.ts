import { describe, expect, it } from 'vitest';
import { windowForDifference, windowForRegion } from './grey-statistics';
import { isPlain, PLAIN, processed, sharpened, shifted, subtracted } from './processing';

const size = { width: 4, height: 3 };
const MOST = 4095;
const even = (value: number) => new Uint16Array(12).fill(value);

describe('subtraction', () => {
  it('leaves mid-grey where nothing changed, and the contrast where something did', () => {
    const live = even(3000);
    live[5] = 2000;
    const result = subtracted(live, even(3000), { shift: [0, 0], opacity: 1 }, size, MOST);
    expect(result[0]).toBe(2048);
    expect(result[5]).toBe(1048);
  });

  it('takes away only as much of the mask as asked', () => {
    expect(subtracted(even(3000), even(1000), { shift: [0, 0], opacity: 0 }, size, MOST)[0]).toBe(3000);
    expect(subtracted(even(3000), even(1000), { shift: [0, 0], opacity: 0.5 }, size, MOST)[0]).toBe(3524);
  });

  it('keeps to the range of stored values', () => {
    expect(subtracted(even(4095), even(0), { shift: [0, 0], opacity: 1 }, size, MOST)[0]).toBe(MOST);
    expect(subtracted(even(0), even(4095), { shift: [0, 0], opacity: 1 }, size, MOST)[0]).toBe(0);
  });

  it('undoes a movement by shifting the mask', () => {
    const mask = Uint16Array.from({ length: 12 }, (_, i) => 100 * (i % 4));
    const moved = shifted(mask, [1, 0], size);
    expect([...moved.subarray(0, 4)]).toEqual([0, 0, 100, 200]);
    expect([...shifted(mask, [0.5, 0], size).subarray(0, 4)]).toEqual([0, 50, 150, 250]);
    const rows = Uint16Array.from({ length: 12 }, (_, i) => 100 * Math.floor(i / 4));
    expect(shifted(rows, [0, -1], size)[0]).toBe(100);
    const still = subtracted(moved, mask, { shift: [1, 0], opacity: 1 }, size, MOST);
    expect(new Set(still)).toEqual(new Set([2048]));
  });
});

describe('sharpening', () => {
  const wide = { width: 9, height: 9 };

  it('leaves an even image as it is, its edges too', () => {
    expect(new Set(sharpened(new Uint16Array(81).fill(500), 2, wide, MOST))).toEqual(new Set([500]));
  });

  it('raises a detail and lowers what is around it', () => {
    const pixels = new Uint16Array(81).fill(500);
    pixels[40] = 600;
    const result = sharpened(pixels, 2, wide, MOST);
    expect(result[40]).toBeGreaterThan(700);
    expect(result[41]).toBeLessThan(500);
  });
});

describe('processing', () => {
  it('puts an earlier frame on the left of a wipe', () => {
    const result = processed(even(9), () => even(1), { sharpening: 0, wipe: { frame: 0, at: 0.5 } }, size, 12);
    expect([...result.subarray(0, 4)]).toEqual([1, 1, 9, 9]);
  });

  it('never writes into the frame itself', () => {
    const live = even(9);
    expect(isPlain(PLAIN)).toBe(true);
    expect(processed(live, () => live, PLAIN, size, 12)).not.toBe(live);
  });
});

describe('windows from pixels', () => {
  it('suit a region, whichever corners are given', () => {
    const pixels = Uint16Array.from({ length: 12 }, (_, i) => (i % 4 < 2 ? 1000 : 50));
    pixels[0] = 1200;
    const window = windowForRegion(pixels, [1.2, 2], [-4, -1], size);
    expect(window).toEqual({ centre: 1100, width: 200 });
    expect(windowForRegion(pixels, [0, 0], [0.2, 0.2], size)).toBeUndefined();
  });

  it('suit a difference, but never so narrow that only noise is seen', () => {
    const live = new Uint16Array(500).fill(2000);
    live.fill(1000, 0, 100);
    expect(windowForDifference(live, new Uint16Array(500).fill(2000), 12)).toEqual({ centre: 2048, width: 2400 });
    expect(windowForDifference(live, live.slice(), 12).width).toBeCloseTo(4096 / 24);
    expect(windowForDifference(undefined, undefined, 12)).toEqual({ centre: 2048, width: 1024 });
  });
});
