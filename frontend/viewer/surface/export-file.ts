import { asJson, asSvg } from '../features/export-drawings';
import type { ViewerModel } from '../viewer-model';

const FORGET_AFTER_MS = 10_000;

/** Hands the drawings on show to the reader as a file: those of the active view as SVG, those of all views as JSON. */
export function exportDrawings(model: ViewerModel, format: 'svg' | 'json') {
  const { view } = model.active;
  const shown = model.annotations.all.filter((each) => model.isVisible(each.layerId));
  const [text, type] =
    format === 'svg'
      ? [asSvg(view, shown.filter((each) => each.viewId === view.id), model.layers), 'image/svg+xml']
      : [asJson(shown), 'application/json'];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `drawings-${view.id}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FORGET_AFTER_MS);
}
