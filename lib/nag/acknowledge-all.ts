import { type App, Validations } from 'aws-cdk-lib/core';
import { acknowledgements } from './acknowledgements.ts';

/** Puts each acknowledgement at the construct that it is about, in whichever stage's stacks are there. */
export const acknowledgeAll = (app: App): void => {
  for (const { id, paths, reason, shownBy } of acknowledgements)
    for (const construct of app.node.findAll())
      if (paths.includes(construct.node.path.replace(/^castmatch-[a-z]+-/, '')))
        Validations.of(construct).acknowledge({ id, reason: `${reason} (shown by: ${shownBy})` });
};
