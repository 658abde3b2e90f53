import { html } from 'lit';
import { COMMANDS, keyName } from '../features/commands';
import { grouped } from './grouped';
import { icons } from './icons';
import type { ViewerModel } from './viewer-model';

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
  const groups = grouped(offered, (command) => command.group);
  return html`<header>
      <h2>Keys and gestures</h2>
      <button class="quiet" aria-label="Close help" @click=${close}>${icons.close}</button>
    </header>
    <div class="columns">
      ${[...groups].map(
        ([group, commands]) =>
          html`<section>
            <h3>${group}</h3>
            <dl>
              ${commands.map(
                ({ keys, label }) =>
                  html`<div>
                    <dt>${keys.map((key) => html`<kbd>${keyName(key)}</kbd>`)}</dt>
                    <dd>${label}</dd>
                  </div>`,
              )}
            </dl>
          </section>`,
      )}
      <section>
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
      </section>
    </div>`;
}
