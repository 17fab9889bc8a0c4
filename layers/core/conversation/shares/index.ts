export * from './read-share.ts';
export * from './share.ts';
export * from './share-conversation.ts';
