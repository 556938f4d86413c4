/** The variants of a report: one is chosen, what is on screen is kept as another. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useEveryPage } from '../../api/everyPage';
import { useViewer } from '../../app/viewer';
import { SavedViews } from '../../ui/views/SavedViews';
import type { ReportName } from './reports';
import type { ReportSearch } from './search';
import { pageOf, variantsDocument, variantsIn, variantsOf } from './variants';

export function Variants({ of, search }: { of: ReportName; search: ReportSearch }) {
  const { nodes = [] } = useEveryPage(variantsDocument, variantsIn);
  const { id: me } = useViewer();
  const navigate = useNavigate();
  const viewed = useMemo(() => variantsOf(of), [of]);
  const saved = nodes.filter(({ page }) => page === pageOf(of));
  return <SavedViews of={viewed} me={me} saved={saved} search={search} apply={(next) => void navigate({ to: '.', search: next as never })} />;
}
