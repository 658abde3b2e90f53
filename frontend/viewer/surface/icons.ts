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
  close: icon(svg`<path d="m6 6 12 12M18 6 6 18" />`),
} as const;
