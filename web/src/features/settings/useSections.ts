/** The sections that exist, with the settings in them that the viewer may see. */
import { useRouter, type LinkProps } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useViewer } from '../../app/viewer';
import { groups, type Section } from './sections';

export type ShownSection = Omit<Section, 'to'> & { to: LinkProps['to'] & string };

export function useSections() {
  const router = useRouter();
  const { scopes } = useViewer();
  return useMemo(() => {
    const may = ({ scope }: { scope?: string | null }) => !scope || scopes.includes(scope);
    return groups
      .map(({ label, sections }) => ({
        label,
        sections: sections
          .filter((section) => may(section) && section.to in router.routesByPath)
          .map((section): ShownSection => ({
            ...section,
            to: section.to as ShownSection['to'],
            settings: section.settings.filter(may),
          })),
      }))
      .filter(({ sections }) => sections.length > 0);
  }, [router, scopes]);
}
