/**
 * Everything the viewer shows, version 1. `viewer-document.schema.json` is the treaty; these types are its TypeScript
 * side, the records of `org.esicasebook.imaging.viewer` its Java side.
 */
export interface ViewerDocument {
  readonly version: 1;
  readonly views: readonly ViewSpec[];
  readonly layout: Layout;
  readonly tools: readonly Tool[];
  readonly layers: readonly Layer[];
  readonly marks: readonly Mark[];
  readonly overlays: readonly Overlay[];
  readonly marking?: Marking;
  /** Short words shown beside each image, never in it. */
  readonly badge?: string;
  readonly rendering: 'auto' | 'cpu';
}

export type Tool = 'window' | 'zoom' | 'pan' | 'invert' | 'cine' | 'maximise';

/** `[column, row]` in pixels; (0, 0) is the centre of the top-left pixel. */
export type Point = readonly [column: number, row: number];

export interface WindowLevel {
  readonly centre: number;
  readonly width: number;
}

export interface ViewSpec {
  readonly id: string;
  readonly label: string;
  readonly altText: string;
  readonly columns: number;
  readonly rows: number;
  readonly bitsStored: number;
  readonly frames: Frames;
  readonly window: WindowLevel;
  readonly presets: readonly { readonly label: string; readonly window: WindowLevel }[];
  readonly initialFrame: number;
  readonly detectorPixelMm?: number;
}

export interface Frames {
  readonly count: number;
  /** Address in which `{frame}` stands for the frame's number, from 0. */
  readonly urlTemplate: string;
  readonly encoding: FrameEncoding;
  readonly timing?: FrameTiming;
  /** Time of the first frame on the clock that the reader sees [ms]. */
  readonly startMs?: number;
}

export type FrameEncoding = 'raw16' | 'delta-planes16';

export type FrameTiming =
  | { readonly kind: 'constant'; readonly frameMs: number }
  | { readonly kind: 'onsets'; readonly onsetsMs: readonly number[] };

export interface Layout {
  /** Ids of all views, the ones hung first. */
  readonly order: readonly string[];
  readonly maximised?: string;
}

export interface Layer {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
  readonly style: LayerStyle;
  readonly visible: boolean;
}

/** Colour, dash and fill pattern together. */
export type LayerStyle =
  | 'amber'
  | 'sky'
  | 'green'
  | 'vermilion'
  | 'pink'
  | 'yellow'
  | 'blue'
  | 'violet'
  | 'teal'
  | 'white';

export interface Mark {
  readonly id: string;
  readonly viewId: string;
  readonly frame: number;
  readonly kind: string;
  readonly point: Point;
  readonly label: string;
  readonly layerId: string;
  readonly editable: boolean;
}

export interface Marking {
  readonly kind: string;
  readonly label: string;
  readonly layerId: string;
  readonly maxMarks: number;
  readonly maxMarksPerView: number;
}

export interface Overlay {
  readonly id: string;
  readonly viewId: string;
  /** Both included. */
  readonly frames: { readonly from: number; readonly to: number };
  readonly shape: OverlayShape;
  readonly label: string;
  readonly layerId: string;
  /** Drawn only while the spotlight is on this step. */
  readonly step?: number;
}

export type OverlayShape =
  | { readonly kind: 'area'; readonly rings: readonly (readonly Point[])[] }
  | { readonly kind: 'line'; readonly points: readonly Point[] }
  | { readonly kind: 'spot' | 'text'; readonly point: Point }
  /** Points at `point`; its tail lies in the direction `tail` [degrees clockwise on screen, 0 to the right]. */
  | { readonly kind: 'arrow'; readonly point: Point; readonly tail: number };

/** What is pointed out just now, the second thing that comes down beside the document. */
export interface Spotlight {
  readonly steps: readonly number[];
  /** The view and frame to bring before the reader's eyes. */
  readonly viewId?: string;
  readonly frame?: number;
}
