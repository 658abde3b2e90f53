import type { ViewerModel } from '../viewer-model';

export type CommandGroup = 'Views' | 'Grey scale' | 'Position' | 'Cine' | 'Marking' | 'Help';

/** Something the reader can do with a key. The help sheet is printed from this list, so it cannot be out of date. */
export interface Command {
  /** As {@link keyOf} writes them. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: CommandGroup;
  readonly applies: (model: ViewerModel) => boolean;
  readonly run: (model: ViewerModel) => void;
}

export const ZOOM_STEP = 1.25;
const PAN_STEP_PX = 40;
const CROSSHAIR_STEP = 1;
const CROSSHAIR_LEAP = 10;

const always = () => true;
const hasCine = (model: ViewerModel) => model.active.frameCount > 1;
const hasViews = (model: ViewerModel) => model.order.length > 1;
const asksForMarks = (model: ViewerModel) => model.document?.marking !== undefined;
const crosshairIsOn = (model: ViewerModel) => model.crosshair !== undefined;
const allows = (tool: 'window' | 'zoom' | 'pan' | 'invert' | 'cine' | 'maximise') => (model: ViewerModel) =>
  model.allows(tool);

/** Earlier commands win where two share a key. */
export const COMMANDS: readonly Command[] = [
  crosshair(['ArrowLeft'], 'Move the crosshair', -CROSSHAIR_STEP, 0),
  crosshair(['ArrowRight'], 'Move the crosshair', CROSSHAIR_STEP, 0),
  crosshair(['ArrowUp'], 'Move the crosshair', 0, -CROSSHAIR_STEP),
  crosshair(['ArrowDown'], 'Move the crosshair', 0, CROSSHAIR_STEP),
  crosshair(['Shift+ArrowLeft'], 'Move it ten pixels', -CROSSHAIR_LEAP, 0),
  crosshair(['Shift+ArrowRight'], 'Move it ten pixels', CROSSHAIR_LEAP, 0),
  crosshair(['Shift+ArrowUp'], 'Move it ten pixels', 0, -CROSSHAIR_LEAP),
  crosshair(['Shift+ArrowDown'], 'Move it ten pixels', 0, CROSSHAIR_LEAP),
  command(['Enter'], 'Place the mark there', 'Marking', crosshairIsOn, (m) => m.placeAtCrosshair()),
  command(['Escape'], 'Put the crosshair away', 'Marking', crosshairIsOn, (m) => m.toggleCrosshair()),

  command(['PageDown'], 'Next view', 'Views', hasViews, (m) => m.activateNext(1)),
  command(['PageUp'], 'Previous view', 'Views', hasViews, (m) => m.activateNext(-1)),
  command(
    ['f'],
    'This view alone, or all views',
    'Views',
    (m) => hasViews(m) && m.allows('maximise') && !m.compact,
    (m) => m.toggleMaximised(),
  ),
  command(
    ['l'],
    'Drawings over the images on or off',
    'Views',
    (m) => m.usedLayers.length > 0,
    (m) => m.toggleAllLayers(),
  ),
  command(['r'], 'Grey scale and position as they opened', 'Views', always, (m) => {
    m.active.reset();
    m.say(`Reset. ${m.describe(m.active)}`);
  }),

  grey(['ArrowUp'], 'Brighter', (m) => m.active.windowing.brighter(m.active.window, 1)),
  grey(['ArrowDown'], 'Darker', (m) => m.active.windowing.brighter(m.active.window, -1)),
  grey([']'], 'More contrast', (m) => m.active.windowing.moreContrast(m.active.window, 1)),
  grey(['['], 'Less contrast', (m) => m.active.windowing.moreContrast(m.active.window, -1)),
  command(['i'], 'Invert', 'Grey scale', allows('invert'), (m) => {
    m.active.setInverted(!m.active.inverted);
    m.say(m.active.inverted ? 'Inverted' : 'Not inverted');
  }),
  command(['w'], 'Dragging changes the grey scale', 'Grey scale', allows('window'), (m) => m.setTool('window')),

  command(['+', '='], 'Larger', 'Position', allows('zoom'), (m) => zoom(m, ZOOM_STEP)),
  command(['-'], 'Smaller', 'Position', allows('zoom'), (m) => zoom(m, 1 / ZOOM_STEP)),
  command(['0'], 'Whole image', 'Position', allows('zoom'), (m) => {
    m.active.fit();
    m.say('Whole image');
  }),
  pan(['Shift+ArrowLeft'], 'Look around', PAN_STEP_PX, 0),
  pan(['Shift+ArrowRight'], 'Look around', -PAN_STEP_PX, 0),
  pan(['Shift+ArrowUp'], 'Look around', 0, PAN_STEP_PX),
  pan(['Shift+ArrowDown'], 'Look around', 0, -PAN_STEP_PX),
  command(['p'], 'Dragging moves the image', 'Position', allows('pan'), (m) => m.setTool('pan')),
  command(['z'], 'Dragging zooms', 'Position', allows('zoom'), (m) => m.setTool('zoom')),

  command([' '], 'Play or pause', 'Cine', (m) => hasCine(m) && m.allows('cine'), (m) => togglePlay(m)),
  command(['ArrowRight', '.'], 'Next frame', 'Cine', hasCine, (m) => step(m, 1)),
  command(['ArrowLeft', ','], 'Previous frame', 'Cine', hasCine, (m) => step(m, -1)),
  command(['Home'], 'First frame', 'Cine', hasCine, (m) => goTo(m, 0)),
  command(['End'], 'Last frame', 'Cine', hasCine, (m) => goTo(m, m.active.frameCount - 1)),
  command(['s'], 'Dragging goes through the frames', 'Cine', hasCine, (m) => m.setTool('frames')),

  command(['m'], 'Mark with the pointer', 'Marking', asksForMarks, (m) =>
    m.setTool(m.tool === 'mark' ? m.tools[0] : 'mark'),
  ),
  command(['c'], 'Crosshair on or off', 'Marking', asksForMarks, (m) => m.toggleCrosshair()),
  command(['Delete', 'Backspace'], 'Delete the mark', 'Marking', asksForMarks, (m) => m.deleteOwnMark()),
  command(['Ctrl+z'], 'Undo the last mark', 'Marking', asksForMarks, (m) => m.undo()),
  command(['?'], 'This help', 'Help', always, (m) => m.dispatchEvent(new Event('help'))),
];

export function togglePlay(model: ViewerModel) {
  model.player(model.activeId).toggle();
  model.say(model.active.playing ? 'Playing' : `Paused at frame ${model.active.frame + 1}`);
}

/** What a key press means now, if anything. */
export function commandFor(event: KeyboardEvent, model: ViewerModel): Command | undefined {
  const key = keyOf(event);
  return COMMANDS.find((each) => each.keys.includes(key) && each.applies(model));
}

/** The key as the list above names it: Shift is named only where it does not already show in the character. */
export function keyOf(event: KeyboardEvent): string {
  const character = event.key.length === 1;
  const key = character ? event.key.toLowerCase() : event.key;
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  const shift = event.shiftKey && !character ? 'Shift+' : '';
  return control + alt + shift + key;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
};

/** A key as people write it, in the parts that are pressed together. */
export function keyParts(key: string): string[] {
  return key.split(/\+(?=.)/).map((part) => KEY_NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

function command(
  keys: readonly string[],
  label: string,
  group: CommandGroup,
  applies: Command['applies'],
  run: Command['run'],
): Command {
  return { keys, label, group, applies, run };
}

function crosshair(keys: readonly string[], label: string, columns: number, rows: number): Command {
  return command(keys, label, 'Marking', crosshairIsOn, (m) => m.moveCrosshair(columns, rows));
}

function grey(
  keys: readonly string[],
  label: string,
  window: (model: ViewerModel) => { centre: number; width: number },
): Command {
  return command(keys, label, 'Grey scale', allows('window'), (m) => {
    m.active.setWindow(window(m));
    m.say(`Window ${m.active.window.width}, level ${m.active.window.centre}`);
  });
}

function pan(keys: readonly string[], label: string, dx: number, dy: number): Command {
  return command(keys, label, 'Position', allows('pan'), (m) => m.active.pan(dx, dy));
}

function zoom(model: ViewerModel, factor: number) {
  model.active.zoom(factor);
  model.say(`${Math.round(model.active.placement.zoom * 100)} percent`);
}

function step(model: ViewerModel, by: number) {
  model.player(model.activeId).stop();
  model.active.step(by);
  sayFrame(model);
}

function goTo(model: ViewerModel, frame: number) {
  model.player(model.activeId).stop();
  model.active.goTo(frame);
  sayFrame(model);
}

function sayFrame(model: ViewerModel) {
  model.say(`Frame ${model.active.frame + 1} of ${model.active.frameCount}`);
}
