/** The tables and what stands on them, once per cold start. */

import { connectSockets, socketSender } from '../../layers/adapters/apigateway/socket-sender.ts';
import { dynamoClaimStore } from '../../layers/adapters/dynamodb/claim-store.ts';
import { connectTables } from '../../layers/adapters/dynamodb/client.ts';
import {
  dynamoCapsuleStore,
  dynamoConnectionStore,
  dynamoConversationStore,
  dynamoSessionDeadlines,
  dynamoShareStore,
  dynamoSummaryStore,
  dynamoTicketStore,
  dynamoTurnStore,
  dynamoUsageStore,
  dynamoWorkingStore,
} from '../../layers/adapters/dynamodb/conversation/index.ts';
import { dynamoModelHealth } from '../../layers/adapters/dynamodb/model-health.ts';
import { dynamoPeopleStore } from '../../layers/adapters/dynamodb/people/people-store.ts';
import { dynamoRateStore } from '../../layers/adapters/dynamodb/rate-store.ts';
import { dynamoTrafficStore } from '../../layers/adapters/dynamodb/traffic-store.ts';
import { lambdaEvent, lambdaHandOver } from '../../layers/adapters/lambda/hand-over.ts';
import { blockwiseRates } from '../../layers/adapters/resilient/blockwise-rates.ts';
import { signedFetch } from '../../layers/adapters/signed-fetch/signed-fetch.ts';
import { clockAhead, newSecret, sha256Hex, systemClock, systemRandom, ulidNewId } from '../../layers/adapters/system/system.ts';
import { domainProblem } from '../_kit/problem.ts';
import { roleCredentials } from './credentials.ts';
import type { Env } from './env.ts';
import { frameRate, organizationRates, userRates } from './rates.ts';

export const composeStores = (env: Env) => {
  const tables = connectTables({ main: env.TABLE_NAME, live: env.LIVE_TABLE_NAME, endpoint: env.DYNAMODB_ENDPOINT, region: env.AWS_REGION });
  const region = env.AWS_REGION ?? 'ap-south-1';
  const send = signedFetch({ service: 'lambda', region, credentials: roleCredentials, now: systemClock.now });
  const lambda = { send, endpoint: env.LAMBDA_ENDPOINT?.replace(/\/$/u, '') ?? `https://lambda.${region}.amazonaws.com` };
  return {
    tables,
    conversations: dynamoConversationStore(tables),
    turns: dynamoTurnStore(tables),
    connections: dynamoConnectionStore(tables),
    tickets: dynamoTicketStore(tables),
    deadlines: dynamoSessionDeadlines(tables),
    people: dynamoPeopleStore(tables),
    usage: dynamoUsageStore(tables),
    capsules: dynamoCapsuleStore(tables),
    summaries: dynamoSummaryStore(tables),
    working: dynamoWorkingStore(tables),
    shares: dynamoShareStore(tables),
    claims: dynamoClaimStore(tables),
    modelHealth: dynamoModelHealth(tables),
    traffic: dynamoTrafficStore(tables),
    sockets: socketSender(connectSockets({ endpoint: env.SOCKET_API_ENDPOINT, region: env.AWS_REGION })),
    handOver: lambdaHandOver(lambda, env.REPLY_FUNCTION_NAME),
    talentJob: lambdaEvent(lambda, env.TALENT_JOBS_FUNCTION_NAME),
    afterTurn: lambdaHandOver(lambda, env.AFTER_TURN_FUNCTION_NAME),
    talkJob: lambdaEvent(lambda, env.AFTER_TURN_FUNCTION_NAME),
    clock: clockAhead(env.CASTMATCH_CLOCK_AHEAD_MS),
    random: systemRandom,
    newId: ulidNewId,
    sha256: sha256Hex,
    newSecret,
    makeProblem: domainProblem,
    dayCaps: { tokens: env.CASTMATCH_TOKENS_PER_USER_DAY, costMicroUsd: Math.round(env.CASTMATCH_COST_USD_PER_USER_DAY * 1_000_000) },
    messageRate: userRates(env).messages,
    frameRate: frameRate(env),
    organizationRate: organizationRates(env),
    rates: blockwiseRates(dynamoRateStore(tables)),
  };
};
export type Stores = ReturnType<typeof composeStores>;
