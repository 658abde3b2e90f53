import { render } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Tool } from '../contract/viewer-document';
import { COMMANDS, type Command } from '../features/commands';
import { ViewerModel } from '../viewer-model';
import { helpSheet } from './help-sheet';

describe('the help sheet', () => {
  let model: ViewerModel;
  let asked: Command | undefined;

  function open(tools: Tool[]) {
    model.open({
      version: 1,
      views: [
        {
          id: 'run',
          label: 'Run',
          altText: 'A phantom',
          columns: 8,
          rows: 8,
          bitsStored: 12,
          frames: { count: 4, urlTemplate: '/frames/{frame}', encoding: 'raw16', timing: { kind: 'constant', frameMs: 100 } },
          window: { centre: 2000, width: 1000 },
          presets: [],
          initialFrame: 0,
        },
      ],
      layout: { order: ['run'] },
      tools,
      layers: [],
      marks: [],
      overlays: [],
      rendering: 'auto',
    });
    const page = document.createElement('div');
    render(
      helpSheet({ model, rebinding: undefined, onRebind: (command) => (asked = command), onClose: () => undefined }),
      page,
    );
    return page;
  }

  beforeEach(() => {
    model = new ViewerModel();
    asked = undefined;
  });

  it('lets every key that does something be set otherwise, those with words in common too', () => {
    const page = open(['window', 'zoom', 'pan', 'cine', 'subtract', 'wipe', 'bind']);
    const offered = [...page.querySelectorAll<HTMLButtonElement>('.rebind')];
    const applying = COMMANDS.filter((command) => command.applies(model));
    expect(offered.length).toBeGreaterThanOrEqual(applying.length);
    const names = offered.map((button) => button.getAttribute('aria-label'));
    expect(names).toContain('Key for: Look around (now Shift + ←)');
    expect(new Set(names).size).toBe(names.length);

    offered[names.indexOf('Key for: Look around (now Shift + ↑)')].click();
    expect(asked?.id).toBe('pan-up');
  });

  it('only tells the keys where they are not to be set', () => {
    const page = open(['window', 'cine']);
    expect(page.querySelectorAll('.rebind')).toHaveLength(0);
    expect(page.querySelectorAll('kbd').length).toBeGreaterThan(10);
  });
});
