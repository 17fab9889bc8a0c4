/** Tables whose client can be made to fail, as AWS fails and local servers never do. */
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';

interface Command {
  readonly constructor: { readonly name: string };
  input: Record<string, unknown>;
}

/** `intercept` sees every command before it is sent; `send` sends it. */
export const intercepted = (tables: Tables, intercept: (command: Command, send: () => Promise<unknown>) => Promise<unknown>): Tables => {
  const send = (command: Command) => intercept(command, () => tables.client.send(command as never));
  return { ...tables, client: Object.create(tables.client, { send: { value: send } }) };
};
