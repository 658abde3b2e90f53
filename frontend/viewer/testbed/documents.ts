import type { Layer, Overlay, Point, ViewerDocument, ViewSpec } from '../contract/viewer-document';
import { ALIGNMENT_POINTS, SIZE } from './phantom';

/** What the testbed can show. */
export const DOCUMENTS: Readonly<Record<string, () => ViewerDocument>> = {
  unknown: () => document([spine('ap', 'AP', 40), spine('lateral', 'Lateral'), spine('oblique', 'Left oblique')]),
  single: () => document([spine('ap', 'AP')]),
  revealed: () => ({
    ...document([spine('ap', 'AP', 40), spine('lateral', 'Lateral'), spine('oblique', 'Left oblique')]),
    marking: undefined,
    marks: [
      {
        id: 'needle-tip-ap',
        viewId: 'ap',
        frame: 0,
        kind: 'needle-tip',
        point: [352, 470],
        label: 'Your tip',
        layerId: 'mine',
        editable: false,
      },
    ],
    overlays: truth(),
  }),
  alignment: () => ({
    ...document([phantom()]),
    layers: [{ id: 'truth', label: 'Points', style: 'amber', visible: true }],
    marking: undefined,
    overlays: ALIGNMENT_POINTS.map((point, i) => ({
      id: `point-${i}`,
      viewId: 'phantom',
      frames: { from: 0, to: 0 },
      shape: { kind: 'spot', point },
      label: `${i}`,
      layerId: 'truth',
    })),
  }),
  five: () =>
    document([
      spine('ap', 'AP'),
      spine('lateral', 'Lateral'),
      spine('oblique', 'Left oblique'),
      spine('right', 'Right oblique'),
      spine('run', 'AP run', 40),
    ]),
  failing: () => document([{ ...spine('ap', 'AP'), frames: { ...spine('ap', 'AP').frames, urlTemplate: '/frames/missing/{frame}' } }]),
};

const LAYERS: readonly Layer[] = [
  { id: 'mine', label: 'Your mark', style: 'white', visible: true },
  { id: 'epidural', label: 'Epidural', group: 'Contrast', style: 'amber', visible: true },
  { id: 'venous', label: 'Venous', group: 'Contrast', style: 'sky', visible: true },
  { id: 'tip', label: 'Needle tip', group: 'Truth', style: 'vermilion', visible: true },
  { id: 'levels', label: 'Levels', group: 'Truth', style: 'green', visible: true },
];

function document(views: readonly ViewSpec[]): ViewerDocument {
  return {
    version: 1,
    views,
    layout: { order: views.map((view) => view.id) },
    tools: ['window', 'zoom', 'pan', 'invert', 'cine', 'maximise'],
    layers: LAYERS,
    marks: [],
    overlays: [],
    marking: { kind: 'needle-tip', label: 'Needle tip', layerId: 'mine', maxMarks: 8, maxMarksPerView: 1 },
    badge: 'Simulated image',
    rendering: 'auto',
  };
}

function spine(id: string, label: string, count = 1): ViewSpec {
  return {
    id,
    label,
    altText: `Drawn stand-in for a lumbar spine, ${label} view`,
    columns: SIZE,
    rows: SIZE,
    bitsStored: 12,
    frames: {
      count,
      urlTemplate: `/frames/${id}/{frame}`,
      encoding: 'delta-planes16',
      ...(count > 1 ? { timing: { kind: 'constant', frameMs: 133.3 }, startMs: 400 } : {}),
    },
    window: { centre: 2000, width: 3200 },
    presets: [
      { label: 'Bone', window: { centre: 1500, width: 1800 } },
      { label: 'Contrast', window: { centre: 900, width: 1200 } },
    ],
    initialFrame: 0,
  };
}

function phantom(): ViewSpec {
  return {
    ...spine('phantom', 'Phantom'),
    columns: 200,
    rows: 160,
    frames: { count: 1, urlTemplate: '/frames/phantom/{frame}', encoding: 'raw16' },
    window: { centre: 2048, width: 4096 },
  };
}

function truth(): Overlay[] {
  const blob = (cx: number, cy: number, rx: number, ry: number): Point[] =>
    Array.from({ length: 72 }, (_, i) => {
      const angle = (i / 72) * 2 * Math.PI;
      const wobble = 1 + 0.12 * Math.sin(5 * angle) + 0.05 * Math.sin(11 * angle);
      return [cx + rx * wobble * Math.cos(angle), cy + ry * wobble * Math.sin(angle)] as const;
    });
  const all = { from: 0, to: 39 };
  const still = { from: 0, to: 0 };
  return [
    {
      id: 'epidural-ap',
      viewId: 'ap',
      frames: { from: 4, to: 39 },
      shape: { kind: 'area', rings: [blob(350, 440, 34, 130), blob(352, 430, 10, 26)] },
      label: 'Epidural',
      layerId: 'epidural',
    },
    {
      id: 'vein-ap',
      viewId: 'ap',
      frames: { from: 6, to: 20 },
      shape: { kind: 'area', rings: [blob(452, 420, 20, 90)] },
      label: 'Epidural vein',
      layerId: 'venous',
    },
    { id: 'tip-ap', viewId: 'ap', frames: all, shape: { kind: 'spot', point: [356, 462] }, label: 'Needle tip', layerId: 'tip' },
    { id: 'l4-ap', viewId: 'ap', frames: all, shape: { kind: 'text', point: [560, 330] }, label: 'L4', layerId: 'levels' },
    { id: 'l5-ap', viewId: 'ap', frames: all, shape: { kind: 'text', point: [560, 500] }, label: 'L5', layerId: 'levels' },
    {
      id: 'epidural-lateral',
      viewId: 'lateral',
      frames: still,
      shape: { kind: 'area', rings: [blob(400, 420, 26, 160)] },
      label: 'Epidural',
      layerId: 'epidural',
    },
    { id: 'tip-lateral', viewId: 'lateral', frames: still, shape: { kind: 'spot', point: [404, 455] }, label: 'Needle tip', layerId: 'tip' },
    {
      id: 'line-oblique',
      viewId: 'oblique',
      frames: still,
      shape: { kind: 'line', points: [[360, 60], [352, 250], [340, 420], [300, 620]] },
      label: 'Ventral interlaminar line',
      layerId: 'levels',
    },
    {
      id: 'epidural-oblique',
      viewId: 'oblique',
      frames: still,
      shape: { kind: 'area', rings: [blob(330, 430, 30, 150)] },
      label: 'Epidural',
      layerId: 'epidural',
    },
  ];
}
