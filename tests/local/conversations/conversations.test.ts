/** Twelve casting conversations of several turns, end to end on the running product. Start at `scripts/`. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { scripts } from './scripts/index.ts';
import { type Stage, startStage } from './stage.ts';
import { type Transcript, writePage } from './transcript.ts';

describe('a casting conversation', () => {
  let stage: Stage;
  const told: Transcript[] = [];

  beforeAll(async () => {
    stage = await startStage({});
  });
  afterAll(async () => {
    const page = process.env['CONVERSATIONS_PAGE'];
    if (page !== undefined) writePage(page, told);
    await stage?.close();
  });

  it.each(scripts)('$title', async (script) => {
    const scene = await stage.scene(script);
    await script.play(scene);
    told.push({ title: script.title, proves: script.proves, lines: scene.talk.lines });
  });
});
