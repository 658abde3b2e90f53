import type { Mark } from '../contract/viewer-document';
import type { ViewSession } from './view-session';

/** A view in words. */
export function describe(session: ViewSession, mark: Mark | undefined): string {
  const { view, frame, frameCount, window, inverted, processing } = session;
  const parts = [view.label];
  if (frameCount > 1) {
    parts.push(`frame ${frame + 1} of ${frameCount}`);
  }
  parts.push(`window ${window.width}, level ${window.centre}`);
  if (session.seconds !== undefined && view.frames.clock) {
    parts.push(`${session.seconds.toFixed(1)} seconds ${view.frames.clock}`);
  }
  if (inverted) {
    parts.push('inverted');
  }
  if (processing.subtraction) {
    parts.push(`frame ${processing.subtraction.maskFrame + 1} subtracted`);
  }
  if (processing.sharpening > 0) {
    parts.push('sharpened');
  }
  if (processing.wipe) {
    parts.push(`frame ${processing.wipe.frame + 1} on the left of the wipe`);
  }
  if (mark) {
    parts.push(`${mark.label} marked at column ${Math.round(mark.point[0])}, row ${Math.round(mark.point[1])}`);
  }
  return parts.join(', ');
}
