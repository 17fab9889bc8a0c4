/** Every script, in the order in which they are told. */
import type { Script } from '../script.ts';
import { sareeTvc } from './01-saree-tvc.ts';
import { webSeriesLead } from './02-web-series-lead.ts';
import { dailySoap } from './03-daily-soap.ts';
import { periodFilmRider } from './04-period-film-rider.ts';
import { protectedAsks } from './05-protected-asks.ts';
import { injection } from './06-injection.ts';
import { moods } from './07-urgent-and-frustrated.ts';
import { childRole } from './08-child-role.ts';
import { mailNeedsAHand } from './09-mail-needs-a-hand.ts';
import { sideBySide } from './10-two-side-by-side.ts';
import { stopAndInterrupt } from './11-stop-and-interrupt.ts';
import { theModelDies } from './12-the-model-dies.ts';

export const scripts: readonly Script[] = [
  sareeTvc,
  webSeriesLead,
  dailySoap,
  periodFilmRider,
  protectedAsks,
  injection,
  moods,
  childRole,
  mailNeedsAHand,
  sideBySide,
  stopAndInterrupt,
  theModelDies,
];
