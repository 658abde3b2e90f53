import type { Point } from '../contract/viewer-document';

/** A position that the reader moves with the keys. */
export interface Crosshair {
  readonly viewId: string;
  readonly point: Point;
}
