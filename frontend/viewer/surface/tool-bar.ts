import { html, nothing, type TemplateResult } from 'lit';
import { ZOOM_STEP } from '../features/commands';
import { LAYER_STYLES } from '../features/layer-styles';
import type { Layer } from '../contract/viewer-document';
import { grouped } from './grouped';
import { icons } from './icons';
import type { PointerTool, ViewerModel } from '../viewer-model';

export type Panel = 'adjust' | 'layers';

const TOOLS: Readonly<Record<PointerTool, { label: string; key: string; icon: TemplateResult }>> = {
  window: { label: 'Window', key: 'W', icon: icons.window },
  pan: { label: 'Pan', key: 'P', icon: icons.pan },
  zoom: { label: 'Zoom', key: 'Z', icon: icons.zoom },
  frames: { label: 'Frames', key: 'S', icon: icons.frames },
  mark: { label: 'Mark', key: 'M', icon: icons.mark },
};

interface ToolBar {
  readonly model: ViewerModel;
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
}

export function toolBar({ model, panel, onPanel }: ToolBar) {
  const { active, compact } = model;
  const marking = model.document?.marking;
  const mark = model.marks.ownOn(model.activeId);
  return html`<div class="tools" role="group" aria-label="Viewer tools">
    <div class="cluster" role="group" aria-label="What dragging does">
      ${model.tools.filter((tool) => isOffered(tool, compact)).map((tool) => pointerTool(model, tool, TOOLS[tool].label))}
    </div>
    ${marking
      ? html`<div class="cluster" role="group" aria-label="Marking">
          ${pointerTool(model, 'mark', marking.label, true)}
          ${compact
            ? nothing
            : html`${button('Crosshair, moved by the arrow keys (C)', icons.crosshair, () => model.toggleCrosshair(), {
                pressed: model.crosshair !== undefined,
              })}
              ${button('Undo (Ctrl + Z)', icons.undo, () => model.undo(), { disabled: !model.marks.canUndo })}`}
          ${button(`Delete ${marking.label} from ${active.view.label} (Del)`, icons.bin, () => model.deleteOwnMark(), {
            disabled: !mark,
          })}
        </div>`
      : nothing}
    ${compact
      ? nothing
      : html`<div class="cluster" role="group" aria-label="View">
          ${model.allows('invert')
            ? button('Invert (I)', icons.invert, () => active.setInverted(!active.inverted), {
                pressed: active.inverted,
              })
            : nothing}
          ${model.allows('zoom')
            ? html`${button('Smaller (−)', icons.zoomOut, () => active.zoom(1 / ZOOM_STEP))}
              ${button('Larger (+)', icons.zoomIn, () => active.zoom(ZOOM_STEP))}
              ${button('Whole image (0)', icons.fit, () => active.fit())}`
            : nothing}
          ${button('Reset grey scale and position (R)', icons.reset, () => active.reset())}
        </div>`}
    <div class="cluster">
      <span class="anchor">
        ${panelButton('adjust', 'Adjust', icons.adjust, compact, panel, onPanel)}
        ${panel === 'adjust' ? adjustPanel(model, () => onPanel(undefined)) : nothing}
      </span>
      ${model.usedLayers.length > 0
        ? html`<span class="anchor">
            ${panelButton('layers', 'Legend', icons.layers, compact, panel, onPanel)}
            ${panel === 'layers' ? layersPanel(model, () => onPanel(undefined)) : nothing}
          </span>`
        : nothing}
    </div>
    ${compact
      ? nothing
      : html`<span class="space"></span>
          ${model.engine?.rendering === 'cpu'
            ? html`<span class="note" title="Images are drawn by the processor, without WebGL">no WebGL</span>`
            : nothing}
          ${button('Keys and gestures (?)', icons.help, () => openHelp(model))}`}
  </div>`;
}

/** Two fingers pan and zoom, so a narrow toolbar does without those tools. */
function isOffered(tool: PointerTool, compact: boolean): boolean {
  return tool !== 'mark' && !(compact && (tool === 'pan' || tool === 'zoom'));
}

function openHelp(model: ViewerModel) {
  model.dispatchEvent(new Event('help'));
}

function pointerTool(model: ViewerModel, tool: PointerTool, label: string, worded = false) {
  const { icon, key } = TOOLS[tool];
  return button(`${label} (${key})`, icon, () => model.setTool(tool), {
    pressed: model.tool === tool,
    words: worded ? label : undefined,
  });
}

function button(
  label: string,
  icon: TemplateResult,
  run: () => void,
  { pressed, disabled, words }: { pressed?: boolean; disabled?: boolean; words?: string } = {},
) {
  return html`<button
    class="tool ${words ? 'worded' : ''}"
    title=${label}
    aria-label=${label.replace(/ \([^)]*\)$/, '')}
    aria-pressed=${pressed ?? nothing}
    ?disabled=${disabled ?? false}
    @click=${run}
  >
    ${icon}${words ? html`<span>${words}</span>` : nothing}
  </button>`;
}

function panelButton(
  id: Panel,
  label: string,
  icon: TemplateResult,
  compact: boolean,
  open: Panel | undefined,
  onPanel: (panel: Panel | undefined) => void,
) {
  return html`<button
    class="tool ${compact ? '' : 'worded'}"
    aria-label=${label}
    aria-expanded=${open === id}
    aria-controls="panel-${id}"
    title=${label}
    @click=${() => onPanel(open === id ? undefined : id)}
  >
    ${icon}${compact ? nothing : html`<span>${label}</span>`}
  </button>`;
}

function panelOf(id: Panel, title: string, close: () => void, content: TemplateResult) {
  return html`<div class="panel" id="panel-${id}" role="group" aria-label=${title}>
    <header>
      <h3>${title}</h3>
      <button class="quiet" aria-label="Close ${title}" @click=${close}>${icons.close}</button>
    </header>
    ${content}
  </div>`;
}

function adjustPanel(model: ViewerModel, close: () => void) {
  const session = model.active;
  const { window, windowing, view } = session;
  const presets = [{ label: 'As opened', window: view.window }, ...view.presets];
  const slider = (label: string, value: number, least: number, most: number, set: (value: number) => void) =>
    html`<label class="slider">
      <span>${label}</span><output>${value}</output>
      <input
        type="range"
        min=${least}
        max=${most}
        .value=${String(value)}
        @input=${(event: Event) => set(Number((event.target as HTMLInputElement).value))}
      />
    </label>`;
  return panelOf(
    'adjust',
    `Adjust ${view.label}`,
    close,
    html`${model.allows('window')
        ? html`${slider('Level (darker →)', window.centre, 0, windowing.range - 1, (centre) =>
              session.setWindow({ ...session.window, centre }),
            )}
            ${slider('Window (softer →)', window.width, 2, windowing.range * 2, (width) =>
              session.setWindow({ ...session.window, width }),
            )}
            <div class="choices" role="group" aria-label="Presets">
              ${presets.map(
                (preset) =>
                  html`<button
                    class="plain"
                    aria-pressed=${preset.window.centre === window.centre && preset.window.width === window.width}
                    @click=${() => session.setWindow(preset.window)}
                  >
                    ${preset.label}
                  </button>`,
              )}
            </div>`
        : nothing}
      ${model.compact ? compactChoices(model) : nothing}`,
  );
}

/** What a wide toolbar has as buttons of its own. */
function compactChoices(model: ViewerModel) {
  const session = model.active;
  return html`<div class="choices" role="group" aria-label="View">
        ${model.allows('invert')
          ? html`<button
              class="plain"
              aria-pressed=${session.inverted}
              @click=${() => session.setInverted(!session.inverted)}
            >
              Invert
            </button>`
          : nothing}
        ${model.allows('zoom')
          ? html`<button class="plain" aria-label="Smaller" @click=${() => session.zoom(1 / ZOOM_STEP)}>−</button>
              <button class="plain" aria-label="Larger" @click=${() => session.zoom(ZOOM_STEP)}>+</button>
              <button class="plain" @click=${() => session.fit()}>Fit</button>`
          : nothing}
        <button class="plain" @click=${() => session.reset()}>Reset</button>
        <button class="plain" @click=${() => openHelp(model)}>Gestures and keys</button>
      </div>`;
}

function layersPanel(model: ViewerModel, close: () => void) {
  const groups = grouped(model.usedLayers, (layer) => layer.group ?? '');
  return panelOf(
    'layers',
    'Legend',
    close,
    html`${[...groups].map(
      ([group, layers]) =>
        html`${group ? html`<h4>${group}</h4>` : nothing}
          <ul class="legend">
            ${layers.map(
              (layer) =>
                html`<li>
                  <label>
                    <input
                      type="checkbox"
                      .checked=${model.isVisible(layer.id)}
                      @change=${(event: Event) =>
                        model.setVisible([layer.id], (event.target as HTMLInputElement).checked)}
                    />
                    ${swatch(layer)}<span>${layer.label}</span>
                  </label>
                </li>`,
            )}
          </ul>`,
    )}`,
  );
}

function swatch({ style }: Layer) {
  const { colour, dash } = LAYER_STYLES[style];
  return html`<svg class="swatch" viewBox="0 0 36 14" aria-hidden="true">
    <path d="M1 7H35" stroke=${colour} stroke-width="2.5" stroke-dasharray=${dash || nothing} />
  </svg>`;
}
