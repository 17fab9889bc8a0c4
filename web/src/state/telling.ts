/** The calls of the API, with word of each that was answered. */
import type { Api } from './ports.ts';

export const telling = (api: Api, onAnswer: () => void): Api => {
  const tell =
    (call: (...values: unknown[]) => Promise<unknown>) =>
    async (...values: unknown[]) => {
      const answer = await call(...values);
      onAnswer();
      return answer;
    };
  return Object.fromEntries(Object.entries(api).map(([name, call]) => [name, tell(call)])) as unknown as Api;
};
