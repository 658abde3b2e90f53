import { html, nothing } from 'lit';
import type { AnnotationKind } from '../contract/viewer-document';
import { ANNOTATION_KIND } from '../features/annotation-kinds';
import { LONGEST_LABEL, type Span } from '../features/pencil';
import type { ViewerModel } from '../viewer-model';
import { icons } from './icons';

const SPANS: readonly (readonly [Span, string])[] = [
  ['frame', 'This frame'],
  ['onwards', 'From here on'],
  ['loop', 'The loop'],
  ['all', 'All frames'],
];

/** What is drawn with; on screen while the pencil is in hand. */
export function drawBar(model: ViewerModel, onExport: (format: 'svg' | 'json') => void) {
  const { pencil, history } = model;
  const { drawing, selected } = pencil;
  if (!drawing || model.tool !== 'draw') {
    return nothing;
  }
  const kind = ANNOTATION_KIND[pencil.kind];
  const own = model.annotations.own.length;
  return html`<div class="tools draw" role="group" aria-label="Drawing">
    <div class="cluster" role="group" aria-label="What is drawn">
      ${model.compact ? kinds(model) : drawing.kinds.map(
        (each) =>
          html`<button
            class="tool"
            title=${ANNOTATION_KIND[each].label}
            aria-label=${ANNOTATION_KIND[each].label}
            aria-pressed=${pencil.kind === each}
            @click=${() => pencil.choose(each)}
          >
            ${icons[each]}
          </button>`,
      )}
    </div>
    <div class="cluster">
      ${label(model)}
      ${model.active.frameCount > 1
        ? html`<select
            aria-label="On which frames"
            title="On which frames"
            .value=${pencil.span}
            @change=${(event: Event) => pencil.setSpan((event.target as HTMLSelectElement).value as Span)}
          >
            ${SPANS.filter(([span]) => span !== 'loop' || model.active.loops || pencil.span === 'loop').map(([span, words]) => html`<option value=${span} ?selected=${span === pencil.span}>${words}</option>`)}
          </select>`
        : nothing}
    </div>
    <div class="cluster">
      ${button('Undo (Ctrl + Z)', icons.undo, () => model.undo(), !history.canUndo)}
      ${button('Do again (Ctrl + Y)', icons.redo, () => model.redo(), !history.canRedo)}
      ${button('Delete the selected drawing (Del)', icons.bin, () => pencil.removeSelected(), !selected)}
      <button class="tool worded" ?disabled=${own === 0} @click=${() => pencil.clear()}>Clear</button>
    </div>
    <div class="cluster">
      ${(['svg', 'json'] as const).map(
        (format) =>
          html`<button
            class="tool worded"
            aria-label="Save the drawings as ${format.toUpperCase()}"
            title="Save the drawings as ${format.toUpperCase()}"
            ?disabled=${model.annotations.all.length === 0}
            @click=${() => onExport(format)}
          >
            ${format.toUpperCase()}
          </button>`,
      )}
      ${pencil.pending
        ? html`<button class="tool worded" @click=${() => pencil.finish()}>Finish</button>`
        : nothing}
    </div>
    ${model.compact ? nothing : html`<span class="note">${kind.how}</span>`}
  </div>`;
}

/** Beside all its buttons, nothing else would have room on a phone. */
function kinds({ pencil }: ViewerModel) {
  return html`<select
    class="kinds"
    aria-label="What is drawn"
    @change=${(event: Event) => pencil.choose((event.target as HTMLSelectElement).value as AnnotationKind)}
  >
    ${pencil.drawing!.kinds.map(
      (each) => html`<option value=${each} ?selected=${each === pencil.kind}>${ANNOTATION_KIND[each].label}</option>`,
    )}
  </select>`;
}

function label({ pencil }: ViewerModel) {
  const { labels, ownWords } = pencil.drawing!;
  const set = (event: Event) => pencil.setLabel((event.target as HTMLInputElement).value);
  const name = pencil.selected ? 'Words beside the selected drawing' : 'Words beside the next drawing';
  return ownWords
    ? html`<input
          type="text"
          class="words"
          list="label-library"
          maxlength=${LONGEST_LABEL}
          placeholder="Label"
          aria-label=${name}
          title=${name}
          .value=${pencil.label}
          @change=${set}
        />
        <datalist id="label-library">${labels.map((each) => html`<option value=${each}></option>`)}</datalist>`
    : html`<select class="words" aria-label=${name} title=${name} .value=${pencil.label} @change=${set}>
        <option value="" ?selected=${pencil.label === ''}>No label</option>
        ${labels.map((each) => html`<option value=${each} ?selected=${each === pencil.label}>${each}</option>`)}
      </select>`;
}

function button(name: string, icon: unknown, run: () => void, disabled: boolean) {
  return html`<button
    class="tool"
    title=${name}
    aria-label=${name.replace(/ \([^)]*\)$/, '')}
    ?disabled=${disabled}
    @click=${run}
  >
    ${icon}
  </button>`;
}
