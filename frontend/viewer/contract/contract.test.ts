/// <reference types="node" />
import Ajv2020 from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentError, readDocument } from './read-document';

/** The TypeScript side of the treaty; `ViewerContractTest` is the other. */
const folder = join(process.cwd(), 'frontend/viewer/contract');
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const jsonFiles = (at: string) =>
  readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(at, name));

const fitsTheSchema = new Ajv2020().compile(json(join(folder, 'viewer-document.schema.json')) as object);

describe('the contract', () => {
  it.each(jsonFiles(join(folder, 'examples')))('%s fits the schema and is read', (file) => {
    expect(fitsTheSchema(json(file)), JSON.stringify(fitsTheSchema.errors)).toBe(true);
    expect(readDocument(json(file))).toEqual(json(file));
  });

  it.each(jsonFiles(join(folder, 'examples/invalid')))('%s is refused by schema and reader', (file) => {
    expect(fitsTheSchema(json(file))).toBe(false);
    expect(() => readDocument(json(file))).toThrow(DocumentError);
  });

  it('names the field that is wrong', () => {
    const document = json(join(folder, 'examples/unknown-with-mark.json')) as { marks: { frame: number }[] };
    document.marks[0].frame = 7;
    expect(() => readDocument(document)).toThrow('marks[0]: view v2 has no frame 7');
  });
});
