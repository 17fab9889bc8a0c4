/** The living page of the design system: /design. */
import { useState } from 'react';
import { browserPorts } from '../../browser-ports.ts';
import { AppContext } from '../../components/use-app.ts';
import { useLanguage } from '../../language.ts';
import { createApp } from '../../state/app.ts';
import { PageFrame } from '../page-frame.tsx';
import { Cards, Edges, Faces, Tables, TabSets, Tooltips, Waiting } from './content.tsx';
import { Buttons, Dialogs, Fields, Menus, Toasts } from './controls.tsx';
import { designEnglish, designHindi } from './design-words.ts';
import { Colours, Space, Type } from './foundations.tsx';

const parts = [Colours, Type, Space, Buttons, Fields, Menus, Dialogs, Toasts, Cards, Tables, TabSets, Tooltips, Waiting, Faces, Edges];

export const DesignPage = () => {
  const words = useLanguage() === 'hi' ? designHindi : designEnglish;
  // Cards speak to an app; this one is never started, so nothing goes out by itself.
  const [app] = useState(() => createApp(browserPorts()));
  return (
    <AppContext value={app}>
      <PageFrame title={words.title} lead={words.lead}>
        {parts.map((Part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their places
          <Part key={index} words={words} />
        ))}
      </PageFrame>
    </AppContext>
  );
};
