import { describe, expect, it } from 'vitest';
import { COMMANDS, keyOf, keyParts } from './commands';

const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more });

describe('keys', () => {
  it('are named by what they type', () => {
    expect(keyOf(press('I', { shiftKey: true }))).toBe('i');
    expect(keyOf(press('?', { shiftKey: true }))).toBe('?');
    expect(keyOf(press('ArrowUp', { shiftKey: true }))).toBe('Shift+ArrowUp');
    expect(keyOf(press('z', { metaKey: true }))).toBe('Ctrl+z');
    expect(keyOf(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+z');
  });

  it('are written for people', () => {
    expect(keyParts('Shift+ArrowUp')).toEqual(['Shift', '↑']);
    expect(keyParts('+')).toEqual(['+']);
    expect(keyParts(' ')).toEqual(['Space']);
  });

  it('mean one thing each, those aside that mean another while something is in hand', () => {
    const inHand = ['finish', 'let-go'];
    const keys = COMMANDS.filter(
      (command) => !command.label.includes('Move') && !inHand.includes(command.id),
    ).flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name each command once', () => {
    const ids = COMMANDS.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
