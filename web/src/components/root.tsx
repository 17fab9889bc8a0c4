import type { ReactNode } from 'react';
import { useLanguage } from '../language.ts';
import { ErrorBoundary } from './error-boundary.tsx';

/** Another language draws everything anew: remembered parts hold words of the one before. */
export const Root = ({ children }: { children: ReactNode }) => <ErrorBoundary key={useLanguage()}>{children}</ErrorBoundary>;
