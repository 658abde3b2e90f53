import { describe, expect, it } from 'vitest';
import {
  fitted,
  imageToScreen,
  isOnImage,
  MAX_ZOOM,
  panned,
  toImage,
  toScreen,
  withinImage,
  zoomedAt,
} from './placement';

const image = { width: 200, height: 100 };
const viewport = { width: 400, height: 400 };

describe('a placement', () => {
  it('fits the whole image, edge to edge, in the middle', () => {
    const transform = imageToScreen(fitted(image), image, viewport);
    expect(transform.scale).toBe(2);
    expect(toScreen(transform, [-0.5, -0.5])).toEqual({ x: 0, y: 100 });
    expect(toScreen(transform, [199.5, 99.5])).toEqual({ x: 400, y: 300 });
  });

  it('puts the centre of the top-left pixel half a pixel from the corner', () => {
    const transform = imageToScreen(fitted(image), image, viewport);
    expect(toScreen(transform, [0, 0])).toEqual({ x: 1, y: 101 });
  });

  it('maps there and back', () => {
    const transform = imageToScreen({ zoom: 3.7, centre: [12.25, 80] }, image, viewport);
    const [column, row] = toImage(transform, toScreen(transform, [33.3, 44.4]));
    expect(column).toBeCloseTo(33.3, 10);
    expect(row).toBeCloseTo(44.4, 10);
  });

  it('keeps the point under the pointer while zooming', () => {
    const anchor = { x: 250, y: 180 };
    const before = fitted(image);
    const held = toImage(imageToScreen(before, image, viewport), anchor);
    const after = zoomedAt(before, 2.5, anchor, image, viewport);
    const screen = toScreen(imageToScreen(after, image, viewport), held);
    expect(screen.x).toBeCloseTo(anchor.x, 8);
    expect(screen.y).toBeCloseTo(anchor.y, 8);
  });

  it('stops zooming at its limit', () => {
    expect(zoomedAt(fitted(image), 1e6, { x: 200, y: 200 }, image, viewport).zoom).toBe(MAX_ZOOM);
  });

  it('follows the pointer when panned', () => {
    const start = { zoom: 4, centre: [100, 50] } as const;
    const before = toScreen(imageToScreen(start, image, viewport), [90, 40]);
    const after = toScreen(imageToScreen(panned(start, 17, -9, image, viewport), image, viewport), [90, 40]);
    expect(after.x - before.x).toBeCloseTo(17, 8);
    expect(after.y - before.y).toBeCloseTo(-9, 8);
  });

  it('cannot be panned out of sight', () => {
    const lost = panned(fitted(image), 1e5, 1e5, image, viewport);
    expect(lost.centre).toEqual([0, 0]);
  });

  it('keeps what is in the middle when the viewport changes its size', () => {
    const placement = { zoom: 5, centre: [30, 70] } as const;
    const small = { width: 150, height: 90 };
    expect(toScreen(imageToScreen(placement, image, small), [30, 70])).toEqual({ x: 75, y: 45 });
  });
});

describe('the image', () => {
  it('reaches half a pixel beyond the centres of its outermost pixels', () => {
    expect(isOnImage([-0.5, 99.5], image)).toBe(true);
    expect(isOnImage([-0.6, 0], image)).toBe(false);
    expect(withinImage([-9, 500], image)).toEqual([-0.5, 99.5]);
  });
});
