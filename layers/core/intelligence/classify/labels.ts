/** The labels of a turn, as the wire has them. */
export const intents = ['search_talent', 'refine', 'compare', 'shortlist', 'schedule', 'project_status', 'memory', 'smalltalk', 'other'] as const;
export type Intent = (typeof intents)[number];

export const sentiments = ['positive', 'neutral', 'frustrated', 'urgent'] as const;
export type Sentiment = (typeof sentiments)[number];
