import { beforeEach, describe, expect, it } from 'vitest';
import type { ViewerDocument, ViewSpec } from './contract/viewer-document';
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
    model.toggleCrosshair();
    model.open(documentOf([view('a')], { marking: undefined }));
    expect(model.tool).toBe('window');
    expect(model.crosshair).toBeUndefined();
    model.toggleCrosshair();
    expect(model.crosshair).toBeUndefined();
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
    model.toggleCrosshair();
    expect(model.crosshair?.point).toEqual([50, 40]);
    model.moveCrosshair(-1000, 3);
    model.placeAtCrosshair();
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
});
