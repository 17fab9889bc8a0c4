/** A kept search as its routes show it, its news made from the records as they are now. */
import type { StandingBrief } from '../../layers/contracts/index.ts';
import { describeBrief, type KeptBrief, questionIn, type showNews } from '../../layers/core/talent/index.ts';

export const showBrief =
  (newsOf: ReturnType<typeof showNews>) =>
  async (brief: KeptBrief): Promise<StandingBrief> => {
    const { news, unseen } = await newsOf(brief);
    const parsed = await questionIn(brief);
    const asked = { roles: parsed.roles.slice(brief.part - 1, brief.part) };
    const understoodIn = { en: describeBrief(asked, 'en'), hi: describeBrief(asked, 'hi') };
    return {
      id: brief.briefId,
      name: brief.name,
      text: brief.text,
      part: brief.part,
      understood: understoodIn[parsed.language === 'hi' ? 'hi' : 'en'],
      understoodIn,
      status: brief.status,
      pausedBecause: brief.pausedBecause,
      total: brief.total,
      lookedAt: brief.lookedAt,
      nextLookAt: brief.dueAt,
      unseen,
      news: news.map((one) => ({ ...one, people: [...one.people] })),
      createdAt: brief.createdAt,
      updatedAt: brief.updatedAt,
    };
  };
