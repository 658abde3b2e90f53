import { html, nothing } from 'lit';
import { togglePlay } from '../features/commands';
import type { ViewSession } from '../features/view-session';
import { icons } from './icons';
import type { ViewerModel } from '../viewer-model';

/** Play, step and scrub, with how much has come and where in time the reader is. */
export function cineBar(model: ViewerModel, session: ViewSession) {
  const { frame, frameCount, store, playing, waiting, seconds, view } = session;
  const ready = store.readyCount;
  const time = seconds === undefined ? '' : `${seconds.toFixed(1)} s`;
  const act = (run: () => void) => () => {
    model.activate(view.id);
    run();
  };
  const goTo = (to: number) => {
    model.player(view.id).stop();
    session.goTo(to);
  };
  const step = (by: number) => {
    model.player(view.id).stop();
    session.step(by);
  };
  return html`<div class="cine" role="group" aria-label="Cine of ${view.label}">
    ${model.allows('cine')
      ? html`<button
          class="play"
          aria-label=${playing ? 'Pause' : 'Play'}
          title="${playing ? 'Pause' : 'Play'} (Space)"
          @click=${act(() => togglePlay(model))}
        >
          ${playing ? icons.pause : icons.play}
        </button>`
      : nothing}
    <button aria-label="Previous frame" title="Previous frame (←)" @click=${act(() => step(-1))}>
      ${icons.previous}
    </button>
    <button aria-label="Next frame" title="Next frame (→)" @click=${act(() => step(1))}>${icons.next}</button>
    <input
      type="range"
      class="scrubber"
      min="0"
      max=${frameCount - 1}
      step="1"
      aria-label="Frame of ${view.label}"
      aria-valuetext="Frame ${frame + 1} of ${frameCount}${time ? `, ${time}` : ''}"
      style="--loaded: ${(100 * ready) / frameCount}%"
      .value=${String(frame)}
      @input=${(event: Event) => act(() => goTo(Number((event.target as HTMLInputElement).value)))()}
    />
    <span class="counter" title="${session.times.framesPerSecond.toFixed(1)} frames a second">
      <span>${frame + 1}/${frameCount}</span>
      <span class="time">${waiting ? 'waiting…' : time}</span>
    </span>
    ${ready < frameCount
      ? html`<span class="loaded" title="Frames loaded">${Math.floor((100 * ready) / frameCount)} %</span>`
      : nothing}
  </div>`;
}
