import type { Annotation, Bindings, Layout } from './contract/viewer-document';

/** What the viewer tells the outside; each is a plain CustomEvent on the element and does not bubble. */

/** The first frame of every view that hangs is on screen. */
export type ViewerReady = CustomEvent<null>;

/** The reader placed, moved or deleted a mark. */
export type MarkChanged = CustomEvent<{
  readonly markId: string;
  readonly viewId: string;
  readonly frame: number;
  /** Where the mark is now; null when it was deleted. */
  readonly column: number | null;
  readonly row: number | null;
  /** What it was placed with: a finger is less exact than a mouse. Unknown after undoing and deleting. */
  readonly by: 'mouse' | 'pen' | 'touch' | 'keys' | null;
}>;

/** The reader settled on a frame or a window; told a quarter of a second later, at most. */
export type ViewChanged = CustomEvent<{
  readonly viewId: string;
  readonly frame: number;
  readonly centre: number;
  readonly width: number;
  /** The same for an address; what the element's `place` takes. */
  readonly place: string;
}>;

/** The reader made, changed or deleted a drawing; told when it has been let go. */
export type AnnotationChanged = CustomEvent<{
  readonly annotationId: string;
  /** As it is now; null when it was deleted. */
  readonly annotation: Annotation | null;
}>;

/** The reader wants the present arrangement kept. */
export type ArrangementSaved = CustomEvent<Layout>;

/** The reader has set keys or buttons otherwise; all that differ from the viewer's own. */
export type BindingsChanged = CustomEvent<Bindings>;

/** Something cannot be shown; the viewer says so itself. `viewId` is null when it is the viewer as a whole. */
export type ViewerFailed = CustomEvent<{
  readonly viewId: string | null;
  readonly reason: string;
  readonly message: string;
}>;

export interface ViewerEventMap {
  'viewer-ready': ViewerReady;
  'mark-changed': MarkChanged;
  'view-changed': ViewChanged;
  'viewer-failed': ViewerFailed;
  'annotation-changed': AnnotationChanged;
  'arrangement-saved': ArrangementSaved;
  'bindings-changed': BindingsChanged;
}
