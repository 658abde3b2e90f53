import { MAX_HUNG } from './hanging';
import type { Tool, WindowLevel } from '../contract/viewer-document';
import type { ViewerModel } from '../viewer-model';

export type CommandGroup = 'Views' | 'Grey scale' | 'Position' | 'Cine' | 'Marking' | 'Drawing' | 'Help';

/** Something the reader can do with a key. The help sheet is printed from this list, so it cannot be out of date. */
export interface Command {
  /** Names it where the reader has set other keys; never changed once given. */
  readonly id: string;
  /** As {@link keyOf} writes them. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: CommandGroup;
  readonly applies: (model: ViewerModel) => boolean;
  readonly run: (model: ViewerModel) => void;
}

export const ZOOM_STEP = 1.25;
export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];
const PAN_STEP_PX = 40;
const CROSSHAIR_STEP = 1;
const CROSSHAIR_LEAP = 10;
const MASK_STEP = 0.5;
const WIPE_STEP = 0.05;

const always = () => true;
const hasCine = (model: ViewerModel) => model.active.frameCount > 1;
const plays = (model: ViewerModel) => hasCine(model) && model.allows('cine');
const hasViews = (model: ViewerModel) => model.order.length > 1;
const arranges = (model: ViewerModel) => hasViews(model) && model.allows('arrange') && !model.compact;
const asksForMarks = (model: ViewerModel) => model.document?.marking !== undefined;
const draws = (model: ViewerModel) => model.pencil.drawing !== undefined;
const marksOrDraws = (model: ViewerModel) => asksForMarks(model) || draws(model);
const crosshairIsOn = (model: ViewerModel) => model.aim.crosshair !== undefined;
const subtracts = (model: ViewerModel) => hasCine(model) && model.allows('subtract');
const wipes = (model: ViewerModel) => hasCine(model) && model.allows('wipe');
const allows = (tool: Tool) => (model: ViewerModel) => model.allows(tool);

const hasRuns = (model: ViewerModel) => model.sessions.filter((each) => each.frameCount > 1).length > 1;
const FOUR_WAYS = [
  ['Left', -1, 0],
  ['Right', 1, 0],
  ['Up', 0, -1],
  ['Down', 0, 1],
] as const;

/** Earlier commands win where two share a key. */
export const COMMANDS: readonly Command[] = [
  crosshair('left', ['ArrowLeft'], 'Move the crosshair', -CROSSHAIR_STEP, 0),
  crosshair('right', ['ArrowRight'], 'Move the crosshair', CROSSHAIR_STEP, 0),
  crosshair('up', ['ArrowUp'], 'Move the crosshair', 0, -CROSSHAIR_STEP),
  crosshair('down', ['ArrowDown'], 'Move the crosshair', 0, CROSSHAIR_STEP),
  crosshair('far-left', ['Shift+ArrowLeft'], 'Move it ten pixels', -CROSSHAIR_LEAP, 0),
  crosshair('far-right', ['Shift+ArrowRight'], 'Move it ten pixels', CROSSHAIR_LEAP, 0),
  crosshair('far-up', ['Shift+ArrowUp'], 'Move it ten pixels', 0, -CROSSHAIR_LEAP),
  crosshair('far-down', ['Shift+ArrowDown'], 'Move it ten pixels', 0, CROSSHAIR_LEAP),
  command('place', ['Enter'], 'Place the mark or a point there', 'Marking', crosshairIsOn, (m) => m.aim.place()),
  command('crosshair-away', ['Escape'], 'Put the crosshair away', 'Marking', crosshairIsOn, (m) => m.aim.toggle()),
  ...FOUR_WAYS.map(([key, columns, rows]) =>
    command(
      `drawing-${key}`,
      [`Ctrl+Arrow${key}`],
      'Move the selected drawing',
      'Drawing',
      (m) => m.pencil.selected !== undefined,
      (m) => m.pencil.moveSelectedBy(columns, rows),
    ),
  ),

  command('next-view', ['PageDown'], 'Next view', 'Views', hasViews, (m) => m.activateNext(1)),
  command('previous-view', ['PageUp'], 'Previous view', 'Views', hasViews, (m) => m.activateNext(-1)),
  command(
    'maximise',
    ['f'],
    'This view alone, or all views',
    'Views',
    (m) => hasViews(m) && m.allows('maximise') && !m.compact,
    (m) => m.toggleMaximised(),
  ),
  command('hang', ['v'], 'One to four views side by side', 'Views', arranges, (m) =>
    m.hang((m.hungCount % Math.min(MAX_HUNG, m.order.length)) + 1),
  ),
  command('swap', ['x'], 'Exchange with the view beside it', 'Views', arranges, (m) => m.swap()),
  command('link-position', ['k'], 'Zoom and move all views together', 'Views', arranges, (m) => m.toggleLink('position')),
  command('link-cine', ['j'], 'Play all views together', 'Views', (m) => arranges(m) && hasRuns(m), (m) =>
    m.toggleLink('cine'),
  ),
  command('full-screen', ['Alt+Enter'], 'Full screen', 'Views', allows('maximise'), (m) =>
    m.dispatchEvent(new Event('full-screen')),
  ),
  command(
    'layers',
    ['l'],
    'Drawings over the images on or off',
    'Views',
    (m) => m.usedLayers.length > 0,
    (m) => m.toggleAllLayers(),
  ),
  command('reset', ['r'], 'Grey scale and position as they opened', 'Views', always, (m) => {
    m.active.reset();
    m.say(`Reset. ${m.describe(m.active)}`);
  }),

  grey('brighter', ['ArrowUp'], 'Brighter', (m) => m.active.windowing.brighter(m.active.window, 1)),
  grey('darker', ['ArrowDown'], 'Darker', (m) => m.active.windowing.brighter(m.active.window, -1)),
  grey('more-contrast', [']'], 'More contrast', (m) => m.active.windowing.moreContrast(m.active.window, 1)),
  grey('less-contrast', ['['], 'Less contrast', (m) => m.active.windowing.moreContrast(m.active.window, -1)),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) =>
    command(
      `preset-${number}`,
      [`${number}`],
      'Window presets',
      'Grey scale',
      (m) => m.allows('window') && presetsOf(m).length >= number,
      (m) => {
        const { label, window } = presetsOf(m)[number - 1];
        m.active.setWindow(window);
        m.say(`${label}: window ${window.width}, level ${window.centre}`);
      },
    ),
  ),
  command('invert', ['i'], 'Invert', 'Grey scale', allows('invert'), (m) => {
    m.active.setInverted(!m.active.inverted);
    m.say(m.active.inverted ? 'Inverted' : 'Not inverted');
  }),
  command('sharpen', ['h'], 'Sharpen: half, fully, not', 'Grey scale', allows('sharpen'), (m) => {
    const { sharpening } = m.active.processing;
    m.active.setSharpening(sharpening >= 1 ? 0 : sharpening + 0.5);
    m.say(`Sharpened by ${Math.round(100 * m.active.processing.sharpening)} percent`);
  }),
  command('subtract', ['d'], 'Subtract the first frame, or not', 'Grey scale', subtracts, toggleSubtraction),
  command('mask-here', ['a'], 'Subtract this frame from the others', 'Grey scale', subtracts, maskHere),
  ...FOUR_WAYS.map(([key, columns, rows]) =>
    command(
      `mask-${key}`,
      [`Ctrl+Arrow${key}`],
      'Move the mask by half a pixel',
      'Grey scale',
      (m) => m.active.processing.subtraction !== undefined,
      (m) => shiftMask(m, columns * MASK_STEP, rows * MASK_STEP),
    ),
  ),
  command('wipe', ['y'], 'Wipe between the first frame and this one, or not', 'Grey scale', wipes, toggleWipe),
  ...([['(', -WIPE_STEP], [')', WIPE_STEP]] as const).map(([key, by]) =>
    command(
      by < 0 ? 'wipe-left' : 'wipe-right',
      [key],
      'Move the wipe',
      'Grey scale',
      (m) => m.active.processing.wipe !== undefined,
      ({ active }) => active.setWipe({ ...active.processing.wipe!, at: active.processing.wipe!.at + by }),
    ),
  ),
  command('tool-window', ['w'], 'Dragging changes the grey scale', 'Grey scale', allows('window'), (m) =>
    m.setTool('window'),
  ),
  command('tool-region', ['e'], 'Dragging suits the grey scale to a region', 'Grey scale', allows('region'), (m) =>
    m.setTool('region'),
  ),

  command('larger', ['+', '='], 'Larger', 'Position', allows('zoom'), (m) => zoom(m, ZOOM_STEP)),
  command('smaller', ['-'], 'Smaller', 'Position', allows('zoom'), (m) => zoom(m, 1 / ZOOM_STEP)),
  command('fit', ['0'], 'Whole image', 'Position', allows('zoom'), (m) => {
    m.active.fit();
    m.say('Whole image');
  }),
  pan('left', ['Shift+ArrowLeft'], 'Look around', PAN_STEP_PX, 0),
  pan('right', ['Shift+ArrowRight'], 'Look around', -PAN_STEP_PX, 0),
  pan('up', ['Shift+ArrowUp'], 'Look around', 0, PAN_STEP_PX),
  pan('down', ['Shift+ArrowDown'], 'Look around', 0, -PAN_STEP_PX),
  command('tool-pan', ['p'], 'Dragging moves the image', 'Position', allows('pan'), (m) => m.setTool('pan')),
  command('tool-zoom', ['z'], 'Dragging zooms', 'Position', allows('zoom'), (m) => m.setTool('zoom')),

  command('play', [' '], 'Play or pause', 'Cine', plays, (m) => togglePlay(m)),
  command('next-frame', ['ArrowRight', '.'], 'Next frame', 'Cine', hasCine, (m) => step(m, 1)),
  command('previous-frame', ['ArrowLeft', ','], 'Previous frame', 'Cine', hasCine, (m) => step(m, -1)),
  command('first-frame', ['Home'], 'First frame', 'Cine', hasCine, (m) => goToFrame(m, m.active.playback.from)),
  command('last-frame', ['End'], 'Last frame', 'Cine', hasCine, (m) => goToFrame(m, m.active.playback.to)),
  command('slower', ['<'], 'Slower', 'Cine', plays, (m) => changeSpeed(m, -1)),
  command('faster', ['>'], 'Faster', 'Cine', plays, (m) => changeSpeed(m, 1)),
  command('loop-from', ['{'], 'Loop begins here', 'Cine', plays, (m) => {
    const { frame, playback, frameCount } = m.active;
    m.active.setPlayback({ from: frame, to: playback.to > frame ? playback.to : frameCount - 1 });
    sayLoop(m);
  }),
  command('loop-to', ['}'], 'Loop ends here', 'Cine', plays, (m) => {
    const { frame, playback } = m.active;
    m.active.setPlayback({ from: playback.from < frame ? playback.from : 0, to: frame });
    sayLoop(m);
  }),
  command('loop-all', ['\\'], 'Loop through all', 'Cine', plays, (m) => {
    m.active.setPlayback({ from: 0, to: m.active.frameCount - 1 });
    sayLoop(m);
  }),
  command('bookmark', ['b'], 'Bookmark on this frame, or off it', 'Cine', hasCine, (m) =>
    m.say(m.active.toggleBookmark() ? `Frame ${m.active.frame + 1} bookmarked` : 'Bookmark taken away'),
  ),
  command('next-bookmark', ['n'], 'Next bookmark', 'Cine', (m) => hasCine(m) && m.active.bookmarks.length > 0, (m) => {
    const { frame, label } = m.active.nextBookmark!;
    goToFrame(m, frame);
    m.say(`${label}, frame ${frame + 1}`);
  }),
  command('tool-frames', ['s'], 'Dragging goes through the frames', 'Cine', hasCine, (m) => m.setTool('frames')),

  command('tool-mark', ['m'], 'Mark with the pointer', 'Marking', asksForMarks, (m) =>
    m.setTool(m.tool === 'mark' ? m.tools[0] : 'mark'),
  ),
  command('crosshair', ['c'], 'Crosshair on or off', 'Marking', marksOrDraws, (m) => m.aim.toggle()),
  command('delete', ['Delete', 'Backspace'], 'Delete what is selected, or the mark', 'Marking', marksOrDraws, remove),
  command('undo', ['Ctrl+z'], 'Undo', 'Marking', marksOrDraws, (m) => m.undo()),
  command('redo', ['Ctrl+y', 'Ctrl+Shift+z'], 'Do again', 'Marking', marksOrDraws, (m) => m.redo()),

  command('draw', ['t'], 'Draw; again for the next kind', 'Drawing', draws, (m) => {
    const kinds = m.pencil.drawing!.kinds;
    const next = m.tool === 'draw' ? kinds[(kinds.indexOf(m.pencil.kind) + 1) % kinds.length] : m.pencil.kind;
    m.pencil.choose(next);
  }),
  command('finish', ['Enter'], 'Finish the drawing', 'Drawing', (m) => m.pencil.pending !== undefined, (m) =>
    m.pencil.finish(),
  ),
  command(
    'let-go',
    ['Escape'],
    'Give the drawing up, let it go, put the pencil away',
    'Drawing',
    (m) => m.tool === 'draw' || m.pencil.selected !== undefined,
    (m) => m.pencil.cancel(),
  ),
  command('next-drawing', ['u'], 'Select the next of your drawings', 'Drawing', draws, (m) => m.pencil.selectNext()),
  command('help', ['?'], 'This help', 'Help', always, (m) => m.dispatchEvent(new Event('help'))),
];

/** The windows on offer, the one the view opened with first. */
export function presetsOf(model: ViewerModel): readonly { readonly label: string; readonly window: WindowLevel }[] {
  const { view } = model.active;
  return [{ label: 'Standard', window: view.window }, ...view.presets];
}

export function toggleSubtraction(model: ViewerModel) {
  const { active } = model;
  const on = active.processing.subtraction === undefined;
  active.setSubtraction(on ? { maskFrame: 0, shift: [0, 0], opacity: 1 } : undefined);
  model.say(on ? 'First frame subtracted' : 'Nothing subtracted');
}

/** Takes the frame on show as the mask; how far it is moved and how much of it is taken stay. */
export function maskHere(model: ViewerModel) {
  const { active } = model;
  const present = active.processing.subtraction ?? { shift: [0, 0], opacity: 1 };
  active.setSubtraction({ ...present, maskFrame: active.frame });
  model.say(`Frame ${active.frame + 1} subtracted`);
}

export function shiftMask(model: ViewerModel, columns: number, rows: number) {
  const { subtraction } = model.active.processing;
  if (subtraction) {
    const [across, down] = subtraction.shift;
    model.active.setSubtraction({ ...subtraction, shift: [across + columns, down + rows] });
    model.say(`Mask moved by ${across + columns} columns, ${down + rows} rows`);
  }
}

export function toggleWipe(model: ViewerModel) {
  const { active } = model;
  const on = active.processing.wipe === undefined;
  active.setWipe(on ? { frame: 0, at: 0.5 } : undefined);
  model.say(on ? 'First frame on the left, this frame on the right' : 'No wipe');
}

export function changeSpeed(model: ViewerModel, by: number) {
  const { speed } = model.active.playback;
  const at = Math.min(SPEEDS.length - 1, Math.max(0, SPEEDS.indexOf(speed) + by));
  model.active.setPlayback({ speed: SPEEDS[at] });
  model.say(SPEEDS[at] === 1 ? 'True speed' : `${SPEEDS[at]} times the true speed`);
}

export function togglePlay(model: ViewerModel) {
  model.player(model.activeId).toggle();
  model.say(model.active.playing ? 'Playing' : `Paused at frame ${model.active.frame + 1}`);
}

/** What a key press means now, if anything. */
export function commandFor(event: KeyboardEvent, model: ViewerModel): Command | undefined {
  const key = keyOf(event);
  return COMMANDS.find((each) => model.bindings.keysOf(each).includes(key) && each.applies(model));
}

/** The key as the list above names it: Shift is named only where it does not show in the character. */
export function keyOf(event: KeyboardEvent): string {
  const character = event.key.length === 1;
  const key = character ? event.key.toLowerCase() : event.key;
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  const shift = event.shiftKey && (!character || control !== '') ? 'Shift+' : '';
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
  id: string,
  keys: readonly string[],
  label: string,
  group: CommandGroup,
  applies: Command['applies'],
  run: Command['run'],
): Command {
  return { id, keys, label, group, applies, run };
}

function crosshair(way: string, keys: readonly string[], label: string, columns: number, rows: number): Command {
  return command(`crosshair-${way}`, keys, label, 'Marking', crosshairIsOn, (m) => m.aim.move(columns, rows));
}

function grey(
  id: string,
  keys: readonly string[],
  label: string,
  window: (model: ViewerModel) => { centre: number; width: number },
): Command {
  return command(id, keys, label, 'Grey scale', allows('window'), (m) => {
    m.active.setWindow(window(m));
    m.say(`Window ${m.active.window.width}, level ${m.active.window.centre}`);
  });
}

function pan(way: string, keys: readonly string[], label: string, dx: number, dy: number): Command {
  return command(`pan-${way}`, keys, label, 'Position', allows('pan'), (m) => m.active.pan(dx, dy));
}

function remove(model: ViewerModel) {
  if (model.pencil.pending) {
    model.pencil.removeLastPoint();
  } else if (model.pencil.selected) {
    model.pencil.removeSelected();
  } else {
    model.deleteOwnMark();
  }
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

function goToFrame(model: ViewerModel, frame: number) {
  model.player(model.activeId).stop();
  model.active.goTo(frame);
  sayFrame(model);
}

function sayFrame(model: ViewerModel) {
  model.say(`Frame ${model.active.frame + 1} of ${model.active.frameCount}`);
}

function sayLoop(model: ViewerModel) {
  const { from, to } = model.active.playback;
  model.say(model.active.loops ? `Loop from frame ${from + 1} to ${to + 1}` : 'Loop through all frames');
}
