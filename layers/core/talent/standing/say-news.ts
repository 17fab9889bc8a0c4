/** How news of a kept search is told: a count and the search's own name; people are named where they are read, from their records. */
import { questionIn } from './keep-brief.ts';
import type { BriefNews, KeptBrief } from './kept-brief.ts';

/** A frame of the socket, whole but for its type. */
export interface Notification {
  readonly id: string;
  readonly kind: 'brief';
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly createdAt: string;
}

export const sayNews = async (brief: KeptBrief, { id, at, people }: BriefNews): Promise<Notification> => {
  const count = people.length;
  const { language } = await questionIn(brief);
  const body =
    language === 'hi'
      ? count === 1
        ? 'आपकी सहेजी खोज के लिए एक नया व्यक्ति है।'
        : `आपकी सहेजी खोज के लिए ${count} नए लोग हैं।`
      : count === 1
        ? 'Somebody new fits your kept search.'
        : `${count} new people fit your kept search.`;
  return { id, kind: 'brief', title: brief.name, body, link: `/searches#${brief.briefId}`, createdAt: at };
};
