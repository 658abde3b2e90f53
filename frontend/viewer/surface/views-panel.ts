import { html, nothing } from 'lit';
import { MAX_HUNG } from '../features/hanging';
import type { ViewerModel } from '../viewer-model';
import { choice, switchFor } from './panels';

/** How the views hang, and what they do together. */
export function viewsPanel(model: ViewerModel) {
  const { document, order, compact } = model;
  const most = Math.min(MAX_HUNG, order.length);
  const runs = model.sessions.filter((session) => session.frameCount > 1).length;
  const arrangements = document?.arrangements ?? [];
  return html`${compact
      ? nothing
      : html`<div class="choices" role="group" aria-label="Side by side">
            <span>Side by side</span>
            ${Array.from({ length: most }, (_, i) =>
              choice(`${i + 1}`, () => model.hang(i + 1), {
                pressed: model.hungCount === i + 1 && !model.maximisedId,
                name: `${i + 1} side by side`,
              }),
            )}
            ${choice('Exchange', () => model.swap(), {
              name: 'Exchange with the view beside it (X)',
              disabled: model.hung.length < 2,
            })}
          </div>
          <section class="part">
            ${switchFor('Zoom and move together', model.isLinked('position'), () => model.toggleLink('position'))}
            ${runs > 1 ? switchFor('Play together', model.isLinked('cine'), () => model.toggleLink('cine')) : nothing}
          </section>`}
    ${arrangements.length > 0 || document?.saveArrangement
      ? html`<section class="part">
          <h4>Arrangements</h4>
          <div class="choices">
            ${document ? choice('As published', () => model.arrange(document.layout)) : nothing}
            ${arrangements.map(({ label, layout }) => choice(label, () => model.arrange(layout)))}
            ${document?.saveArrangement
              ? choice(document.saveArrangement, () => model.dispatchEvent(new Event('save-arrangement')))
              : nothing}
          </div>
        </section>`
      : nothing}`;
}

export function hasViewsPanel(model: ViewerModel): boolean {
  const offers = (model.document?.arrangements?.length ?? 0) > 0 || model.document?.saveArrangement !== undefined;
  return model.allows('arrange') && (offers || (!model.compact && model.order.length > 1));
}
