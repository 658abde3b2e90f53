import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

function icon(content: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${content}</svg>`;
}

/** Line drawings on a 24-pixel grid, in the colour of the text around them. */
export const icons = {
  window: icon(svg`<circle cx="12" cy="12" r="8" /><path d="M12 4a8 8 0 0 1 0 16Z" fill="currentColor" />`),
  pan: icon(svg`<path d="M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3" />`),
  zoom: icon(svg`<circle cx="10.5" cy="10.5" r="6.5" /><path d="m20.5 20.5-5.3-5.3M10.5 7.7v5.6M7.7 10.5h5.6" />`),
  zoomIn: icon(svg`<path d="M12 5v14M5 12h14" />`),
  zoomOut: icon(svg`<path d="M5 12h14" />`),
  fit: icon(svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />`),
  frames: icon(svg`<rect x="3.5" y="8" width="12.5" height="12.5" rx="1.5" /><path d="M8 4.5h10a2 2 0 0 1 2 2v10" />`),
  mark: icon(svg`<circle cx="12" cy="12" r="6" /><path d="M12 2.5v6M12 15.500v6M2.500 12h6M15.500 12h6" />`),
  crosshair: icon(svg`<path d="M12 2v20M2 12h20" stroke-dasharray="3 2.200" /><circle cx="12" cy="12" r="2.500" />`),
  invert: icon(
    svg`<rect x="4" y="4" width="16" height="16" rx="2" /><path d="M4 20 20 4v14a2 2 0 0 1-2 2Z" fill="currentColor" />`,
  ),
  adjust: icon(
    svg`<path d="M4 7h9M19 7h1M4 17h3M13 17h7" /><circle cx="16" cy="7" r="2.600" /><circle cx="10" cy="17" r="2.600" />`,
  ),
  reset: icon(svg`<path d="M4.500 12a7.500 7.500 0 1 0 2.300-5.400L4.500 9M4.500 4.500V9H9" />`),
  layers: icon(svg`<path d="m12 4 8.500 4.500L12 13 3.500 8.500ZM3.500 12.500 12 17l8.500-4.500M3.500 16.500 12 21l8.500-4.500" />`),
  help: icon(
    svg`<circle cx="12" cy="12" r="8.500" /><path d="M9.600 9.500a2.500 2.500 0 1 1 3.700 2.200c-.9.500-1.300 1-1.300 2M12 16.700v.1" />`,
  ),
  maximise: icon(svg`<path d="M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7" />`),
  restore: icon(svg`<path d="M20 10h-6V4M14 10l6.500-6.500M4 14h6v6M10 14l-6.500 6.500" />`),
  play: icon(svg`<path d="M8 5.500v13l10.500-6.500Z" fill="currentColor" />`),
  pause: icon(svg`<path d="M8.500 5.500v13M15.500 5.500v13" stroke-width="3" />`),
  previous: icon(svg`<path d="M15.500 6v12L8 12ZM6 6v12" fill="currentColor" />`),
  next: icon(svg`<path d="M8.500 6v12l7.500-6ZM18 6v12" fill="currentColor" />`),
  undo: icon(svg`<path d="M8.500 5 4 9.500 8.500 14M4.500 9.500H14a5.500 5.500 0 0 1 0 11H9" />`),
  bin: icon(svg`<path d="M4.500 7h15M9.500 7V4.500h5V7M6.500 7l1 13h9l1-13M10 11v5.500M14 11v5.500" />`),
  redo: icon(svg`<path d="m15.500 5 4.500 4.500L15.500 14M19.500 9.500H10a5.500 5.500 0 0 0 0 11h5" />`),
  views: icon(svg`<rect x="3.500" y="4.500" width="17" height="15" rx="1.500" /><path d="M12 4.500v15M12 12h8.500" />`),
  fullScreen: icon(svg`<path d="M4 9.500V4h5.500M20 9.500V4h-5.500M4 14.500V20h5.500M20 14.500V20h-5.500" /><rect x="9" y="9" width="6" height="6" />`),
  region: icon(svg`<rect x="4" y="4" width="16" height="16" stroke-dasharray="3.200 2.600" /><circle cx="12" cy="12" r="3.500" />`),
  pencil: icon(svg`<path d="m4 20 1-4.500L16 4.500l3.500 3.500L8.500 19ZM13.500 7l3.500 3.500" />`),
  arrow: icon(svg`<path d="M5 19 18.500 5.500M10 5h9v9" />`),
  text: icon(svg`<path d="M5 6.500V5h14v1.500M12 5v14M9.500 19h5" />`),
  point: icon(svg`<circle cx="12" cy="12" r="5.500" /><circle cx="12" cy="12" r="1" fill="currentColor" />`),
  line: icon(svg`<path d="M5 19 19 5" />`),
  freehand: icon(svg`<path d="M4 16c3-9 6-10 7-5s-1 8 2 7 3-8 7-9" />`),
  outline: icon(svg`<path d="M6 17C2 10 8 4 13 5s8 7 5 11-9 6-12 1Z" /><path d="M5.500 17h1M12.500 5h1M18 15.500h1" stroke-width="3" />`),
  ellipse: icon(svg`<ellipse cx="12" cy="12" rx="8.500" ry="5.500" />`),
  angle: icon(svg`<path d="M19 5 5 19h15M11.500 19c0-2.500-.800-4.200-2-5.300" />`),
  measure: icon(svg`<path d="M5 15 15 5M3.500 13.500l3 3M13.500 3.500l3 3M9 19.500h11M9 17.500v4M20 17.500v4" />`),
  bookmark: icon(svg`<path d="M7 4.500h10v15l-5-4-5 4Z" />`),
  more: icon(svg`<path d="M5.500 12h.1M12 12h.1M18.500 12h.1" stroke-width="3" />`),
  close: icon(svg`<path d="m6 6 12 12M18 6 6 18" />`),
} as const;
