/** Line coverage by layer, from what vitest wrote; core has a floor, the others are told. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inRoot, root } from './paths.mjs';

const file = inRoot('coverage', 'coverage-summary.json');
const floor = { 'layers/core': 95 };
const layers = ['layers/core', 'layers/adapters', 'functions'];

export const coverageByLayer = () =>
  measured().map(({ layer, percent, covered, total }) => {
    const least = floor[layer] === undefined ? '' : ` (at least ${floor[layer]} %)`;
    return `coverage of ${layer}: ${percent.toFixed(1)} % of lines${least}, ${covered} of ${total}`;
  });

/** Also true when nothing was measured: a floor over nothing holds nothing up. */
export const coverageTooLow = () => {
  const layersWithFloor = measured().filter(({ layer }) => floor[layer] !== undefined);
  return layersWithFloor.length === 0 || layersWithFloor.some(({ layer, percent }) => percent < floor[layer]);
};

const measured = () => {
  if (!existsSync(file)) return [];
  const files = Object.entries(JSON.parse(readFileSync(file, 'utf8'))).filter(([path]) => path !== 'total');
  return layers.map((layer) => sum(layer, files)).filter(({ total }) => total > 0);
};

const sum = (layer, files) => {
  const own = files.filter(([path]) => relative(root, path).replaceAll('\\', '/').startsWith(`${layer}/`));
  const covered = own.reduce((count, [, { lines }]) => count + lines.covered, 0);
  const total = own.reduce((count, [, { lines }]) => count + lines.total, 0);
  return { layer, covered, total, percent: total === 0 ? 0 : (100 * covered) / total };
};
