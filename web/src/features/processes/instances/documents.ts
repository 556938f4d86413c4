/** The changes that are asked of a process that runs. */
import { graphql } from '../../../api/generated';

export const resumeDocument = graphql(`
  mutation ProcessResume($input: VersionedInput!) {
    processResume(input: $input) {
      errors {
        ...Problems
      }
      processInstance {
        ...ProcessInstanceCard
      }
    }
  }
`);

export const suspendDocument = graphql(`
  mutation ProcessSuspend($input: ProcessSuspendInput!) {
    processSuspend(input: $input) {
      errors {
        ...Problems
      }
      processInstance {
        ...ProcessInstanceCard
      }
    }
  }
`);

export const cancelDocument = graphql(`
  mutation ProcessCancel($input: ProcessCancelInput!) {
    processCancel(input: $input) {
      errors {
        ...Problems
      }
      processInstance {
        ...ProcessInstanceCard
      }
    }
  }
`);

export const retryDocument = graphql(`
  mutation ProcessIncidentRetry($input: ProcessIncidentRetryInput!) {
    processIncidentRetry(input: $input) {
      errors {
        ...Problems
      }
      processInstance {
        ...ProcessInstanceCard
      }
    }
  }
`);

export const migrateDocument = graphql(`
  mutation ProcessInstancesMigrate($input: ProcessInstancesMigrateInput!) {
    processInstancesMigrate(input: $input) {
      errors {
        ...Problems
      }
      results {
        id
        errors {
          ...Problems
          message
        }
        processInstance {
          ...ProcessInstanceCard
        }
      }
    }
  }
`);
