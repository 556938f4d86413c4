/** What is wrong with the drawing; each line leads to its element. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Plural } from '@lingui/react/macro';

import { useStepName } from '../diagram/useStepName';
import { kindOf, markOf, type Piece } from './bpmn';
import type { Designer } from './modeler';
import { problemWord } from './problemWords';
import type { Problem, Problems } from './useProblems';

export function ProblemList({ designer, problems }: { designer: Designer | null; problems: Problems }) {
  const { t } = useLingui();
  const { found, isLate } = problems;
  return (
    <section className="design-problems" aria-label={t`Problems`} aria-busy={isLate}>
      <h2>
        <Trans>Problems</Trans>
        <span role="status">{found && <Count of={found} />}</span>
      </h2>
      {found?.length === 0 && (
        <p className="hint">
          <Trans>Nothing forbids publishing it.</Trans>
        </p>
      )}
      {found && found.length > 0 && (
        <ul>
          {found.map((problem, at) => (
            <li key={at} data-warning={problem.isWarning || undefined}>
              <Line problem={problem} designer={designer} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Count({ of }: { of: readonly Problem[] }) {
  const warnings = of.filter(({ isWarning }) => isWarning).length;
  const problems = of.length - warnings;
  return (
    <>
      {problems > 0 && <Plural value={problems} one="# problem" other="# problems" />}
      {problems > 0 && warnings > 0 && ', '}
      {warnings > 0 && <Plural value={warnings} one="# warning" other="# warnings" />}
    </>
  );
}

function Line({ problem, designer }: { problem: Problem; designer: Designer | null }) {
  const { t } = useLingui();
  const nameOf = useStepName();
  const { elementId, rule, message, isWarning } = problem;
  const piece = elementId ? designer?.services('elementRegistry').get(elementId)?.businessObject : undefined;
  const told = (each: Piece): string => nameOf({ id: each.id, name: each.name ?? '', kind: kindOf(each), mark: markOf(each) });
  const ends = ['sourceRef', 'targetRef'].map((end) => piece?.get(end) as Piece | undefined);
  const isWay = piece !== undefined && kindOf(piece) === 'sequenceFlow' && !piece.name;
  const name = isWay ? ends.flatMap((end) => (end ? [told(end)] : [])).join(' → ') : piece && told(piece);
  const words = (
    <>
      <strong>{isWarning ? t`Warning` : t`Problem`}</strong> {name && <b>{name}: </b>}
      {t(problemWord(rule, message))}
    </>
  );
  if (!elementId || !piece) return <span>{words}</span>;
  return (
    <button type="button" className="plain" onClick={() => designer?.go(elementId)}>
      {words}
    </button>
  );
}
