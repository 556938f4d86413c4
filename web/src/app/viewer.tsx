/** Who is signed in, what they may do, and the organisation they work for. */
import { createContext, use } from 'react';

import { client } from '../api/client';
import { graphql } from '../api/generated';
import type { ViewerQuery } from '../api/generated/graphql';
import { session } from '../api/session';
import { setTimeZone } from '../ui/format';
import { suggestLocale } from './i18n';

export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      kind
      name
      role
      scopes
      language
      timeZone
      department {
        id
        name
      }
      user {
        id
        login
      }
    }
    organisation {
      id
      name
      language
      timeZone
      currency
      recordsClaims
    }
  }
`);

export type Viewer = ViewerQuery['viewer'] & { organisation: ViewerQuery['organisation'] };

const Context = createContext<Viewer | null>(null);
export const ViewerProvider = Context.Provider;

/** The viewer; on every page of the shell there is one. */
export function useViewer(): Viewer {
  const viewer = use(Context);
  if (!viewer) throw new Error('This page stands outside the shell.');
  return viewer;
}

/** Whether the viewer's role includes a scope, as "claims:write". */
export function useCan(scope: string): boolean {
  return useViewer().scopes.includes(scope);
}

export const keepsClaims = ({ organisation }: Viewer): boolean => organisation?.recordsClaims === true;

/** Whether the viewer may read claims, and the organisation keeps them. */
export function useKeepsClaims(): boolean {
  const viewer = useViewer();
  return keepsClaims(viewer) && viewer.scopes.includes('claims:read');
}

/** Whether the viewer may register claims, and the organisation keeps them. */
export function useMayRegister(): boolean {
  const viewer = useViewer();
  return keepsClaims(viewer) && viewer.scopes.includes('claims:write');
}

/** Ask who is signed in; null when nobody is. */
export async function loadViewer(): Promise<Viewer | null> {
  if (!(await session.mayBeThere())) return null;
  const { data, error } = await client.query(viewerDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  if (!data?.viewer) {
    if (error && (error.response as Response | undefined)?.status !== 401) throw error;
    session.forget();
    return null;
  }
  const { viewer, organisation } = data;
  session.begin(viewer.id);
  setTimeZone(viewer.timeZone ?? organisation?.timeZone);
  await suggestLocale(viewer.language ?? organisation?.language);
  return viewerOf(data);
}

export function viewerOf({ viewer, organisation }: ViewerQuery): Viewer {
  return { ...viewer, organisation };
}
