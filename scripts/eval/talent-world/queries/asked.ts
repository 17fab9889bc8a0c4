import type { Spec } from '../judge.ts';

/** A brief as somebody would type it, and what she had in mind. */
export type Asked = readonly [text: string, spec: Spec];

export const upwards = (cm: number): readonly [number, number] => [cm, 300];
