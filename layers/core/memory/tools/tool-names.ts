/** What passes through these is memory: it is not told again from the history of a conversation, where it would outlive being forgotten. */
export const memoryToolNames: ReadonlySet<string> = new Set(['remember', 'recall', 'correct_memory', 'forget_memory']);
