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
}>;

/** The reader settled on a frame or a window; told a quarter of a second later, at most. */
export type ViewChanged = CustomEvent<{
  readonly viewId: string;
  readonly frame: number;
  readonly centre: number;
  readonly width: number;
}>;

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
}
