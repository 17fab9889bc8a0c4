import type { MouseEvent } from 'react';
import { authorization, withAccess } from '../api/access.ts';
import { saveBlob } from '../save-file.ts';

/** A link cannot carry a token: whoever is signed in fetches the file, and is handed it. */
export const downloadAsOneself = async (event: MouseEvent<HTMLAnchorElement>): Promise<void> => {
  const { href } = event.currentTarget;
  event.preventDefault();
  if (!('Authorization' in (await authorization()))) return location.assign(href);
  const response = await withAccess((headers) => fetch(href, { headers }));
  if (!response.ok) return location.assign(href);
  const name = /filename="([^"]+)"/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'castmatch';
  saveBlob(name, await response.blob());
};
