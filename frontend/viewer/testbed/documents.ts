import {
  ANNOTATION_KINDS,
  type Annotation,
  type Layer,
  type Overlay,
  type Point,
  TOOLS,
  type ViewerDocument,
  type ViewSpec,
} from '../contract/viewer-document';
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
  drawn: () => ({
    ...document([spine('ap', 'AP', 40), spine('lateral', 'Lateral', 20)]),
    marking: undefined,
    annotations: drawings(),
    drawing: {
      layerId: 'mine',
      kinds: ANNOTATION_KINDS,
      labels: ['Epidural', 'Vascular run-off', 'Facet joint', 'CSF level'],
      ownWords: true,
      maxAnnotations: 50,
    },
    saveArrangement: 'Save for every reader',
    arrangements: [
      {
        id: 'own',
        label: 'My arrangement',
        layout: { order: ['lateral', 'ap'], hung: 1, views: [{ viewId: 'lateral', frame: 5, zoom: 2, inverted: true }] },
      },
    ],
  }),
  playing: () => document([{ ...spine('ap', 'AP', 40), autoplay: true, bookmarks: [{ frame: 12, label: 'First contrast' }] }]),
  failing: () => document([{ ...spine('ap', 'AP'), frames: { ...spine('ap', 'AP').frames, urlTemplate: '/frames/missing/{frame}' } }]),
};

const LAYERS: readonly Layer[] = [
  { id: 'mine', label: 'Your mark', style: 'white', visible: true },
  { id: 'epidural', label: 'Epidural', group: 'Contrast', style: 'amber', visible: true },
  { id: 'venous', label: 'Venous', group: 'Contrast', style: 'sky', visible: true },
  { id: 'tip', label: 'Needle tip', group: 'Truth', style: 'vermilion', visible: true },
  { id: 'levels', label: 'Levels', group: 'Truth', style: 'green', visible: true },
  { id: 'expert', label: 'Expert 1', group: 'Experts', style: 'violet', visible: true },
];

function document(views: readonly ViewSpec[]): ViewerDocument {
  return {
    version: 1,
    views,
    layout: { order: views.map((view) => view.id) },
    tools: TOOLS,
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
      ...(count > 1 ? { timing: { kind: 'constant', frameMs: 133.3 }, startMs: 400, clock: 'after injection' } : {}),
    },
    window: { centre: 2000, width: 3200 },
    detectorPixelMm: 0.3,
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

function drawings(): Annotation[] {
  const annotation = (kind: Annotation['kind'], points: Point[], label?: string, layerId = 'mine'): Annotation => ({
    id: `${kind}-1`,
    viewId: 'ap',
    frames: { from: 0, to: 39 },
    kind,
    points,
    ...(label ? { label } : {}),
    layerId,
    editable: layerId === 'mine',
  });
  return [
    annotation('arrow', [[560, 250], [470, 330]], 'Vascular run-off'),
    annotation('text', [[120, 120]], 'Compare with the other side'),
    annotation('point', [[356, 462]], 'Tip'),
    annotation('outline', [[320, 330], [370, 330], [390, 430], [360, 540], [320, 540], [305, 430]], 'Epidural', 'expert'),
    annotation('ellipse', [[430, 420], [500, 560]], 'Facet joint'),
    annotation('angle', [[200, 300], [240, 420], [160, 470]]),
    annotation('measure', [[200, 560], [290, 600]]),
    annotation('freehand', Array.from({ length: 40 }, (_, i) => [180 + i * 3, 660 + 20 * Math.sin(i / 4)])),
  ];
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
