import type { Point } from '../contract/viewer-document';

/** One piece of a cubic Bézier spline: two control points and the end. */
export type BezierPiece = readonly [Point, Point, Point];

/** The closed uniform Catmull-Rom spline through points, as Bézier pieces that begin at the first point. */
export function closedSpline(points: readonly Point[]): BezierPiece[] {
  const at = (i: number) => points[(i + points.length) % points.length];
  return points.map((from, i) => {
    const [before, to, after] = [at(i - 1), at(i + 1), at(i + 2)];
    return [
      [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    ];
  });
}

/** Points along the spline, so close that a polygon through them cannot be told from it. */
export function alongSpline(points: readonly Point[], perPiece = 12): Point[] {
  return closedSpline(points).flatMap(([c1, c2, to], i) => {
    const from = points[i];
    return Array.from({ length: perPiece }, (_, k) => {
      const t = k / perPiece;
      const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      return [0, 1].map((axis) => a * from[axis] + b * c1[axis] + c * c2[axis] + d * to[axis]) as unknown as Point;
    });
  });
}

/** Fewer points on nearly the same path, none further off it than the tolerance (Ramer, Douglas and Peucker). */
export function simplified(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) {
    return [...points];
  }
  const first = points[0];
  const last = points[points.length - 1];
  let furthest = 0;
  let distance = -1;
  for (let i = 1; i < points.length - 1; i++) {
    const off = distanceToSegment(points[i], first, last);
    if (off > distance) {
      [furthest, distance] = [i, off];
    }
  }
  return distance <= tolerance
    ? [first, last]
    : [...simplified(points.slice(0, furthest + 1), tolerance).slice(0, -1), ...simplified(points.slice(furthest), tolerance)];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - from[0] - t * dx, point[1] - from[1] - t * dy);
}

/** The angle at a corner, 0 to 180 [degrees]. */
export function angleAt(from: Point, corner: Point, to: Point): number {
  const one = Math.atan2(from[1] - corner[1], from[0] - corner[0]);
  const other = Math.atan2(to[1] - corner[1], to[0] - corner[0]);
  const turn = Math.abs(one - other) * (180 / Math.PI);
  return turn > 180 ? 360 - turn : turn;
}
