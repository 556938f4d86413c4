/** What is wrong with a template, each with its place: a way to it where there is an editor. */
import { useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';

import { Icon } from '../../../ui/icons';
import type { Problem } from '../../../ui/papers/paper';
import { useRuleWords } from './useRuleWords';

interface Props {
  problems: readonly Problem[];
  point: (line: number, column: number) => void;
}

export function Problems({ problems, point }: Props) {
  const { t } = useLingui();
  const ruleWords = useRuleWords();
  if (problems.length === 0) return null;
  return (
    <ul className="paper-problems" aria-label={t`Problems`}>
      {problems.map((problem) => {
        const { message, rule, line, column, hints, isError } = problem;
        const place = line !== null && column !== null && t`Line ${line}, column ${column}`;
        return (
          <li key={JSON.stringify(problem)} data-error={isError || undefined}>
            <Icon name="alert" size={16} />
            <div>
              {place && (
                <>
                  <UnstyledButton onClick={() => point(line, column)}>{place}</UnstyledButton>:{' '}
                </>
              )}
              {(rule && ruleWords[rule]) ?? <span lang="en">{message}</span>}
              {hints?.map((hint) => (
                <div key={hint} className="paper-hint" lang="en">
                  {hint}
                </div>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
