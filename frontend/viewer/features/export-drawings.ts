import type { Annotation, Layer, ViewSpec } from '../contract/viewer-document';
import { pathData } from './annotation-drawing';
import { inWords, wordsOf } from './annotation-kinds';
import { LAYER_STYLES } from './layer-styles';

/** The drawings on a view as a picture of their own, in image coordinates; the pixels are not in it. */
export function asSvg(view: ViewSpec, annotations: readonly Annotation[], layers: readonly Layer[]): string {
  const shapes = annotations.map((annotation) => {
    const layer = layers.find((each) => each.id === annotation.layerId);
    const { colour, dash } = LAYER_STYLES[layer?.style ?? 'white'];
    const path = pathData(annotation);
    const [column, row] = annotation.points[0];
    const words = wordsOf(annotation, view);
    const marker = annotation.kind === 'arrow' ? ' marker-end="url(#head)"' : '';
    return [
      `  <g id="${annotation.id}" data-kind="${annotation.kind}" data-layer="${annotation.layerId}" ` +
        `data-frames="${annotation.frames.from + 1}-${annotation.frames.to + 1}" stroke="${colour}">`,
      `    <title>${escaped(inWords(annotation, view))}</title>`,
      ...(path ? [`    <path d="${path}"${dash ? ` stroke-dasharray="${dash}"` : ''}${marker} />`] : []),
      ...(annotation.kind === 'point' ? [`    <circle cx="${column}" cy="${row}" r="3" />`] : []),
      ...(words ? [`    <text x="${column}" y="${row}" fill="${colour}" stroke="none">${escaped(words)}</text>`] : []),
      '  </g>',
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-0.5 -0.5 ${view.columns} ${view.rows}" fill="none" ` +
      `stroke-width="2" font-family="sans-serif" font-size="14">`,
    `  <title>Drawings on ${escaped(view.label)}</title>`,
    '  <defs><marker id="head" viewBox="-11 -6 12 12" markerWidth="12" markerHeight="12" orient="auto" ' +
      'markerUnits="userSpaceOnUse"><path d="M-11 -5.5L0 0L-11 5.5" stroke="context-stroke" /></marker></defs>',
    ...shapes,
    '</svg>',
    '',
  ].join('\n');
}

/** The drawings as the contract has them; they can be put into a document again as they are. */
export function asJson(annotations: readonly Annotation[]): string {
  return `${JSON.stringify({ annotations }, null, 2)}\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
