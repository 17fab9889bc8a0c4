/**
 * Pictures of every page and state of the app, from the real product in a real browser: node scripts/web-pictures.ts FOLDER [only,these,names].
 * LOOKS chooses languages, themes and sizes; all eight unless said. States that pass are made to stand by bending what the server says (scripts/pictures).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../tests/support/browser.ts';
import type { Look, Scene } from './pictures/scene.ts';
import { listScenes } from './pictures/scenes-list.ts';
import { memoryScenes } from './pictures/scenes-memory.ts';
import { pageScenes } from './pictures/scenes-pages.ts';
import { peopleScenes } from './pictures/scenes-people.ts';
import { threadScenes } from './pictures/scenes-thread.ts';
import { createWorld } from './pictures/world.ts';

const [folder = 'pictures', only = ''] = process.argv.slice(2);
const everyLook = 'en-light-desk,en-dark-phone,hi-light-phone,hi-dark-desk,en-dark-desk,en-light-phone,hi-light-desk,hi-dark-phone';
const looks = (process.env['LOOKS'] ?? everyLook).split(',');
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;

const scenes = [...listScenes, ...peopleScenes, ...threadScenes, ...pageScenes, ...memoryScenes].filter(
  ({ name }) => only === '' || only.split(',').includes(name),
);
const world = await createWorld();
const browser = await startBrowser();

const take = async (scene: Scene, look: Look, file: string): Promise<void> => {
  const context = await browser.newContext({
    viewport: look.isPhone ? sizes.phone : sizes.desk,
    hasTouch: look.isPhone,
    locale: look.language === 'hi' ? 'hi-IN' : 'en-IN',
    colorScheme: look.theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  try {
    await scene.before?.(page, look, world);
    await page.goto(`${(scene.isEmpty ? world.empty : world.full).url}${scene.path(world, look.language)}`);
    await page.locator(scene.ready).first().waitFor();
    if (!scene.isWithoutLine) await page.locator('.connection.is-connected').waitFor();
    await scene.act?.(page, look);
  } catch (error) {
    console.error(`${scene.name} ${file}: ${String(error).split('\n')[0]}`);
  }
  // A page beside the conversation scrolls inside itself: the window is made as high as it is.
  const height = scene.isWhole ? ((await page.evaluate("document.querySelector('.page')?.scrollHeight ?? 0")) as number) : 0;
  if (height > 0) await page.setViewportSize({ width: look.isPhone ? sizes.phone.width : sizes.desk.width, height });
  await page.screenshot({ path: file, fullPage: scene.isWhole ?? false });
  await context.close();
};

mkdirSync(folder, { recursive: true });
try {
  for (const name of looks) {
    const [language, theme, size] = name.split('-') as [Look['language'], Look['theme'], 'desk' | 'phone'];
    for (const scene of scenes) await take(scene, { language, theme, isPhone: size === 'phone' }, join(folder, `${scene.name}-${name}.png`));
  }
} finally {
  await browser.close();
  await world.stop();
}
