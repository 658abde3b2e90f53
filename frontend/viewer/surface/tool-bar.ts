import { html, nothing, type TemplateResult } from 'lit';
import { ZOOM_STEP } from '../features/commands';
import { LAYER_STYLES } from '../features/layer-styles';
import type { Layer } from '../contract/viewer-document';
import { grouped } from './grouped';
import { adjustPanel } from './adjust-panel';
import { icons } from './icons';
import { type Panel, panelled } from './panels';
import { hasViewsPanel, viewsPanel } from './views-panel';
import type { PointerTool, ViewerModel } from '../viewer-model';

const TOOLS: Readonly<Record<PointerTool, { label: string; key: string; icon: TemplateResult }>> = {
  window: { label: 'Window', key: 'W', icon: icons.window },
  pan: { label: 'Pan', key: 'P', icon: icons.pan },
  zoom: { label: 'Zoom', key: 'Z', icon: icons.zoom },
  frames: { label: 'Frames', key: 'S', icon: icons.frames },
  region: { label: 'Region', key: 'E', icon: icons.region },
  mark: { label: 'Mark', key: 'M', icon: icons.mark },
  draw: { label: 'Draw', key: 'T', icon: icons.pencil },
};

interface ToolBar {
  readonly model: ViewerModel;
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
}

export function toolBar({ model, panel, onPanel }: ToolBar) {
  const { active, compact } = model;
  const marking = model.document?.marking;
  const { drawing } = model.pencil;
  const mark = model.marks.ownOn(model.activeId);
  return html`<div class="tools" role="group" aria-label="Viewer tools">
    <div class="cluster" role="group" aria-label="What dragging does">
      ${model.tools.filter((tool) => isOffered(tool, model)).map((tool) => pointerTool(model, tool, TOOLS[tool].label))}
    </div>
    ${marking || drawing
      ? html`<div class="cluster" role="group" aria-label="Marking">
          ${marking ? pointerTool(model, 'mark', marking.label, true) : nothing}
          ${drawing
            ? button('Draw (T)', icons.pencil, () => (model.tool === 'draw' ? model.setTool(model.tools[0]) : model.pencil.choose(model.pencil.kind)), {
                pressed: model.tool === 'draw',
                words: compact ? undefined : 'Draw',
              })
            : nothing}
          ${compact
            ? nothing
            : html`${button('Crosshair, moved by the arrow keys (C)', icons.crosshair, () => model.aim.toggle(), {
                pressed: model.aim.crosshair !== undefined,
              })}
              ${model.tool === 'draw'
                ? nothing
                : button('Undo (Ctrl + Z)', icons.undo, () => model.undo(), { disabled: !model.history.canUndo })}`}
          ${!marking || (compact && !mark) ? nothing : button(`Delete ${marking.label} from ${active.view.label} (Del)`, icons.bin, () => model.deleteOwnMark(), {
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
      ${panelled('adjust', 'Adjust', icons.adjust, compact, panel, onPanel, () => ({
        title: `Adjust ${active.view.label}`,
        body: adjustPanel(model),
      }))}
      ${hasViewsPanel(model)
        ? panelled('views', 'Views', icons.views, compact, panel, onPanel, () => ({
            title: 'Views',
            body: viewsPanel(model),
          }))
        : nothing}
      ${model.usedLayers.length > 0
        ? panelled('layers', 'Legend', icons.layers, compact, panel, onPanel, () => ({
            title: 'Legend',
            body: layersPanel(model),
          }))
        : nothing}
    </div>
    ${compact
      ? nothing
      : html`<span class="space"></span>
          ${model.engine?.rendering === 'cpu'
            ? html`<span class="note" title="Images are drawn by the processor, without WebGL">no WebGL</span>`
            : nothing}
          ${model.allows('maximise') && globalThis.document.fullscreenEnabled
            ? button('Full screen (Alt + Enter)', icons.fullScreen, () => model.dispatchEvent(new Event('full-screen')))
            : nothing}
          ${button('Keys and gestures (?)', icons.help, () => openHelp(model))}`}
  </div>`;
}

/** Two fingers pan and zoom, so a narrow toolbar does without those tools, and has one for frames only where there are some. */
function isOffered(tool: PointerTool, { compact, active }: ViewerModel): boolean {
  if (tool === 'mark' || tool === 'draw' || tool === 'region') {
    return false;
  }
  return !compact || tool === 'window' || (tool === 'frames' && active.frameCount > 1);
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

function layersPanel(model: ViewerModel) {
  const groups = grouped(model.usedLayers, (layer) => layer.group ?? '');
  return html`${[...groups].map(
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
  )}`;
}

function swatch({ style }: Layer) {
  const { colour, dash } = LAYER_STYLES[style];
  return html`<svg class="swatch" viewBox="0 0 36 14" aria-hidden="true">
    <path d="M1 7H35" stroke=${colour} stroke-width="2.5" stroke-dasharray=${dash || nothing} />
  </svg>`;
}
