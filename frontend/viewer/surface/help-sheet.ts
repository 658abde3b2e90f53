import { html, nothing } from 'lit';
import { type CommandGroup, COMMANDS, keyParts } from '../features/commands';
import { grouped } from './grouped';
import { icons } from './icons';
import type { ViewerModel } from '../viewer-model';

const GROUPS: readonly CommandGroup[] = ['Views', 'Cine', 'Grey scale', 'Position', 'Marking', 'Help'];

const GESTURES: readonly (readonly [string, string])[] = [
  ['Drag', 'the tool in hand'],
  ['Middle button, or Shift and drag', 'move the image'],
  ['Right button and drag', 'zoom'],
  ['Wheel', 'zoom'],
  ['Shift and wheel', 'go through the frames'],
  ['Double click', 'this view alone, or all'],
  ['Two fingers', 'zoom and move the image'],
];

/** What can be done with keys and gestures in the document on show. */
export function helpSheet(model: ViewerModel, close: () => void) {
  // the crosshair's keys are told even while it is off: this is where people learn of them
  const asked = model.document?.marking !== undefined;
  const offered = COMMANDS.filter(
    (command) => command.applies(model) || (asked && command.group === 'Marking'),
  );
  return html`<header>
      <h2>Keys and gestures</h2>
      <button class="quiet" aria-label="Close help" @click=${close}>${icons.close}</button>
    </header>
    <div class="columns">
      ${model.compact ? gestures() : nothing}
      ${GROUPS.map((group) => {
        const rows = grouped(
          offered.filter((command) => command.group === group),
          (command) => command.label,
        );
        return rows.size === 0
          ? nothing
          : html`<section>
              <h3>${group}</h3>
              <dl>
                ${[...rows].map(
                  ([label, commands]) =>
                    html`<div>
                      <dt>${keyCaps(commands.flatMap((command) => command.keys))}</dt>
                      <dd>${label}</dd>
                    </div>`,
                )}
              </dl>
            </section>`;
      })}
      ${model.compact ? nothing : gestures()}
    </div>`;
}

/** Keys beside each other; a key they all need pressed is named once. */
function keyCaps(keys: readonly string[]) {
  const parts = keys.map(keyParts);
  const shared = parts.every((each) => each.length === 2 && each[0] === parts[0][0]) ? parts[0][0] : undefined;
  return html`${shared ? html`<kbd>${shared}</kbd>` : nothing}${parts.map(
    (each) => html`<kbd>${(shared ? each.slice(1) : each).join(' + ')}</kbd>`,
  )}`;
}

function gestures() {
  return html`<section>
    <h3>Mouse and touch</h3>
    <dl>
      ${GESTURES.map(
        ([gesture, effect]) =>
          html`<div>
            <dt class="gesture">${gesture}</dt>
            <dd>${effect}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
