/** What is open now, and what of it is late or nobody's. */
import { useLingui } from '@lingui/react/macro';

import type { Asked } from './asked';
import type { Found } from './DashboardPage';
import { Figure, Tile } from './Tile';

export function Now({ of, asked }: { of: Found; asked: Asked }) {
  const { t } = useLingui();
  return (
    <Tile title={t`Open claims`}>
      <Figure of={of.open} where={asked.open} label={t`open`} big />
      {asked.internal && <Figure of={of.overdue} where={asked.overdue} label={t`overdue`} late />}
      {asked.internal && <Figure of={of.unassigned} where={asked.unassigned} label={t`nobody works on`} />}
    </Tile>
  );
}
