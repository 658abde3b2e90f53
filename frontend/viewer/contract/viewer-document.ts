/**
 * Everything the viewer shows, version 1. `viewer-document.schema.json` is the treaty; these types are its TypeScript
 * side, the records of `org.esicasebook.imaging.viewer` its Java side. Fields are added as optional ones only, so a
 * document once stored stays readable; the version changes when one would have to mean something else.
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
  /** Drawings of people: the reader's own and, in other layers, those of others. */
  readonly annotations?: readonly Annotation[];
  /** What the reader may draw; nothing if absent. */
  readonly drawing?: Drawing;
  /** Further arrangements that the reader may choose by name. */
  readonly arrangements?: readonly Arrangement[];
  /** Words on the button that hands the present arrangement to the page; without them there is no such button. */
  readonly saveArrangement?: string;
  /** Keys, buttons and habits as the reader has set them. */
  readonly bindings?: Bindings;
  /** Short words shown beside each image, never in it. */
  readonly badge?: string;
  /** `gpu` insists on WebGL even where the processor imitates it. */
  readonly rendering: 'auto' | 'cpu' | 'gpu';
}

export const TOOLS = [
  'window',
  'zoom',
  'pan',
  'invert',
  'cine',
  'maximise',
  'arrange',
  'region',
  'sharpen',
  'subtract',
  'wipe',
  'bind',
] as const;

export type Tool = (typeof TOOLS)[number];

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
  /** Frames worth going back to. */
  readonly bookmarks?: readonly Bookmark[];
  /** Plays once its frames are there, unless the reader has asked for little motion. */
  readonly autoplay?: boolean;
}

export interface Bookmark {
  readonly frame: number;
  readonly label: string;
}

export interface Frames {
  readonly count: number;
  /** Address in which `{frame}` stands for the frame's number, from 0. */
  readonly urlTemplate: string;
  readonly encoding: FrameEncoding;
  readonly timing?: FrameTiming;
  /** Time of the first frame on the clock that the reader sees [ms]. */
  readonly startMs?: number;
  /** What that clock counts from, such as "after injection". */
  readonly clock?: string;
}

export type FrameEncoding = 'raw16' | 'delta-planes16';

export type FrameTiming =
  | { readonly kind: 'constant'; readonly frameMs: number }
  | { readonly kind: 'onsets'; readonly onsetsMs: readonly number[] };

export interface Layout {
  /** Ids of all views, the ones hung first. */
  readonly order: readonly string[];
  readonly maximised?: string;
  /** How many hang side by side, 1 to 4; as many as there are if absent. */
  readonly hung?: number;
  readonly linked?: readonly Link[];
  /** How views open, where that differs from the view itself. */
  readonly views?: readonly ViewState[];
}

/** What views do together. */
export const LINKS = ['position', 'cine'] as const;
export type Link = (typeof LINKS)[number];

export interface ViewState {
  readonly viewId: string;
  readonly frame?: number;
  readonly window?: WindowLevel;
  readonly inverted?: boolean;
  /** 1 fits the whole image. */
  readonly zoom?: number;
  /** The image point in the middle. */
  readonly centre?: Point;
  /** Strength of the unsharp mask, 0 to 1. */
  readonly sharpening?: number;
  readonly subtraction?: Subtraction;
  /** The frames that go round when played. */
  readonly loop?: { readonly from: number; readonly to: number };
  /** In the place of the view's own. */
  readonly bookmarks?: readonly Bookmark[];
}

/** Takes a mask frame, shifted by whole and half pixels, away from every frame. */
export interface Subtraction {
  readonly maskFrame: number;
  readonly shift: Point;
  /** How much of the mask is taken away: 0 nothing, 1 all, which leaves the contrast only. */
  readonly opacity: number;
}

export interface Arrangement {
  readonly id: string;
  readonly label: string;
  readonly layout: Layout;
}

/** What differs from the viewer's own keys, buttons and habits. */
export interface Bindings {
  /** Keys by the id of a command. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  readonly buttons?: Readonly<Partial<Record<PointerButton, ButtonUse>>>;
  readonly wheel?: WheelUse;
  /** Whether every run plays by itself once it is there, or none; as the views have it if absent. */
  readonly autoplay?: boolean;
}

/** The main button drags with the tool in hand; what is set for it is in hand when the viewer opens. */
export type PointerButton = 'main' | 'middle' | 'right';
export const BUTTON_USES = ['window', 'pan', 'zoom', 'frames'] as const;
export type ButtonUse = (typeof BUTTON_USES)[number];
export const WHEEL_USES = ['zoom', 'frames'] as const;
export type WheelUse = (typeof WHEEL_USES)[number];

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

export const ANNOTATION_KINDS = [
  'arrow',
  'text',
  'point',
  'line',
  'freehand',
  'outline',
  'ellipse',
  'angle',
  'measure',
] as const;

export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** A drawing of somebody. What its points mean is said by its kind, see {@link POINTS_OF}. */
export interface Annotation {
  readonly id: string;
  readonly viewId: string;
  /** Both included. */
  readonly frames: { readonly from: number; readonly to: number };
  readonly kind: AnnotationKind;
  readonly points: readonly Point[];
  readonly label?: string;
  readonly layerId: string;
  readonly editable: boolean;
}

export interface Drawing {
  /** The layer that new drawings join. */
  readonly layerId: string;
  readonly kinds: readonly AnnotationKind[];
  /** Words to choose from; the reader may use others when `ownWords`. */
  readonly labels: readonly string[];
  readonly ownWords: boolean;
  readonly maxAnnotations: number;
}

/** Least and most points of each kind. */
export const POINTS_OF: Readonly<Record<AnnotationKind, readonly [least: number, most: number]>> = {
  /** Tail and head. */
  arrow: [2, 2],
  text: [1, 1],
  point: [1, 1],
  line: [2, 2],
  /** Along an open path. */
  freehand: [2, 2000],
  /** On a closed spline that passes through them. */
  outline: [3, 200],
  /** Opposite corners of the box that holds it. */
  ellipse: [2, 2],
  /** One arm's end, the corner, the other arm's end. */
  angle: [3, 3],
  measure: [2, 2],
};
