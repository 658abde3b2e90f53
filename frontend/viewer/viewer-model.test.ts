import { beforeEach, describe, expect, it } from 'vitest';
import type { ViewerDocument, ViewSpec } from './contract/viewer-document';
import { COMMANDS, commandFor } from './features/commands';
import { goToPlace } from './features/place';
import { ViewerModel } from './viewer-model';

const view = (id: string, count = 1): ViewSpec => ({
  id,
  label: id.toUpperCase(),
  altText: 'A phantom',
  columns: 100,
  rows: 80,
  bitsStored: 12,
  frames: { count, urlTemplate: `/frames/${id}/{frame}`, encoding: 'raw16' },
  window: { centre: 2000, width: 1000 },
  presets: [],
  initialFrame: 0,
});

function documentOf(views: ViewSpec[], more: Partial<ViewerDocument> = {}): ViewerDocument {
  return {
    version: 1,
    views,
    layout: { order: views.map((each) => each.id) },
    tools: ['window', 'zoom', 'pan', 'invert', 'cine', 'maximise'],
    layers: [
      { id: 'mine', label: 'Mine', style: 'white', visible: true },
      { id: 'truth', label: 'Truth', style: 'amber', visible: false },
    ],
    marks: [],
    overlays: [],
    marking: { kind: 'tip', label: 'Tip', layerId: 'mine', maxMarks: 8, maxMarksPerView: 1 },
    rendering: 'auto',
    ...more,
  };
}

describe('the viewer model', () => {
  let model: ViewerModel;
  let said: string[];

  beforeEach(() => {
    model = new ViewerModel();
    said = [];
    model.addEventListener('say', (event) => said.push((event as CustomEvent<string>).detail));
  });

  it('hangs four views and puts a fifth in place of the active one', () => {
    model.open(documentOf(['a', 'b', 'c', 'd', 'e'].map((id) => view(id))));
    expect(model.hung).toEqual(['a', 'b', 'c', 'd']);
    model.activate('c');
    model.activate('e');
    expect(model.hung).toEqual(['a', 'b', 'e', 'd']);
    expect(model.activeId).toBe('e');
  });

  it('takes the frame on show as the mask by a key, shift and strength staying', () => {
    model.open(documentOf([view('run', 10)], { tools: ['cine', 'subtract'] }));
    model.active.setSubtraction({ maskFrame: 0, shift: [1, -0.5], opacity: 0.6 });
    model.active.goTo(4);
    const press = new KeyboardEvent('keydown', { key: 'a' });
    commandFor(press, model)!.run(model);
    expect(model.active.processing.subtraction).toEqual({ maskFrame: 4, shift: [1, -0.5], opacity: 0.6 });
    expect(said.at(-1)).toBe('Frame 5 subtracted');
  });

  it('hangs one view when there is no room for more', () => {
    model.open(documentOf([view('a'), view('b')]));
    model.compact = true;
    expect(model.hung).toEqual(['a']);
    model.activateNext(1);
    expect(model.hung).toEqual(['b']);
    model.activateNext(1);
    expect(model.hung).toEqual(['a']);
  });

  it('opens as the document has it, then as the reader likes', () => {
    const document = documentOf([view('a'), view('b')], { layout: { order: ['b', 'a'], maximised: 'a' } });
    model.open(document);
    expect(model.hung).toEqual(['a']);
    model.toggleMaximised();
    expect(model.hung).toEqual(['b', 'a']);
    model.open({ ...document, badge: 'Simulated' });
    expect(model.hung).toEqual(['b', 'a']);
  });

  it('keeps a view as it was left when the same frames come in a new document', () => {
    model.open(documentOf([view('a', 9), view('b')]));
    model.session('a').goTo(5);
    model.session('a').setWindow({ centre: 7, width: 77 });
    const before = model.session('a');
    model.open(documentOf([view('a', 9), view('c')]));
    expect(model.session('a')).toBe(before);
    expect(model.order).toEqual(['a', 'c']);

    const others = { ...view('a', 9), frames: { ...view('a', 9).frames, urlTemplate: '/other/{frame}' } };
    model.open(documentOf([others]));
    expect(model.session('a').frame).toBe(0);
  });

  it('offers marking only while marks are asked for', () => {
    model.open(documentOf([view('a')]));
    expect(model.tools).toEqual(['window', 'pan', 'zoom', 'mark']);
    model.setTool('mark');
    model.aim.toggle();
    model.open(documentOf([view('a')], { marking: undefined }));
    expect(model.tool).toBe('window');
    expect(model.aim.crosshair).toBeUndefined();
    model.aim.toggle();
    expect(model.aim.crosshair).toBeUndefined();
  });

  it('hides a layer until the reader or the document shows it', () => {
    model.open(documentOf([view('a')]));
    expect([model.isVisible('mine'), model.isVisible('truth')]).toEqual([true, false]);
    model.setVisible(['mine'], false);
    model.open(
      documentOf([view('a')], {
        layers: [
          { id: 'mine', label: 'Mine', style: 'white', visible: true },
          { id: 'truth', label: 'Truth', style: 'amber', visible: true },
        ],
      }),
    );
    expect([model.isVisible('mine'), model.isVisible('truth')]).toEqual([false, true]);
  });

  it('moves the crosshair within the image and marks there', () => {
    model.open(documentOf([view('a')]));
    model.aim.toggle();
    expect(model.aim.crosshair?.point).toEqual([50, 40]);
    model.aim.move(-1000, 3);
    model.aim.place();
    expect(model.marks.on('a')).toMatchObject([{ point: [0, 43] }]);
    expect(said.at(-1)).toBe('Tip marked on A at column 0, row 43');
  });

  it('keeps a mark on the image', () => {
    model.open(documentOf([view('a')]));
    model.place('a', [400, 12.3456]);
    expect(model.marks.on('a')).toMatchObject([{ point: [99.5, 12.35] }]);
  });

  it('describes a view in words', () => {
    model.open(documentOf([view('a', 12)]));
    model.place('a', [10, 20]);
    model.active.setInverted(true);
    expect(model.describe(model.active)).toBe(
      'A, frame 1 of 12, window 1000, level 2000, inverted, Tip marked at column 10, row 20',
    );
  });

  it('opens as the curator arranged it, and can be arranged so again', () => {
    const layout = {
      order: ['b', 'a'],
      hung: 2,
      linked: ['position' as const],
      views: [{ viewId: 'a', frame: 4, window: { centre: 900, width: 300 }, inverted: true, zoom: 2, centre: [20, 30] as const, loop: { from: 2, to: 6 } }],
    };
    model.open(documentOf([view('a', 9), view('b')], { layout }));
    const session = model.session('a');
    expect([session.frame, session.window, session.inverted, session.placement]).toEqual([
      4,
      { centre: 900, width: 300 },
      true,
      { zoom: 2, centre: [20, 30] },
    ]);
    expect(model.isLinked('position')).toBe(true);

    session.toggleBookmark();
    const kept = model.layout;
    expect(kept.views).toMatchObject([{ viewId: 'b' }, { loop: { from: 2, to: 6 }, bookmarks: [{ frame: 4 }] }]);
    session.toggleBookmark();
    session.setPlayback({ from: 0, to: 8 });
    model.hang(1);
    session.reset();
    session.goTo(0);
    model.toggleLink('position');
    model.arrange(kept);
    expect(model.layout).toEqual(kept);
    expect(model.hung).toEqual(['b', 'a']);
  });

  it('zooms and moves linked views together, in parts of each image', () => {
    model.open(documentOf([view('a'), { ...view('b'), columns: 199, rows: 159 }]));
    model.active.zoom(2);
    expect(model.session('b').placement.zoom).toBe(1);
    model.toggleLink('position');
    model.active.setPlacement({ zoom: 3, centre: [33, 79] });
    expect(model.session('b').placement).toEqual({ zoom: 3, centre: [66, 158] });
    model.session('b').fit();
    expect(model.session('a').placement).toEqual({ zoom: 1, centre: [49.5, 39.5] });
  });

  it('steps linked runs by the clock, not by the number of the frame', () => {
    const run = (id: string, frameMs: number, startMs: number) => ({
      ...view(id, 20),
      frames: { ...view(id, 20).frames, timing: { kind: 'constant' as const, frameMs }, startMs },
    });
    model.open(documentOf([run('a', 100, 0), run('b', 200, -400)]));
    model.toggleLink('cine');
    model.active.goTo(10);
    expect(model.session('b').frame).toBe(7);
    expect(model.session('b').seconds).toBe(model.session('a').seconds);
  });

  it('goes where an address says, as far as the document has it', () => {
    model.open(documentOf([view('a', 9), view('b')]));
    goToPlace(model, 'b');
    expect(model.activeId).toBe('b');
    goToPlace(model, 'a/5/700,80');
    expect([model.activeId, model.active.frame, model.active.window]).toEqual(['a', 4, { centre: 700, width: 80 }]);
    goToPlace(model, 'c/1');
    goToPlace(model, 'a/500');
    expect([model.activeId, model.active.frame]).toEqual(['a', 8]);
  });

  it('obeys the keys that the reader has set, and no longer the old ones', () => {
    model.open(documentOf([view('a')], { bindings: { keys: { invert: ['q'] } } }));
    const press = (key: string) => commandFor(new KeyboardEvent('keydown', { key }), model)?.id;
    expect([press('q'), press('i'), press('r')]).toEqual(['invert', undefined, 'reset']);
    model.bindings.giveKey('reset', '+', COMMANDS);
    expect([press('+'), press('='), press('r')]).toEqual(['reset', 'larger', undefined]);
    model.bindings.reset();
    expect([press('i'), press('r')]).toEqual(['invert', 'reset']);
  });

  it('gives the window back when nothing is subtracted any more', () => {
    model.open(documentOf([view('a', 9)]));
    model.active.setWindow({ centre: 1234, width: 567 });
    model.active.setSubtraction({ maskFrame: 0, shift: [0, 0], opacity: 1 });
    expect(model.active.window.centre).toBe(2048);
    model.active.setSubtraction({ maskFrame: 0, shift: [0.5, 0], opacity: 0 });
    expect(model.active.window).toEqual({ centre: 1234, width: 567 });
    model.active.setSubtraction(undefined);
    expect([model.active.window, model.active.processing.subtraction]).toEqual([{ centre: 1234, width: 567 }, undefined]);
  });
});
