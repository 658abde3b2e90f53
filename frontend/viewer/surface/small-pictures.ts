import type { ViewSession } from '../features/view-session';
import type { ScreenPoint } from '../geometry/placement';

const THUMBNAIL_PX = 112;
const LOUPE_PX = 132;
const LOUPE_ZOOM = 2;
/** The loupe stands this far above the finger, or below where there is no room above. */
const LOUPE_AWAY_PX = 54;

/** A frame, small; blank until it has arrived. */
export function drawThumbnail(canvas: HTMLCanvasElement, session: ViewSession, frame: number) {
  const { view, window, inverted } = session;
  const edge = Math.max(view.columns, view.rows);
  const width = Math.round((THUMBNAIL_PX * view.columns) / edge);
  const height = Math.round((THUMBNAIL_PX * view.rows) / edge);
  canvas.width = width;
  canvas.height = height;
  const pixels = session.store.pixels(frame);
  const context = canvas.getContext('2d');
  if (!pixels || !context) {
    return;
  }
  const image = context.createImageData(width, height);
  const black = window.centre - window.width / 2;
  for (let row = 0; row < height; row++) {
    const from = Math.floor(((row + 0.5) * view.rows) / height) * view.columns;
    for (let column = 0; column < width; column++) {
      const value = pixels[from + Math.floor(((column + 0.5) * view.columns) / width)];
      const grey = Math.min(255, Math.max(0, (255 * (value - black)) / window.width));
      const at = 4 * (row * width + column);
      image.data[at] = image.data[at + 1] = image.data[at + 2] = inverted ? 255 - grey : grey;
      image.data[at + 3] = 255;
    }
  }
  context.putImageData(image, 0, 0);
}

/** What a finger hides, larger, beside the finger, with a cross on the spot. */
export function drawLoupe(loupe: HTMLCanvasElement, picture: HTMLCanvasElement, at: ScreenPoint) {
  const ratio = picture.width / picture.clientWidth;
  const edge = Math.round(LOUPE_PX * devicePixelRatio);
  loupe.width = loupe.height = edge;
  const above = at.y > LOUPE_PX + LOUPE_AWAY_PX;
  const top = above ? at.y - LOUPE_PX - LOUPE_AWAY_PX : at.y + LOUPE_AWAY_PX;
  const left = Math.min(picture.clientWidth - LOUPE_PX - 4, Math.max(4, at.x - LOUPE_PX / 2));
  loupe.style.translate = `${left}px ${top}px`;
  const context = loupe.getContext('2d');
  if (!context) {
    return;
  }
  context.fillStyle = '#000';
  context.fillRect(0, 0, edge, edge);
  const seen = (LOUPE_PX / LOUPE_ZOOM) * ratio;
  context.drawImage(picture, at.x * ratio - seen / 2, at.y * ratio - seen / 2, seen, seen, 0, 0, edge, edge);
  for (const [colour, width] of [['rgb(0 0 0 / 70%)', 3], ['#fff', 1.25]] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width * devicePixelRatio;
    context.beginPath();
    for (const [x, y] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      context.moveTo(edge / 2 + x * edge * 0.05, edge / 2 + y * edge * 0.05);
      context.lineTo(edge / 2 + x * edge * 0.18, edge / 2 + y * edge * 0.18);
    }
    context.stroke();
  }
}
