import { describe, expect, it } from 'vitest';
import type { Point } from '../contract/viewer-document';
import { alongSpline, angleAt, closedSpline, distanceToSegment, simplified } from './curves';

describe('a closed spline', () => {
  const square: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];

  it('passes through its points and comes back to the first', () => {
    const pieces = closedSpline(square);
    expect(pieces.map(([, , to]) => to)).toEqual([square[1], square[2], square[3], square[0]]);
  });

  it('is smooth: it leaves a point in the direction in which it came', () => {
    const pieces = closedSpline(square);
    const [, before] = pieces[0];
    const [after] = pieces[1];
    expect([10 - before[0], 0 - before[1]]).toEqual([after[0] - 10, after[1] - 0]);
  });

  it('bulges beyond the polygon through its points', () => {
    const rows = alongSpline(square).map(([, row]) => row);
    expect(Math.min(...rows)).toBeCloseTo(-1.25);
    expect(alongSpline(square)).toHaveLength(48);
  });
});

describe('a freehand way', () => {
  it('is kept by as few points as its shape needs', () => {
    const straight: Point[] = Array.from({ length: 100 }, (_, i) => [i, i / 2]);
    expect(simplified(straight, 0.5)).toEqual([straight[0], straight[99]]);
    const bent: Point[] = [...straight, [120, 0]];
    expect(simplified(bent, 0.5)).toEqual([straight[0], straight[99], [120, 0]]);
  });

  it('stays within the tolerance', () => {
    const way: Point[] = Array.from({ length: 300 }, (_, i) => [i, 20 * Math.sin(i / 20)]);
    const kept = simplified(way, 0.6);
    expect(kept.length).toBeLessThan(80);
    for (const point of way) {
      expect(Math.min(...kept.slice(1).map((to, i) => distanceToSegment(point, kept[i], to)))).toBeLessThanOrEqual(0.6);
    }
  });
});

it('angles are measured at their corner', () => {
  expect(angleAt([10, 0], [0, 0], [0, 10])).toBeCloseTo(90);
  expect(angleAt([10, 1], [0, 0], [10, -1])).toBeCloseTo(11.42, 2);
  expect(angleAt([-10, 1], [0, 0], [-10, -1])).toBeCloseTo(11.42, 2);
  expect(angleAt([1, 0], [0, 0], [-1, 0])).toBeCloseTo(180);
});
