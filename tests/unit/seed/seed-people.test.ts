import { describe, expect, test } from 'vitest';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import type { Talent } from '../../../layers/core/talent/index.ts';
import { generatorVersion } from '../../../local/seed/generate.ts';
import type { SeedMarker } from '../../../local/seed/seed-marker.ts';
import { type SeedDependencies, seedPeople } from '../../../local/seed/seed-people.ts';

const world = () => {
  const talents = memoryTalent();
  let marker: SeedMarker | undefined;
  let writes = 0;
  const lines: string[] = [];
  const dependencies: SeedDependencies = {
    talents: {
      putMany: async (org: string, people: readonly Talent[]) => {
        writes += people.length;
        await talents.putMany(org, people);
      },
    },
    markers: {
      get: async () => marker,
      put: async (_org, next) => {
        marker = next;
      },
    },
    now: () => Date.parse('2026-11-20T10:00:00.000Z'),
    print: (line) => lines.push(line),
  };
  return { talents, dependencies, lines, writes: () => writes, marker: () => marker, setMarker: (next: SeedMarker) => (marker = next) };
};

describe('seeding', () => {
  test('fills the demo organization, says how far it is, and remembers it', async () => {
    const { talents, dependencies, lines, marker } = world();

    expect(await seedPeople(dependencies, 1_030)).toBe(1_030);

    expect(await talents.all('demo')).toHaveLength(1_030);
    expect(await talents.byExternalId('demo', 'syn-001030')).toMatchObject({ org: 'demo', synthetic: true });
    expect(lines).toEqual(['seeded 500 of 1030 synthetic people', 'seeded 1000 of 1030 synthetic people', 'seeded 1030 of 1030 synthetic people']);
    expect(marker()).toEqual({ generatorVersion, count: 1_030 });
  });

  test('does nothing a second time', async () => {
    const { dependencies, writes } = world();
    await seedPeople(dependencies, 120);

    expect(await seedPeople(dependencies, 120)).toBe(0);
    expect(await seedPeople(dependencies, 50)).toBe(0);
    expect(writes()).toBe(120);
  });

  test('adds only the rest when more are wanted', async () => {
    const { talents, dependencies, writes } = world();
    await seedPeople(dependencies, 120);

    expect(await seedPeople(dependencies, 150)).toBe(30);
    expect(writes()).toBe(150);
    expect(await talents.all('demo')).toHaveLength(150);
  });

  test('goes over a start that died half-way, without doubles', async () => {
    const { talents, dependencies, marker } = world();
    const dying = { ...dependencies, markers: { ...dependencies.markers, put: () => Promise.reject(new Error('killed')) } };
    await expect(seedPeople(dying, 60)).rejects.toThrow('killed');
    expect(marker()).toBeUndefined();

    await seedPeople(dependencies, 60);

    expect(await talents.all('demo')).toHaveLength(60);
  });

  test('leaves people of another generator alone', async () => {
    const { dependencies, setMarker, writes } = world();
    setMarker({ generatorVersion: generatorVersion + 1, count: 10 });

    expect(await seedPeople(dependencies, 100)).toBe(0);
    expect(writes()).toBe(0);
  });

  test('makes nobody when nobody is wanted', async () => {
    const { dependencies, marker } = world();

    expect(await seedPeople(dependencies, 0)).toBe(0);
    expect(marker()).toBeUndefined();
  });

  test('passes on what the table says', async () => {
    const { dependencies } = world();
    const broken = { ...dependencies, talents: { putMany: () => Promise.reject(new Error('the table is away')) } };

    await expect(seedPeople(broken, 300)).rejects.toThrow('the table is away');
  });
});
