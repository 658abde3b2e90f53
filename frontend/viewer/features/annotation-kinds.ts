import { type Annotation, type AnnotationKind, type Point, POINTS_OF, type ViewSpec } from '../contract/viewer-document';
import { alongSpline, angleAt, distance, distanceToSegment } from '../geometry/curves';

export interface KindOfAnnotation {
  readonly label: string;
  /** How it is drawn, in a few words for the reader. */
  readonly how: string;
  /** Drawn along the way of the pointer. */
  readonly along: boolean;
}

export const ANNOTATION_KIND: Readonly<Record<AnnotationKind, KindOfAnnotation>> = {
  arrow: { label: 'Arrow', how: 'Drag from its tail to what it points at.', along: false },
  text: { label: 'Text', how: 'Tap where it should stand.', along: false },
  point: { label: 'Point', how: 'Tap it.', along: false },
  line: { label: 'Line', how: 'Drag from end to end.', along: false },
  freehand: { label: 'Freehand', how: 'Draw.', along: true },
  outline: { label: 'Outline', how: 'Tap around it; tap the first point, or press Enter, to close it.', along: false },
  ellipse: { label: 'Ellipse', how: 'Drag from corner to corner of the box around it.', along: false },
  angle: { label: 'Angle', how: 'Tap one arm, the corner, the other arm.', along: false },
  measure: { label: 'Measure', how: 'Drag from end to end.', along: false },
};

/** All points that a kind can have are there: it is finished without being asked. */
export function isComplete(kind: AnnotationKind, points: readonly Point[]): boolean {
  return !ANNOTATION_KIND[kind].along && points.length >= POINTS_OF[kind][1];
}

/** It has enough points to be finished when asked. */
export function isEnough(kind: AnnotationKind, points: readonly Point[]): boolean {
  return points.length >= POINTS_OF[kind][0];
}

/** Corners of what is seen, for finding out what lies near; closed for kinds that are. */
export function tracePath({ kind, points }: Pick<Annotation, 'kind' | 'points'>): readonly Point[] {
  switch (kind) {
    case 'outline': {
      const path = alongSpline(points);
      return [...path, path[0]];
    }
    case 'ellipse': {
      const [[x1, y1], [x2, y2]] = points;
      const [cx, cy, rx, ry] = [(x1 + x2) / 2, (y1 + y2) / 2, Math.abs(x2 - x1) / 2, Math.abs(y2 - y1) / 2];
      return Array.from({ length: 49 }, (_, i) => {
        const angle = (i / 48) * 2 * Math.PI;
        return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)] as const;
      });
    }
    default:
      return points;
  }
}

/** How far a point is from a drawing [pixels]. */
export function distanceTo(annotation: Annotation, point: Point): number {
  const path = tracePath(annotation);
  if (path.length === 1) {
    return distance(path[0], point);
  }
  return Math.min(...path.slice(1).map((to, i) => distanceToSegment(point, path[i], to)));
}

/** What a measure or an angle comes to; nothing for other kinds. */
export function measured(
  { kind, points }: Pick<Annotation, 'kind' | 'points'>,
  { detectorPixelMm }: Pick<ViewSpec, 'detectorPixelMm'>,
): string | undefined {
  if (kind === 'angle' && points.length === 3) {
    return `${angleAt(points[0], points[1], points[2]).toFixed(1)}°`;
  }
  if (kind !== 'measure' || points.length !== 2) {
    return undefined;
  }
  const pixels = distance(points[0], points[1]);
  return detectorPixelMm === undefined
    ? `${pixels.toFixed(1)} px`
    : `${pixels.toFixed(1)} px, ${(pixels * detectorPixelMm).toFixed(1)} mm at the detector`;
}

/** The words beside a drawing. */
export function wordsOf(annotation: Annotation, view: ViewSpec): string {
  return [annotation.label, measured(annotation, view)].filter(Boolean).join(': ');
}

/** A drawing for those who cannot see it. */
export function inWords(annotation: Annotation, view: ViewSpec): string {
  const columns = annotation.points.map(([column]) => Math.round(column));
  const rows = annotation.points.map(([, row]) => Math.round(row));
  const span = (values: number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return low === high ? `${low}` : `${low} to ${high}`;
  };
  const words = wordsOf(annotation, view);
  return `${ANNOTATION_KIND[annotation.kind].label}${words ? ` ${words}` : ''}: column ${span(columns)}, row ${span(rows)}`;
}
