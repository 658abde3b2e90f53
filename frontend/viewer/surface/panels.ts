import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons';

export type Panel = 'adjust' | 'views' | 'layers';

/** A button that opens and closes a panel, and the panel while it is open. */
export function panelled(
  id: Panel,
  label: string,
  icon: TemplateResult,
  compact: boolean,
  open: Panel | undefined,
  onPanel: (panel: Panel | undefined) => void,
  content: () => { title: string; body: TemplateResult },
) {
  return html`<span class="anchor">
    <button
      class="tool ${compact ? '' : 'worded'}"
      aria-label=${label}
      aria-expanded=${open === id}
      aria-controls="panel-${id}"
      title=${label}
      @click=${() => onPanel(open === id ? undefined : id)}
    >
      ${icon}${compact ? nothing : html`<span>${label}</span>`}
    </button>
    ${open === id ? panelOf(id, content(), () => onPanel(undefined)) : nothing}
  </span>`;
}

function panelOf(id: Panel, { title, body }: { title: string; body: TemplateResult }, close: () => void) {
  return html`<div class="panel" id="panel-${id}" role="group" aria-label=${title}>
    <header>
      <h3>${title}</h3>
      <button class="quiet" aria-label="Close ${title}" @click=${close}>${icons.close}</button>
    </header>
    ${body}
  </div>`;
}

export function slider(
  label: string,
  value: number,
  [least, most, step = 1]: readonly [number, number, number?],
  set: (value: number) => void,
  shown = String(value),
) {
  return html`<label class="slider">
    <span>${label}</span><output>${shown}</output>
    <input
      type="range"
      min=${least}
      max=${most}
      step=${step}
      aria-valuetext=${shown}
      .value=${String(value)}
      @input=${(event: Event) => set(Number((event.target as HTMLInputElement).value))}
    />
  </label>`;
}

export function choice(
  label: string | TemplateResult,
  run: () => void,
  { pressed, name, disabled }: { pressed?: boolean; name?: string; disabled?: boolean } = {},
) {
  return html`<button
    class="plain"
    aria-pressed=${pressed ?? nothing}
    aria-label=${name ?? nothing}
    title=${name ?? nothing}
    ?disabled=${disabled ?? false}
    @click=${run}
  >
    ${label}
  </button>`;
}

export function switchFor(label: string, on: boolean, set: (on: boolean) => void) {
  return html`<label class="switch">
    <input type="checkbox" .checked=${on} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />
    <span>${label}</span>
  </label>`;
}
