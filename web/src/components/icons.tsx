/** Line icons on a 20-pixel grid, drawn in the text's colour. They are decoration: the button around them has the name. */
import type { ReactNode } from 'react';

const icon = (children: ReactNode) => () => (
  <svg
    className="icon"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const PlusIcon = icon(<path d="M10 4.5v11M4.5 10h11" />);
export const MenuIcon = icon(<path d="M3.5 6h13M3.5 10h13M3.5 14h8" />);
export const PreviousIcon = icon(<path d="m12 5-5 5 5 5" />);
export const NextIcon = icon(<path d="m8 5 5 5-5 5" />);
export const CloseIcon = icon(<path d="m5.5 5.5 9 9m0-9-9 9" />);
export const SendIcon = icon(<path d="M10 16V4.5M5 9.3l5-5 5 5" />);
export const StopIcon = icon(<rect x="6" y="6" width="8" height="8" rx="1.6" fill="currentColor" />);
export const PenIcon = icon(<path d="m4 16 .8-3.4 8.4-8.4a1.6 1.6 0 0 1 2.3 0l.3.3a1.6 1.6 0 0 1 0 2.3l-8.4 8.4L4 16Z" />);
export const CopyIcon = icon(
  <>
    <rect x="7" y="7" width="9" height="9" rx="2" />
    <path d="M13 4.6A1.6 1.6 0 0 0 11.6 4H6a2 2 0 0 0-2 2v5.6c0 .6.2 1.1.6 1.4" />
  </>,
);
export const CheckIcon = icon(<path d="m4.5 10.5 3.6 3.6 7.4-8" />);
export const AgainIcon = icon(<path d="M15.8 10a5.8 5.8 0 1 1-1.7-4.1L16 7.8M16 4v3.8h-3.8" />);
export const DownIcon = icon(<path d="M10 4.5v11M5.2 10.8l4.8 4.8 4.8-4.8" />);
export const SearchIcon = icon(<path d="M13 13l3.5 3.5M8.7 14.2a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z" />);
export const WarnIcon = icon(<path d="M10 3.5 17 16H3l7-12.5ZM10 8.2v3.6M10 13.9v.1" />);
export const MoreIcon = icon(<path d="M5 10v.1M10 10v.1M15 10v.1" strokeWidth="2.4" />);
export const ThumbIcon = icon(<path d="M6.5 9.2 9.6 3.6c1.1 0 1.9.9 1.7 2L10.8 8h4.1c.9 0 1.6.8 1.4 1.7l-1 5.1c-.1.7-.7 1.2-1.4 1.2H6.5V9.2Zm0 0H4V16h2.5" />);
export const SunIcon = icon(
  <path d="M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.5V4M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M4.7 15.3l1-1M14.3 5.7l1-1" />,
);
export const MoonIcon = icon(<path d="M16.3 11.8A6.7 6.7 0 0 1 8.2 3.7a6.7 6.7 0 1 0 8.1 8.1Z" />);
export const SystemIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="9.5" rx="1.8" />
    <path d="M7.5 16.5h5" />
  </>,
);
export const StarIcon = icon(<path d="m10 3.4 2 4.2 4.6.6-3.4 3.2.9 4.6L10 13.8 5.9 16l.9-4.6-3.4-3.2 4.6-.6 2-4.2Z" />);
export const StarredIcon = icon(<path d="m10 3.4 2 4.2 4.6.6-3.4 3.2.9 4.6L10 13.8 5.9 16l.9-4.6-3.4-3.2 4.6-.6 2-4.2Z" fill="currentColor" />);
export const CompareIcon = icon(<path d="M4 4.5h4.5v11H4zM11.5 4.5H16v11h-4.5z" />);
export const CommandIcon = icon(
  <>
    <path d="M3.5 5.5h13M3.5 10h7M3.5 14.5h4" />
    <path d="m12 12.5 2.2 2.2L12 17M15.5 17h2" />
  </>,
);
