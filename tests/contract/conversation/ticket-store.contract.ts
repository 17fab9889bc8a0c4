/** What every `TicketStore` promises. */
import { expect, it } from 'vitest';
import { aTicket, noon } from '../../support/builders.ts';
import { type Harness, times } from './harness.ts';

export const ticketStoreContract = ({ stores }: Harness): void => {
  it('gives a ticket to one of twenty who bring it at once', async () => {
    const ticket = aTicket({ origin: 'http://localhost:5002' });
    await stores().tickets.put(ticket);

    const consumed = await times(20, () => stores().tickets.consume(ticket.sha256, noon));

    expect(consumed.filter((record) => record !== undefined)).toEqual([ticket]);
  });

  it('gives none that has expired, nor one that never was', async () => {
    const ticket = aTicket();
    await stores().tickets.put(ticket);

    expect(await stores().tickets.consume(ticket.sha256, ticket.expiresAt)).toBeUndefined();
    expect(await stores().tickets.consume(ticket.sha256, noon)).toBeUndefined();
    expect(await stores().tickets.consume(aTicket().sha256, noon)).toBeUndefined();
  });
};
