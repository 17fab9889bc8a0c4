/** What is shown: people, lists, states of waiting and of nothing. */
import type { TalentCard as Card } from '../../../../layers/contracts/index.ts';
import { TalentCard } from '../../components/talent-card.tsx';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Empty } from '../../components/ui/empty.tsx';
import { Portrait } from '../../components/ui/portrait.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { Splitter } from '../../components/ui/splitter.tsx';
import { Table } from '../../components/ui/table.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { Tooltip } from '../../components/ui/tooltip.tsx';
import { strings } from '../../strings.ts';
import type { DesignWords } from './design-words.ts';
import { Part, State } from './state.tsx';

const person = (index: number, stageName: string, baseCity: string, availability: Card['availability'], more: Partial<Card> = {}): Card => ({
  id: `tal_01JB2Q8ZK7T3W5M9R4X6Y8A0B${index}`,
  stageName,
  photoUrl: null,
  playingAge: { min: 22 + index, max: 28 + index },
  heightCm: 160 + index,
  baseCity,
  languages: ['Marathi', 'Hindi'],
  topSkills: ['horse_riding', 'kathak'],
  experience: 'emerging',
  availability,
  availabilityAsOf: availability === 'unknown' ? null : '2026-11-20',
  score: 0.8,
  reasons: [{ criterion: 'language', text: 'Marathi: native', field: 'languages' }],
  unknown: [],
  ...more,
});
const people: readonly Card[] = [
  person(1, 'Asha Menon', 'Mumbai', 'free'),
  person(2, 'Veer Rathod', 'Pune', 'held', { unknown: ['rate'] }),
  person(3, 'Zoya Khan', 'Jaipur', 'booked', { heightCm: null, topSkills: [] }),
  person(4, 'Ila', 'Nagpur', 'unknown', { reasons: [], unknown: ['dates', 'rate', 'union'] }),
];
const tones = { free: 'good', held: 'warn', booked: 'bad', unknown: 'plain' } as const;

export const Cards = ({ words }: { words: DesignWords }) => (
  <Part id="card" title={words.parts.card}>
    <ul className="cards">
      {people.map((talent) => (
        <li key={talent.id} className="cards-item">
          <TalentCard talent={talent} />
        </li>
      ))}
    </ul>
  </Part>
);

export const Tables = ({ words: { parts, say } }: { words: DesignWords }) => (
  <Part id="table" title={parts.table}>
    <Table
      caption={say.people}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        { name: say.columns.name, show: ({ stageName }) => <span translate="no">{stageName}</span> },
        { name: say.columns.place, show: ({ baseCity }) => <span translate="no">{baseCity}</span> },
        { name: say.columns.age, isNumber: true, show: ({ playingAge }) => `${playingAge.min}–${playingAge.max}` },
        { name: say.columns.state, show: ({ availability }) => <Badge kind={tones[availability]}>{strings.talent.availability[availability]}</Badge> },
      ]}
    />
  </Part>
);

export const TabSets = ({ words: { parts, say } }: { words: DesignWords }) => (
  <Part id="tabs" title={parts.tabs}>
    <Tabs
      label={parts.tabs}
      tabs={(['facts', 'work', 'similar'] as const).map((id) => ({ id, label: say.tabs[id], content: () => <p>{say.tabTexts[id]}</p> }))}
    />
  </Part>
);

export const Tooltips = ({ words: { parts, state, say } }: { words: DesignWords }) => (
  <Part id="tooltip" title={parts.tooltip}>
    <div className="states">
      <State name={state.move}>
        <Tooltip text={say.tip}>
          <Button>{say.tipFor}</Button>
        </Tooltip>
      </State>
    </div>
  </Part>
);

export const Waiting = ({ words: { parts, state, say } }: { words: DesignWords }) => (
  <>
    <Part id="empty" title={parts.empty}>
      <div className="states">
        <State name={state.nothing} isWide>
          <Empty title={say.nothing} body={say.nothingBody} />
        </State>
        <State name={state.failure} isWide>
          <Empty title={say.failed}>
            <Button>{say.again}</Button>
          </Empty>
        </State>
      </div>
    </Part>
    <Part id="skeleton" title={parts.skeleton}>
      <Skeleton label={say.loading} />
    </Part>
  </>
);

export const Faces = ({ words: { parts, state } }: { words: DesignWords }) => (
  <>
    <Part id="avatar" title={parts.avatar}>
      <div className="states">
        <State name={state.photo}>
          <span className="faces">
            {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, index) => (
              <Portrait key={id} id={id} name={people[index % people.length]?.stageName ?? ''} />
            ))}
          </span>
        </State>
        <State name={state.sizes}>
          <span className="faces">
            {(['s', 'm', 'l'] as const).map((size) => (
              <Portrait key={size} id="veer" name="Veer Rathod" size={size} />
            ))}
          </span>
        </State>
      </div>
    </Part>
    <Part id="badge" title={parts.badge}>
      <div className="states">
        {(['plain', 'good', 'warn', 'bad', 'accent'] as const).map((kind) => (
          <State key={kind} name={state[kind]}>
            <Badge kind={kind}>{state[kind]}</Badge>
          </State>
        ))}
      </div>
    </Part>
  </>
);

export const Edges = ({ words: { parts, say } }: { words: DesignWords }) => (
  <Part id="splitter" title={parts.splitter}>
    <div className="design-panel sidebar-like">
      {say.widen}
      <Splitter label={say.widen} property="--side-panel" width={{ min: 320, max: 640, normal: 400 }} />
    </div>
  </Part>
);
