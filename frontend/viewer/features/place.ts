import type { WindowLevel } from '../contract/viewer-document';
import type { ViewerModel } from '../viewer-model';

/** Where in a document a reader is; {@link printPlace} makes it short enough for an address. */
export interface Place {
  readonly viewId: string;
  readonly frame?: number;
  readonly window?: WindowLevel;
}

const TEXT = /^([A-Za-z0-9._-]{1,64})(?:\/([1-9]\d{0,5})(?:\/(-?\d{1,6}),([1-9]\d{0,6}))?)?$/;

/** `ap/12/2048,3200`: view, frame counted from 1, window centre and width; the later parts may be missing. */
export function readPlace(text: string): Place | undefined {
  const found = TEXT.exec(text);
  if (!found) {
    return undefined;
  }
  const [, viewId, frame, centre, width] = found as (string | undefined)[];
  return {
    viewId: viewId!,
    ...(frame === undefined ? {} : { frame: Number(frame) - 1 }),
    ...(centre === undefined ? {} : { window: { centre: Number(centre), width: Number(width) } }),
  };
}

export function printPlace({ viewId, frame, window }: Place): string {
  const parts = [viewId];
  if (frame !== undefined) {
    parts.push(String(frame + 1));
    if (window) {
      parts.push(`${Math.round(window.centre)},${Math.round(window.width)}`);
    }
  }
  return parts.join('/');
}

/** Goes where an address says; what the document does not have is left out. */
export function goToPlace(model: ViewerModel, text: string) {
  const place = readPlace(text);
  if (place && model.order.includes(place.viewId)) {
    const session = model.session(place.viewId);
    model.player(place.viewId).stop();
    model.activate(place.viewId);
    session.goTo(place.frame ?? session.frame);
    if (place.window) {
      session.setWindow(place.window);
    }
  }
}
