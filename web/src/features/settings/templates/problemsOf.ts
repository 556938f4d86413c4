/** The errors for which a template was not kept, as the compiler words them. */
import type { UpdateDocumentTemplateMutation } from '../../../api/generated/graphql';
import type { Problem } from '../../../ui/papers/paper';

type Errors = UpdateDocumentTemplateMutation['documentTemplateUpdate']['errors'];

export function problemsOf(errors: Errors): Problem[] {
  return errors.flatMap((error) =>
    'rule' in error && error.rule
      ? [{ message: error.message, rule: error.rule, line: error.line, column: error.column, hints: error.hints, isError: true }]
      : [],
  );
}
