/** JSON that cannot be taken for anything else: it holds no angle bracket, so that it can neither close its tag nor open another. */
export const dataJson = (value: unknown): string => (JSON.stringify(value) ?? 'null').replace(/[<>]/gu, (bracket) => (bracket === '<' ? '\\u003c' : '\\u003e'));
