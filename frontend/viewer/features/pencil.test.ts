import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation, Point, ViewerDocument, ViewSpec } from '../contract/viewer-document';
import { ANNOTATION_KINDS } from '../contract/viewer-document';
import { readDocument } from '../contract/read-document';
import { ViewerModel } from '../viewer-model';
import type { AnnotationChange } from './annotations';
import { DrawGesture } from './draw-gesture';
import { asJson, asSvg } from './export-drawings';

const view: ViewSpec = {
  id: 'ap',
  label: 'AP',
  altText: 'A phantom',
  columns: 100,
  rows: 80,
  bitsStored: 12,
  frames: { count: 10, urlTemplate: '/frames/ap/{frame}', encoding: 'raw16' },
  window: { centre: 2000, width: 1000 },
  presets: [],
  initialFrame: 3,
  detectorPixelMm: 0.5,
};

const theirs: Annotation = {
  id: 'theirs',
  viewId: 'ap',
  frames: { from: 0, to: 9 },
  kind: 'line',
  points: [
    [10, 10],
    [90, 10],
  ],
  layerId: 'expert',
  editable: false,
};

function documentOf(more: Partial<ViewerDocument> = {}): ViewerDocument {
  return {
    version: 1,
    views: [view],
    layout: { order: ['ap'] },
    tools: ['window', 'zoom', 'pan'],
    layers: [
      { id: 'mine', label: 'Mine', style: 'white', visible: true },
      { id: 'expert', label: 'Expert', style: 'violet', visible: true },
    ],
    marks: [],
    overlays: [],
    annotations: [theirs],
    drawing: { layerId: 'mine', kinds: ANNOTATION_KINDS, labels: ['Run-off'], ownWords: true, maxAnnotations: 3 },
    rendering: 'auto',
    ...more,
  };
}

describe('the pencil', () => {
  let model: ViewerModel;
  let told: AnnotationChange[];
  const own = () => model.annotations.own;
  const draw = (kind: Annotation['kind'], ...points: Point[]) => {
    model.pencil.choose(kind);
    points.forEach((point) => model.pencil.addPoint('ap', point));
  };

  beforeEach(() => {
    model = new ViewerModel();
    model.open(documentOf());
    told = [];
    model.annotations.addEventListener('change', (event) => told.push((event as CustomEvent<AnnotationChange>).detail));
  });

  it('finishes what has all its points, and tells of it once', () => {
    model.pencil.setLabel(' Run-off ');
    draw('arrow', [10, 20]);
    expect(told).toEqual([]);
    model.pencil.addPoint('ap', [30.123, 200]);
    expect(own()).toMatchObject([
      { kind: 'arrow', points: [[10, 20], [30.12, 79.5]], frames: { from: 3, to: 3 }, label: 'Run-off', layerId: 'mine' },
    ]);
    expect(told.map((each) => each.annotation?.id)).toEqual([own()[0].id]);
  });

  it('closes an outline when asked, and not before it has three points', () => {
    draw('outline', [10, 10], [20, 10]);
    model.pencil.finish();
    expect(own()).toEqual([]);
    model.pencil.addPoint('ap', [20, 20]);
    model.pencil.removeLastPoint();
    model.pencil.addPoint('ap', [20, 30]);
    model.pencil.finish();
    expect(own()[0].points).toEqual([[10, 10], [20, 10], [20, 30]]);
  });

  it('belongs to one frame, to those from there on, or to all', () => {
    draw('point', [1, 1]);
    model.pencil.setSpan('onwards');
    expect(own()[0].frames).toEqual({ from: 3, to: 9 });
    model.pencil.setSpan('all');
    expect(own()[0].frames).toEqual({ from: 0, to: 9 });
    expect(model.annotationsOn('ap', 0).map((each) => each.id)).toContain(own()[0].id);
  });

  it('undoes and does again, whatever was done', () => {
    draw('point', [1, 1]);
    model.pencil.moveSelectedBy(4, 5);
    model.pencil.setLabel('Tip');
    const after = own();
    model.undo();
    model.undo();
    expect(own()).toMatchObject([{ points: [[1, 1]] }]);
    model.undo();
    expect(own()).toEqual([]);
    model.redo();
    model.redo();
    model.redo();
    expect(own()).toEqual(after);
    model.pencil.clear();
    expect(model.annotations.all).toEqual([theirs]);
    model.undo();
    expect(own()).toEqual(after);
  });

  it('draws no more than the document has room for', () => {
    for (let i = 0; i < 5; i++) {
      draw('point', [i, i]);
    }
    expect(own()).toHaveLength(3);
  });

  it('leaves alone what others have drawn, and what is hidden', () => {
    const gesture = new DrawGesture(model, 'ap');
    expect(gesture.grab([50, 10], 2)).toBe(false);
    model.pencil.select('theirs');
    model.pencil.removeSelected();
    draw('line', [10, 40], [90, 40]);
    model.setTool('window');
    expect(gesture.grab([50, 40], 2)).toBe(true);
    gesture.cancel();
    model.setVisible(['mine'], false);
    expect(gesture.grab([50, 40], 2)).toBe(false);
    expect(model.pencil.selected).toBeUndefined();
    expect(model.annotationsOn('ap', 3)).toEqual([theirs]);
  });

  it('moves one point by its handle, or all by the line between', () => {
    draw('line', [10, 40], [90, 40]);
    const gesture = new DrawGesture(model, 'ap');
    gesture.grab([90.5, 40], 2);
    gesture.drag([85.5, 45]);
    gesture.end(true, 2);
    expect(own()[0].points).toEqual([[10, 40], [85, 45]]);
    gesture.grab([47, 42.5], 2);
    gesture.drag([48, 43.5]);
    gesture.end(true, 2);
    expect(own()[0].points).toEqual([[11, 41], [86, 46]]);
  });

  it('draws freehand along the way of the pointer', () => {
    model.pencil.choose('freehand');
    const gesture = new DrawGesture(model, 'ap');
    gesture.start([10, 10]);
    for (let i = 1; i <= 30; i++) {
      gesture.drag([10 + i, i <= 15 ? 10 + i : 40 - i]);
    }
    gesture.end(true, 2);
    expect(own()[0].points).toEqual([[10, 10], [25, 25], [40, 10]]);
  });

  it('is put away with a document that does not let draw', () => {
    model.pencil.choose('outline');
    model.pencil.addPoint('ap', [1, 1]);
    model.open(documentOf({ drawing: undefined }));
    expect(model.tool).toBe('window');
    expect(model.pencil.pending).toBeUndefined();
  });

  it('writes drawings that a document takes again', () => {
    draw('measure', [10, 10], [40, 50]);
    draw('angle', [0, 0], [10, 0], [10, 10]);
    const { annotations } = JSON.parse(asJson(model.annotations.all)) as { annotations: Annotation[] };
    expect(readDocument(documentOf({ annotations })).annotations).toEqual(model.annotations.all);
  });

  it('writes a picture that is XML, with words for each drawing', () => {
    model.pencil.setLabel('<Run-off> & "more"');
    for (const kind of ['arrow', 'ellipse', 'measure'] as const) {
      draw(kind, [10, 10], [40, 50]);
    }
    const picture = new DOMParser().parseFromString(asSvg(view, model.annotations.all, model.layers), 'image/svg+xml');
    expect(picture.querySelector('parsererror')).toBeNull();
    expect([...picture.querySelectorAll('g title')].map((each) => each.textContent)).toEqual([
      'Line: column 10 to 90, row 10',
      'Arrow <Run-off> & "more": column 10 to 40, row 10 to 50',
      'Ellipse <Run-off> & "more": column 10 to 40, row 10 to 50',
      'Measure <Run-off> & "more": 50.0 px, 25.0 mm at the detector: column 10 to 40, row 10 to 50',
    ]);
  });
});
