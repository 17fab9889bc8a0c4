/** What one presses, fills in and opens. */
import { useState } from 'react';
import { MoreIcon, SendIcon, StopIcon } from '../../components/icons.tsx';
import { Menu } from '../../components/menu.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Field } from '../../components/ui/field.tsx';
import { ToastBox } from '../../components/ui/toast-box.tsx';
import { strings } from '../../strings.ts';
import type { DesignWords } from './design-words.ts';
import { Part, State } from './state.tsx';

const nothing = (): void => undefined;

export const Buttons = ({ words: { parts, state, say } }: { words: DesignWords }) => (
  <Part id="button" title={parts.button}>
    <div className="states">
      {(['plain', 'primary', 'quiet', 'danger'] as const).map((kind) => (
        <State key={kind} name={state[kind]}>
          <Button kind={kind}>{kind === 'danger' ? say.remove : say.save}</Button>
        </State>
      ))}
      <State name={state.small}>
        <Button isSmall>{say.save}</Button>
      </State>
      <State name={state.hovered}>
        <Button className="is-shown-hovered">{say.save}</Button>
      </State>
      <State name={state.focused}>
        <Button className="is-shown-focused">{say.save}</Button>
      </State>
      <State name={state.disabled}>
        <Button disabled>{say.save}</Button>
      </State>
      <State name={state.busy}>
        <Button kind="primary" isBusy>
          {say.save}
        </Button>
      </State>
      <State name={state.icon}>
        <button type="button" className="icon-button is-shown-hovered" aria-label={say.menu} title={say.menu}>
          <MoreIcon />
        </button>
      </State>
      <State name={state.send}>
        <button type="button" className="round-button" aria-label={state.send}>
          <SendIcon />
        </button>
      </State>
      <State name={state.sendOff}>
        <button type="button" className="round-button" aria-label={state.sendOff} aria-disabled="true">
          <SendIcon />
        </button>
      </State>
      <State name={state.stop}>
        <button type="button" className="round-button is-stop" aria-label={state.stop}>
          <StopIcon />
        </button>
      </State>
    </div>
  </Part>
);

export const Fields = ({ words: { parts, state, say } }: { words: DesignWords }) => (
  <Part id="field" title={parts.field}>
    <div className="states">
      <State name={state.empty} isWide>
        <Field label={say.name} />
      </State>
      <State name={state.filled} isWide>
        <Field label={say.name} defaultValue={say.value} />
      </State>
      <State name={state.hint} isWide>
        <Field label={say.name} hint={say.nameHint} />
      </State>
      <State name={state.focused} isWide>
        <Field label={say.name} className="is-shown-focused" />
      </State>
      <State name={state.wrong} isWide>
        <Field label={say.name} defaultValue={say.value} problem={say.nameWrong} />
      </State>
      <State name={state.disabled} isWide>
        <Field label={say.name} defaultValue={say.value} disabled />
      </State>
      <State name={state.search} isWide>
        <Field label={strings.search.label} type="search" placeholder={strings.search.placeholder} />
      </State>
      <State name={state.area} isWide>
        <textarea className="field field-area" rows={3} aria-label={say.note} defaultValue={say.note} />
      </State>
    </div>
  </Part>
);

export const Menus = ({ words: { parts, state, say } }: { words: DesignWords }) => (
  <Part id="menu" title={parts.menu}>
    <div className="states">
      <State name={state.closed}>
        <Menu
          label={say.menu}
          icon={<MoreIcon />}
          items={[
            { label: strings.list.renameShort, act: nothing },
            { label: strings.list.pin, act: nothing },
            { label: strings.list.removeShort, act: nothing, isDanger: true },
          ]}
        />
      </State>
    </div>
  </Part>
);

export const Dialogs = ({ words: { parts, state, say } }: { words: DesignWords }) => {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Part id="dialog" title={parts.dialog}>
      <div className="states">
        <State name={state.closed}>
          <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {say.open}
          </Button>
        </State>
      </div>
      {isOpen && (
        <Dialog title={say.dialogTitle} closeLabel={say.close} onClose={close}>
          <p>{say.dialogBody}</p>
          <div className="dialog-actions">
            <Button onClick={close}>{say.close}</Button>
            <Button kind="primary" onClick={close}>
              {say.save}
            </Button>
          </div>
        </Dialog>
      )}
    </Part>
  );
};

export const Toasts = ({ words: { parts, state, say } }: { words: DesignWords }) => (
  <Part id="toast" title={parts.toast}>
    <div className="states">
      <State name={state.withUndo}>
        <ToastBox text={say.saved} onUndo={nothing} onClose={nothing} />
      </State>
      <State name={state.withoutUndo}>
        <ToastBox text={say.saved} onClose={nothing} />
      </State>
    </div>
  </Part>
);
