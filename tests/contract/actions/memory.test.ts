import { describe } from 'vitest';
import { memoryActions } from '../../../layers/adapters/memory/actions/memory-actions.ts';
import { memoryMail } from '../../../layers/adapters/memory/actions/memory-mail.ts';
import { actionStoreContract } from './action-store.contract.ts';
import { mailSenderContract } from './mail-sender.contract.ts';

describe('ActionStore in memory', () => actionStoreContract(memoryActions));

describe('MailSender in memory', () =>
  mailSenderContract(() => {
    const mail = memoryMail();
    return { mail, delivered: async () => [...mail.sent.keys()] };
  }));
