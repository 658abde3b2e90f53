import { svg, type SVGTemplateResult } from 'lit';
import type { LayerStyle } from '../contract/viewer-document';

export interface LineStyle {
  readonly colour: string;
  /** Lengths of dashes and gaps on screen [CSS pixels]; empty for a solid line. */
  readonly dash: string;
  /** Angle of the hatching [degrees]; two for a cross-hatch. */
  readonly hatch: readonly number[];
  /** Distance between hatching lines on screen [CSS pixels]. */
  readonly spacing: number;
}

/**
 * After Okabe and Ito's palette for colour-blind readers, lightened to stand out on grey. Every style has its own dash
 * and hatching, so that none is told by its colour alone.
 */
export const LAYER_STYLES: Readonly<Record<LayerStyle, LineStyle>> = {
  amber: { colour: '#ffb020', dash: '', hatch: [45], spacing: 9 },
  sky: { colour: '#5cc0f5', dash: '9 4', hatch: [-45], spacing: 9 },
  green: { colour: '#2fd19a', dash: '2 4', hatch: [0], spacing: 8 },
  vermilion: { colour: '#ff7d4d', dash: '11 3 2 3', hatch: [45, -45], spacing: 11 },
  pink: { colour: '#f59ad0', dash: '5 5', hatch: [90], spacing: 8 },
  yellow: { colour: '#f4e85a', dash: '16 5', hatch: [20], spacing: 12 },
  blue: { colour: '#83a8ff', dash: '7 2', hatch: [-20], spacing: 12 },
  violet: { colour: '#c3a8ff', dash: '3 2', hatch: [0, 90], spacing: 12 },
  teal: { colour: '#56e0d6', dash: '12 4 4 4', hatch: [70], spacing: 10 },
  white: { colour: '#ffffff', dash: '', hatch: [], spacing: 8 },
};

/** Fill patterns, scaled so that they look the same at every zoom. */
export function hatchPatterns(prefix: string, styles: Iterable<LayerStyle>, imageScale: number): SVGTemplateResult[] {
  return [...new Set(styles)].flatMap((style) => {
    const { colour, hatch, spacing } = LAYER_STYLES[style];
    return hatch.map(
      (angle, i) =>
        svg`<pattern id="${prefix}-${style}-${i}" patternUnits="userSpaceOnUse" width=${spacing} height=${spacing}
              patternTransform="scale(${imageScale > 0 ? 1 / imageScale : 1}) rotate(${angle})">
            <line x1="0" y1="0" x2=${spacing} y2="0" stroke=${colour} stroke-width="1.6" stroke-opacity="0.55" />
          </pattern>`,
    );
  });
}
