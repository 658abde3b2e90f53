/** Fills the screen with an element, or gives it back. */
export function toggleFullScreen(element: HTMLElement, say: (words: string) => void) {
  const change = document.fullscreenElement ? document.exitFullscreen() : element.requestFullscreen();
  change.catch(() => say('This browser does not allow full screen here'));
}
