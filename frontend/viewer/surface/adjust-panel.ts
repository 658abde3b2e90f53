import { html, nothing } from 'lit';
import { maskHere, presetsOf, shiftMask, toggleSubtraction, toggleWipe, ZOOM_STEP } from '../features/commands';
import type { ViewSession } from '../features/view-session';
import type { ViewerModel } from '../viewer-model';
import { icons } from './icons';
import { choice, slider, switchFor } from './panels';

/** Grey scale, sharpening, subtraction and wipe of the active view. */
export function adjustPanel(model: ViewerModel) {
  const session = model.active;
  const { window, windowing, processing } = session;
  const cine = session.frameCount > 1;
  return html`${model.allows('window')
      ? html`<div class="choices presets" role="group" aria-label="Presets">
            ${presetsOf(model).map((preset) =>
              choice(preset.label, () => session.setWindow(preset.window), {
                pressed: preset.window.centre === window.centre && preset.window.width === window.width,
              }),
            )}
            ${model.allows('region')
              ? choice(html`${icons.region}Region`, () => model.setTool(model.tool === 'region' ? model.tools[0] : 'region'), {
                  pressed: model.tool === 'region',
                  name: 'Suit the window to a region (E)',
                })
              : nothing}
          </div>
          ${slider('Level (darker →)', window.centre, [0, windowing.range - 1], (centre) =>
            session.setWindow({ ...session.window, centre }),
          )}
          ${slider('Window (softer →)', window.width, [2, windowing.range * 2], (width) =>
            session.setWindow({ ...session.window, width }),
          )}`
      : nothing}
    ${model.allows('sharpen')
      ? slider(
          'Sharpen',
          Math.round(100 * processing.sharpening),
          [0, 100, 5],
          (percent) => session.setSharpening(percent / 100),
          `${Math.round(100 * processing.sharpening)} %`,
        )
      : nothing}
    ${cine && model.allows('subtract') ? subtraction(model, session) : nothing}
    ${cine && model.allows('wipe') ? wipe(model, session) : nothing}
    ${model.compact ? compactChoices(model) : nothing}`;
}

function subtraction(model: ViewerModel, session: ViewSession) {
  const { subtraction: mask } = session.processing;
  const shift = (label: string, name: string, columns: number, rows: number) =>
    choice(label, () => shiftMask(model, columns, rows), { name: `Move the mask ${name} by half a pixel` });
  return html`<section class="part">
    ${switchFor('Contrast only (subtract a mask frame)', mask !== undefined, () => toggleSubtraction(model))}
    ${mask
      ? html`${slider(
            'How much of the mask',
            Math.round(100 * mask.opacity),
            [0, 100, 5],
            (percent) => session.setSubtraction({ ...mask, opacity: percent / 100 }),
            `${Math.round(100 * mask.opacity)} %`,
          )}
          ${slider(
            'Mask frame',
            mask.maskFrame + 1,
            [1, session.frameCount],
            (frame) => session.setSubtraction({ ...mask, maskFrame: frame - 1 }),
            `${mask.maskFrame + 1}${timeOf(session, mask.maskFrame)}`,
          )}
          <div class="choices">
            ${choice('Mask from the frame on show', () => maskHere(model), {
              disabled: mask.maskFrame === session.frame,
              name: 'Mask from the frame on show (A)',
            })}
          </div>
          <div class="choices shift" role="group" aria-label="Pixel shift of the mask">
            <span>Shift ${mask.shift[0]}, ${mask.shift[1]} px</span>
            ${shift('←', 'left', -0.5, 0)}${shift('→', 'right', 0.5, 0)}${shift('↑', 'up', 0, -0.5)}${shift('↓', 'down', 0, 0.5)}
          </div>`
      : nothing}
  </section>`;
}

function wipe(model: ViewerModel, session: ViewSession) {
  const { wipe: present } = session.processing;
  return html`<section class="part">
    ${switchFor('Wipe: before | now', present !== undefined, () => toggleWipe(model))}
    ${present
      ? html`${slider('Edge', Math.round(100 * present.at), [0, 100], (at) => session.setWipe({ ...present, at: at / 100 }), `${Math.round(100 * present.at)} %`)}
          ${slider(
            'Frame before',
            present.frame + 1,
            [1, session.frameCount],
            (frame) => session.setWipe({ ...present, frame: frame - 1 }),
            `${present.frame + 1}${timeOf(session, present.frame)}`,
          )}`
      : nothing}
  </section>`;
}

function timeOf(session: ViewSession, frame: number): string {
  const seconds = session.secondsOf(frame);
  return seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`;
}

/** What a wide toolbar has as buttons of its own. */
function compactChoices(model: ViewerModel) {
  const session = model.active;
  return html`<div class="choices" role="group" aria-label="View">
    ${model.allows('invert')
      ? choice('Invert', () => session.setInverted(!session.inverted), { pressed: session.inverted })
      : nothing}
    ${model.allows('zoom')
      ? html`${choice('−', () => session.zoom(1 / ZOOM_STEP), { name: 'Smaller' })}
          ${choice('+', () => session.zoom(ZOOM_STEP), { name: 'Larger' })} ${choice('Fit', () => session.fit())}`
      : nothing}
    ${choice('Reset', () => session.reset())}
    ${choice('Gestures and keys', () => model.dispatchEvent(new Event('help')))}
  </div>`;
}
