/** Keeps the end of the thread in view while it grows, lets go when the reader scrolls up, and takes hold again at the end. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface FollowScroll {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly isFollowing: boolean;
  readonly follow: () => void;
  /** Stays where it is, whatever grows. */
  readonly letGo: () => void;
}

const nearPx = 48;

/**
 * `threadKey` and `lastUserKey`: a change of either (another thread, a message of one's own) goes to the end. `firstKey`: when it changes in the same thread, something came
 * above, and what is read stays where it is: at the very top of a thread the browser does not see to that.
 */
export const useFollowScroll = (threadKey: string, lastUserKey: string, firstKey: string): FollowScroll => {
  const scroller = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const lastTop = useRef(0);
  const above = useRef({ threadKey, firstKey, height: 0 });
  const [isFollowing, setFollowing] = useState(true);

  const set = useCallback((value: boolean) => {
    following.current = value;
    setFollowing(value);
  }, []);
  const toEnd = useCallback(() => {
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, []);
  const follow = useCallback(() => {
    set(true);
    toEnd();
  }, [set, toEnd]);

  const letGo = useCallback(() => set(false), [set]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys are what it waits for
  useLayoutEffect(follow, [threadKey, lastUserKey, follow]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const before = above.current;
    above.current = { threadKey, firstKey, height: element?.scrollHeight ?? 0 };
    if (!element || before.threadKey !== threadKey || before.firstKey === firstKey || following.current) return;
    const came = element.scrollHeight - before.height;
    // Where the browser has held it already, it stands lower by now.
    if (came > 0 && element.scrollTop < came) element.scrollTop += came;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements come and go with the thread
  useEffect(() => {
    const element = scroller.current;
    if (!element || !content.current) return;
    const onScroll = () => {
      const distance = element.scrollHeight - element.scrollTop - element.clientHeight;
      // Growing text changes the distance, but only a reader moves up.
      if (distance < nearPx) set(true);
      else if (element.scrollTop < lastTop.current - 2) set(false);
      lastTop.current = element.scrollTop;
    };
    const observer = new ResizeObserver(() => {
      above.current = { ...above.current, height: element.scrollHeight };
      if (following.current) toEnd();
    });
    observer.observe(content.current);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [threadKey, lastUserKey === '', set, toEnd]);

  return { scroller, content, isFollowing, follow, letGo };
};
