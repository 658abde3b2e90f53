import { html, nothing } from 'lit';
import { changeSpeed, SPEEDS, togglePlay } from '../features/commands';
import type { ViewSession } from '../features/view-session';
import { icons } from './icons';
import { choice, switchFor } from './panels';
import type { ViewerModel } from '../viewer-model';

/** What of the bar is open or under the pointer. */
export interface CineBarState {
  /** Speed, loop and bookmarks are on screen. */
  open: boolean;
  /** The frame under the pointer on the scrubber, and how far along it lies. */
  hovered?: { readonly frame: number; readonly along: number };
}

/** Play, step and scrub, with how much has come and where in time the reader is. */
export function cineBar(model: ViewerModel, session: ViewSession, state: CineBarState, changed: () => void) {
  const { frame, frameCount, store, playing, waiting, view, playback, loops } = session;
  const ready = store.readyCount;
  const last = Math.max(1, frameCount - 1);
  const time = timeOf(session, frame);
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
  const hover = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const along = Math.min(1, Math.max(0, (event.clientX - left - THUMB_PX / 2) / (width - THUMB_PX)));
    state.hovered = { frame: Math.round(along * last), along: (event.clientX - left) / width };
    changed();
  };
  const leave = () => {
    state.hovered = undefined;
    changed();
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
    <span class="track" @pointermove=${hover} @pointerdown=${hover} @pointerleave=${leave} @pointercancel=${leave}>
      ${loops
        ? html`<span
            class="loop"
            style="--from: ${playback.from / last}; --to: ${playback.to / last}"
            title="Loop: frames ${playback.from + 1} to ${playback.to + 1}"
          ></span>`
        : nothing}
      ${session.bookmarks.map(
        (bookmark) => html`<span class="bookmark" style="--at: ${bookmark.frame / last}" title=${bookmark.label}></span>`,
      )}
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
      ${state.hovered
        ? html`<span class="preview" style="--at: ${state.hovered.along}" aria-hidden="true">
            <canvas class="thumbnail"></canvas>
            <span>Frame ${state.hovered.frame + 1}</span>
            <span>${timeOf(session, state.hovered.frame)} ${view.frames.clock ?? ''}</span>
          </span>`
        : nothing}
    </span>
    <span class="counter" title="${session.times.framesPerSecond.toFixed(1)} frames a second">
      <span>${frame + 1}/${frameCount}</span>
      <span class="time" title=${view.frames.clock ?? ''}>${waiting ? 'waiting…' : time}</span>
    </span>
    ${ready < frameCount
      ? html`<span class="loaded" title="Frames loaded">${Math.floor((100 * ready) / frameCount)} %</span>`
      : nothing}
    ${model.allows('cine')
      ? html`<button
          class="speed"
          aria-label="Speed, loop and bookmarks"
          title="Speed, loop and bookmarks"
          aria-expanded=${state.open}
          @click=${act(() => {
            state.open = !state.open;
            changed();
          })}
        >
          ${playback.speed === 1 && !loops ? icons.more : html`${playback.speed}×${loops ? ' ⟲' : ''}`}
        </button>`
      : nothing}
    ${state.open ? playbackPanel(model, session, goTo) : nothing}
  </div>`;
}

/** As wide as the browser's own slider has its thumb here. */
const THUMB_PX = 16;

function playbackPanel(model: ViewerModel, session: ViewSession, goTo: (frame: number) => void) {
  const { playback, frame, frameCount, bookmarks } = session;
  return html`<div class="panel" role="group" aria-label="Speed, loop and bookmarks">
    <div class="choices" role="group" aria-label="Speed">
      <span>Speed</span>
      ${SPEEDS.map((speed) =>
        choice(`${speed}×`, () => changeSpeed(model, SPEEDS.indexOf(speed) - SPEEDS.indexOf(session.playback.speed)), {
          pressed: playback.speed === speed,
        }),
      )}
    </div>
    <div class="choices" role="group" aria-label="Loop">
      <span>Loop</span>
      ${choice('From here', () => session.setPlayback({ from: frame, to: playback.to > frame ? playback.to : frameCount - 1 }), {
        pressed: playback.from > 0,
      })}
      ${choice('To here', () => session.setPlayback({ from: playback.from < frame ? playback.from : 0, to: frame }), {
        pressed: playback.to < frameCount - 1,
      })}
      ${choice('All', () => session.setPlayback({ from: 0, to: frameCount - 1 }), { disabled: !session.loops })}
    </div>
    <div class="choices" role="group" aria-label="Bookmarks">
      <span>Bookmarks</span>
      ${choice(html`${icons.bookmark}This frame`, () => session.toggleBookmark(), {
        pressed: bookmarks.some((each) => each.frame === frame),
        name: 'Bookmark on this frame (B)',
      })}
      ${bookmarks.map((each) => choice(`${each.label}${label(session, each.frame)}`, () => goTo(each.frame)))}
    </div>
    ${model.allows('bind')
      ? switchFor('Play by themselves when opened', model.bindings.autoplay ?? session.view.autoplay ?? false, (on) =>
          model.bindings.setAutoplay(on),
        )
      : nothing}
    ${session.view.frames.clock ? html`<p class="note">Seconds ${session.view.frames.clock}</p>` : nothing}
  </div>`;
}

function label(session: ViewSession, frame: number): string {
  const time = timeOf(session, frame);
  return time ? `, ${time}` : '';
}

function timeOf(session: ViewSession, frame: number): string {
  const seconds = session.secondsOf(frame);
  return seconds === undefined ? '' : `${seconds.toFixed(1)} s`;
}
