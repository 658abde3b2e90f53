import { html, nothing } from 'lit';
import type { ViewerModel } from '../viewer-model';

/** All views by name, where not all of them hang. */
export function viewStrip(model: ViewerModel) {
  return html`<div class="strip" role="tablist" aria-label="Views">
    ${model.order.map((id) => {
      const { view } = model.session(id);
      const marked = model.marks.ownOn(id) !== undefined;
      return html`<button
        role="tab"
        aria-selected=${id === model.activeId}
        @click=${() => model.activate(id)}
      >
        ${view.label}${marked ? html`<span class="marked" aria-label="marked">✓</span>` : nothing}
      </button>`;
    })}
  </div>`;
}
