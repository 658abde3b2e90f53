const SLIDER_KEYS: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** Buttons, boxes, sliders and the help sheet have keys of their own; words are written with all of them. */
export function isOwnKey(origin: Element, key: string): boolean {
  if (origin.closest('dialog') || origin.matches('select, input[type="text"]')) {
    return true;
  }
  if (origin.matches('input[type="range"]')) {
    return SLIDER_KEYS.has(key);
  }
  return origin.matches('button, input') && (key === 'Enter' || key === ' ');
}
