/** What an answer used of what is remembered, why, and the way to have it forgotten. */
import { useState } from 'react';
import type { UsedMemory } from '../realtime/reply-parts.ts';
import { strings } from '../strings.ts';
import { useApp, useAppState } from './use-app.ts';

export const Remembered = ({ used }: { used: readonly UsedMemory[] }) => {
  if (used.length === 0) return null;
  return (
    <details className="remembered">
      <summary>{strings.memory.title(used.length)}</summary>
      <ul>
        {used.map((memory) => (
          <Line key={memory.id} memory={memory} />
        ))}
      </ul>
    </details>
  );
};

const Line = ({ memory }: { memory: UsedMemory }) => {
  const app = useApp();
  const state = useAppState(({ forgetting }) => forgetting[memory.id]);
  const [isAsking, setAsking] = useState(false);
  if (state === 'gone') return <li>{strings.memory.forgotten}</li>;
  return (
    <li>
      <q translate="no">{memory.text}</q>{' '}
      <span className="remembered-why" translate="no">
        ({memory.why})
      </span>{' '}
      {/* What was said in a conversation goes with the conversation. */}
      {memory.id.startsWith('mem_') && (
        <button
          type="button"
          className="button"
          disabled={state === 'busy'}
          aria-label={`${isAsking ? strings.memory.confirm : strings.memory.forget}: ${memory.text}`}
          onClick={() => (isAsking ? app.forgetMemory(memory.id) : setAsking(true))}
        >
          {isAsking ? strings.memory.confirm : strings.memory.forget}
        </button>
      )}
      {state === 'failed' && <span role="alert"> {strings.memory.failed}</span>}
    </li>
  );
};
