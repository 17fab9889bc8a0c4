/** The app's ports as a browser fills them. */

import { addressOf } from './address.ts';
import { cancelAction, confirmAction, getAction } from './api/actions.ts';
import {
  changeConversation,
  deleteConversation,
  getConversation,
  giveFeedback,
  listArchived,
  listConversations,
  listMessages,
  listTree,
  regenerate,
  searchConversations,
} from './api/conversations.ts';
import { readEventStream } from './api/event-stream.ts';
import { explainMatch } from './api/matching.ts';
import { memoryApi } from './api/memory.ts';
import { peopleApi } from './api/people.ts';
import { createProject, listProjects } from './api/projects.ts';
import { fetchHealth, fetchTicket, fetchTicketUrl } from './api/session.ts';
import { getTurn, sendMessage, stopTurn } from './api/turns.ts';
import { keptOutbox } from './kept-outbox.ts';
import type { SocketLike } from './realtime/socket-client.ts';
import type { Ports } from './state/ports.ts';
import { dropStored, readStored, writeStored } from './storage.ts';
import { browserTabs } from './tabs.ts';

/** `owner`: who is signed in, and where; empty where nobody signs in. What is kept on the device and told to other tabs is hers alone. */
export const browserPorts = (owner = ''): Ports => ({
  api: {
    listConversations,
    getConversation,
    changeConversation,
    searchConversations,
    listArchived,
    giveFeedback,
    deleteConversation,
    listProjects,
    createProject,
    listMessages,
    listTree,
    regenerate,
    getTurn,
    stopTurn,
    sendMessage,
    readEventStream,
    getAction,
    confirmAction,
    cancelAction,
    explainMatch,
    ...memoryApi,
    ...peopleApi,
    fetchTicket,
    fetchTicketUrl: () => fetchTicketUrl(location.origin),
    fetchHealth,
  },
  kept: keptOutbox(owner),
  small: {
    read: (key) => readStored(`${owner}${key}`),
    write: (key, value) => writeStored(`${owner}${key}`, value),
    drop: dropStored,
  },
  tabs: browserTabs(owner),
  isVisible: () => document.visibilityState === 'visible',
  openSocket: (url) => new WebSocket(url) as SocketLike,
  now: () => Date.now(),
  newId,
  random: Math.random,
  setTimer: (run, ms) => window.setTimeout(run, ms),
  clearTimer: (handle) => window.clearTimeout(handle as number),
  sha256,
  showAddress: (conversationId, how) => (how === 'push' ? history.pushState : history.replaceState).call(history, null, '', addressOf(conversationId)),
});

/** `randomUUID` exists on secure pages only; random bytes everywhere. 22 characters of [A-Za-z0-9_-]. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};

const sha256 = async (text: string): Promise<string | null> => {
  if (!crypto.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
