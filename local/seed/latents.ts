/** What a synthetic person is like, in truth. It is only ever rendered as words, so that search can be judged against something that it cannot read. */
import type { Chance } from './random.ts';

export const personas = [
  'small-town',
  'boy-next-door',
  'corporate',
  'cop',
  'homemaker',
  'rebel',
  'villain',
  'athlete',
  'intellectual',
  'comic-sidekick',
  'royal',
  'working-class',
  'mentor',
  'romantic',
] as const;
export type Persona = (typeof personas)[number];

export const registers = ['dry-humour', 'broad-comedy', 'quiet-intensity', 'warmth', 'menace', 'vulnerability', 'swagger'] as const;
export type Register = (typeof registers)[number];

export interface Latents {
  readonly persona: Persona;
  readonly register: Register;
  /** 0 to 1. */
  readonly comicTiming: number;
  readonly intensity: number;
  readonly cameraEase: number;
  readonly workEthic: 'early-bird' | 'improviser' | 'rehearser' | 'quick-study';
}

export const drawLatents = (chance: Chance): Latents => {
  const register = chance.pick(registers);
  const comic = register === 'dry-humour' || register === 'broad-comedy';
  const intense = register === 'quiet-intensity' || register === 'menace';
  return {
    persona: chance.pick(personas),
    register,
    comicTiming: clamp(chance.normal(comic ? 0.8 : 0.4, 0.15)),
    intensity: clamp(chance.normal(intense ? 0.8 : 0.45, 0.15)),
    cameraEase: clamp(chance.normal(0.6, 0.2)),
    workEthic: chance.pick(['early-bird', 'improviser', 'rehearser', 'quick-study'] as const),
  };
};

const clamp = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1_000) / 1_000;
