/** Who is signed in and where: other organizations of hers, and the way out. Nothing where nobody signs in. */
import { useEffect, useState } from 'react';
import { asProblem } from '../api/problem-error.ts';
import { fetchMe, type Me, switchOrganization } from '../api/session.ts';
import { outboxName } from '../kept-outbox.ts';
import { initials } from '../monogram.ts';
import { forgetDevice } from '../session/forget-device.ts';
import { useSession, useWho } from '../session/session-context.ts';
import { strings } from '../strings.ts';
import { Menu } from './menu.tsx';
import { useApp } from './use-app.ts';

export const AccountMenu = () => {
  const app = useApp();
  const session = useSession();
  const who = useWho();
  const [me, setMe] = useState<Me | null>(null);
  const org = who?.org;
  useEffect(() => {
    let isCurrent = true;
    if (org !== undefined)
      fetchMe().then(
        (found) => isCurrent && setMe(found),
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [org]);
  if (!session || !who) return null;
  const words = strings.account;
  const change = async (id: string) => {
    try {
      await switchOrganization(id);
      if (!(await session.renew())) app.toast(words.switchFailed);
    } catch (error) {
      app.complain(asProblem(error));
    }
  };
  const leave = async () => {
    forgetDevice(outboxName(`${who.sub}.${who.org}`));
    location.assign(await session.end());
  };
  const others = (me?.organizations ?? []).filter(({ isCurrent }) => !isCurrent);
  return (
    <Menu
      label={words.label(me?.user.displayName ?? who.name, me?.organizations.find(({ isCurrent }) => isCurrent)?.name ?? who.org)}
      icon={
        <span className="portrait is-s tone-2" aria-hidden="true" translate="no">
          {initials(me?.user.displayName ?? who.name)}
        </span>
      }
      items={[
        ...others.map(({ id, name }) => ({ label: words.goTo(name), isSaid: true, act: () => void change(id) })),
        { label: words.signOut, act: () => void leave() },
      ]}
    />
  );
};
