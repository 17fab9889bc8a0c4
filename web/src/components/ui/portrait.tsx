import { initials, toneOf } from '../../monogram.ts';
import { strings } from '../../strings.ts';

interface PortraitProps {
  readonly id: string;
  readonly name: string;
  readonly photoUrl?: string | null;
  readonly size?: 's' | 'm' | 'l';
}

/** Photos come from our own origin only; everyone else is shown by initials. */
export const Portrait = ({ id, name, photoUrl = null, size = 'm' }: PortraitProps) =>
  photoUrl?.startsWith('/') ? (
    <img className={`portrait is-${size}`} src={photoUrl} alt={strings.talent.photo(name)} width="48" height="48" loading="lazy" />
  ) : (
    <span className={`portrait is-${size} tone-${toneOf(id)}`} aria-hidden="true" translate="no">
      {initials(name)}
    </span>
  );
