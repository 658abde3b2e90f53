import type { Overlay, Spotlight } from '../contract/viewer-document';

/** What is drawn over a frame: what always is, and of what is shown step by step the steps that the light is on. */
export function drawnOn(
  overlays: readonly Overlay[],
  viewId: string,
  frame: number,
  light: Spotlight | undefined,
): readonly Overlay[] {
  return overlays.filter(
    (overlay) =>
      overlay.viewId === viewId &&
      overlay.frames.from <= frame &&
      frame <= overlay.frames.to &&
      (overlay.step === undefined || (light?.steps.includes(overlay.step) ?? false)),
  );
}
