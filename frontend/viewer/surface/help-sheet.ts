import { html, nothing, type TemplateResult } from 'lit';
import { BUTTON_USES, type ButtonUse, type PointerButton, WHEEL_USES } from '../contract/viewer-document';
import type { Bindings } from '../features/bindings';
import { type Command, type CommandGroup, COMMANDS, keyParts } from '../features/commands';
import { grouped } from './grouped';
import { icons } from './icons';
import type { ViewerModel } from '../viewer-model';

const GROUPS: readonly CommandGroup[] = ['Views', 'Cine', 'Grey scale', 'Position', 'Marking', 'Drawing', 'Help'];

interface HelpSheet {
  readonly model: ViewerModel;
  /** The command that waits for its new key. */
  readonly rebinding: string | undefined;
  readonly onRebind: (command: Command | undefined) => void;
  readonly onClose: () => void;
}

/** What can be done with keys and gestures in the document on show; keys can be set otherwise here. */
export function helpSheet({ model, rebinding, onRebind, onClose }: HelpSheet) {
  // keys of states that are not on are told all the same: this is where people learn of them
  const runs = model.sessions.some((session) => session.frameCount > 1);
  const told: readonly CommandGroup[] = [
    ...(runs && model.allows('cine') ? (['Cine'] as const) : []),
    ...(model.aim.isOffered ? (['Marking'] as const) : []),
    ...(model.pencil.drawing ? (['Drawing'] as const) : []),
    ...(runs && model.allows('subtract') ? (['Grey scale'] as const) : []),
  ];
  const offered = COMMANDS.filter(
    (command) => command.applies(model) || (told.includes(command.group) && !command.id.startsWith('preset')),
  );
  const bind = model.allows('bind');
  return html`<header>
      <h2>Keys and gestures</h2>
      <button class="quiet" aria-label="Close help" @click=${onClose}>${icons.close}</button>
    </header>
    ${bind ? html`<p class="note">Press one of the keys below to set another in its place.</p>` : nothing}
    <div class="columns">
      ${model.compact ? gestures(model, bind) : nothing}
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
                      <dt>
                        ${bind
                          ? rebindables(model, commands, rebinding, onRebind)
                          : keyCaps(commands.flatMap((command) => model.bindings.keysOf(command)))}
                      </dt>
                      <dd>${label}</dd>
                    </div>`,
                )}
              </dl>
            </section>`;
      })}
      ${model.compact ? nothing : gestures(model, bind)}
    </div>
    ${bind && Object.keys(model.bindings.set).length > 0
      ? html`<button class="plain" @click=${() => model.bindings.reset()}>All keys and buttons as they came</button>`
      : nothing}`;
}

type OnRebind = HelpSheet['onRebind'];

/** Keys beside each other; a key that all need pressed is named once. */
function rebindables(model: ViewerModel, commands: readonly Command[], rebinding: string | undefined, onRebind: OnRebind) {
  const parts = commands.map((command) => model.bindings.keysOf(command)).map((keys) => (keys.length === 1 ? keyParts(keys[0]) : []));
  const shared = commands.length > 1 && parts.every((each) => each.length === 2 && each[0] === parts[0][0]);
  return html`${shared ? html`<kbd>${parts[0][0]}</kbd>` : nothing}${commands.map((command, i) =>
    rebindable(model, command, commands.length > 1, shared ? html`<kbd>${parts[i][1]}</kbd>` : undefined, rebinding, onRebind),
  )}`;
}

function rebindable(
  model: ViewerModel,
  command: Command,
  several: boolean,
  shown: TemplateResult | undefined,
  rebinding: string | undefined,
  onRebind: OnRebind,
) {
  const waits = rebinding === command.id;
  const keys = model.bindings.keysOf(command);
  // where commands share their words, such as the four ways to look around, the keys tell them apart
  const now = several ? ` (now ${keys.map((key) => keyParts(key).join(' + ')).join(' or ') || 'none'})` : '';
  return html`<button
    class="rebind"
    aria-label="Key for: ${command.label}${now}"
    title="Set another key"
    aria-pressed=${waits}
    @click=${() => onRebind(waits ? undefined : command)}
  >
    ${waits ? html`<kbd>press a key…</kbd>` : keys.length === 0 ? html`<kbd>none</kbd>` : (shown ?? keyCaps(keys))}
  </button>`;
}

/** Keys beside each other; a key they all need pressed is named once. */
function keyCaps(keys: readonly string[]) {
  const parts = keys.map(keyParts);
  const shared = parts.every((each) => each.length === 2 && each[0] === parts[0][0]) ? parts[0][0] : undefined;
  return html`${shared ? html`<kbd>${shared}</kbd>` : nothing}${parts.map(
    (each) => html`<kbd>${(shared ? each.slice(1) : each).join(' + ')}</kbd>`,
  )}`;
}

function gestures(model: ViewerModel, bind: boolean) {
  const { bindings } = model;
  const touch = [['Two fingers', 'zoom and move the image']] as const;
  const rows: readonly (readonly [string, unknown])[] = [
    ...(model.compact ? touch : []),
    ['Drag', bind ? html`the tool in hand; when opened ${buttonUse('main', bindings)}` : 'the tool in hand'],
    ['Shift and drag', 'move the image'],
    ['Middle button', bind ? buttonUse('middle', bindings) : USES[bindings.useOf('middle')]],
    ['Right button', bind ? buttonUse('right', bindings) : USES[bindings.useOf('right')]],
    ['Wheel', bind ? wheelUse(bindings) : USES[bindings.wheel]],
    ['Shift and wheel', USES[bindings.wheel === 'zoom' ? 'frames' : 'zoom']],
    ['Double click', 'this view alone, or all'],
    ...(model.compact ? [] : touch),
  ];
  return html`<section>
    <h3>Mouse and touch</h3>
    <dl>
      ${rows.map(
        ([gesture, effect]) =>
          html`<div>
            <dt class="gesture">${gesture}</dt>
            <dd>${effect}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

const USES: Readonly<Record<ButtonUse, string>> = {
  window: 'change the grey scale',
  pan: 'move the image',
  zoom: 'zoom',
  frames: 'go through the frames',
};

function buttonUse(button: PointerButton, bindings: Bindings) {
  return select(`${button} button`, BUTTON_USES, bindings.useOf(button), (use) => bindings.setButton(button, use));
}

function wheelUse(bindings: Bindings) {
  return select('wheel', WHEEL_USES, bindings.wheel, (use) => bindings.setWheel(use));
}

function select<U extends ButtonUse>(what: string, uses: readonly U[], present: U, set: (use: U) => void) {
  return html`<select
    aria-label="What the ${what} does"
    @change=${(event: Event) => set((event.target as HTMLSelectElement).value as U)}
  >
    ${uses.map((use) => html`<option value=${use} ?selected=${use === present}>${USES[use]}</option>`)}
  </select>`;
}
