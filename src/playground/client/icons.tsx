/** The page's own line icons; beside them there is always a word or a name for those who cannot see them. */
import type { ReactNode } from 'react';

const paths = {
  hash: 'M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  thread: 'M4 5h16v11H10l-5 4v-4H4z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  activity: 'M3 12h4l3-8 4 16 3-8h4',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  clip: 'M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7L9.8 17a1.6 1.6 0 0 1-2.3-2.3l7.5-7.4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z',
  chevron: 'M6 9l6 6 6-6',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  flask: 'M9.5 3h5M10.5 3v6L5 19a1.6 1.6 0 0 0 1.5 2.3h11A1.6 1.6 0 0 0 19 19L13.5 9V3M7.8 15h8.4',
  bolt: 'M13 2.5 5 13.5h6l-1 8 8-11h-6z',
  pencil: 'M4 20l1-4L16.5 4.5l3 3L8 19z',
  bin: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13',
  swap: 'M7 4 3.5 7.5 7 11M3.5 7.5h14M17 13l3.5 3.5L17 20M20.5 16.5h-14',
  why: 'M9.2 9a2.9 2.9 0 1 1 4.3 2.6c-.9.5-1.5 1.1-1.5 2.2M12 17.2h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  storm: 'M7 15.5A4.3 4.3 0 0 1 7.3 7a5.2 5.2 0 0 1 10-.4A4.5 4.5 0 0 1 17.5 15.5M12.5 11l-2.8 5h4l-2.2 5',
  tick: 'M5 12.8l4.6 4.6L19.5 7',
} as const;

export type IconName = keyof typeof paths;

/** Draws one icon at the size of the text around it. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
