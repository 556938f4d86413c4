/** The tree of departments, and its changes. */
import { graphql } from '../../api/generated';
import type { DepartmentTreeQuery } from '../../api/generated/graphql';
import type { Leaf } from '../../ui/treeRows';

export const treeDocument = graphql(`
  query DepartmentTree($after: String) {
    departments(first: 100, after: $after) {
      nodes {
        ...DepartmentNode
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const DepartmentNode = graphql(`
  fragment DepartmentNode on Department {
    id
    version
    name
    archivedAt
    parent {
      id
    }
    head {
      id
      name
    }
  }
`);

type Given = DepartmentTreeQuery['departments']['nodes'][number];
export type Department = Given & Leaf;

export const pageOf = (data: DepartmentTreeQuery) => data.departments;

export function departmentOf(given: Given): Department {
  return { ...given, parentId: given.parent?.id ?? null, archived: given.archivedAt != null };
}

export const createDocument = graphql(`
  mutation DepartmentCreate($input: DepartmentCreateInput!) {
    departmentCreate(input: $input) {
      errors {
        ...Problems
      }
      department {
        ...DepartmentNode
      }
    }
  }
`);

export const updateDocument = graphql(`
  mutation DepartmentUpdate($input: DepartmentUpdateInput!) {
    departmentUpdate(input: $input) {
      errors {
        ...Problems
      }
      department {
        ...DepartmentNode
      }
    }
  }
`);

export const archiveDocument = graphql(`
  mutation DepartmentArchive($input: VersionedInput!) {
    departmentArchive(input: $input) {
      errors {
        ...Problems
      }
      department {
        ...DepartmentNode
      }
    }
  }
`);

export const unarchiveDocument = graphql(`
  mutation DepartmentUnarchive($input: VersionedInput!) {
    departmentUnarchive(input: $input) {
      errors {
        ...Problems
      }
      department {
        ...DepartmentNode
      }
    }
  }
`);

export const mergeDocument = graphql(`
  mutation DepartmentMerge($input: MergeInput!) {
    departmentMerge(input: $input) {
      errors {
        ...Problems
      }
      department {
        ...DepartmentNode
      }
    }
  }
`);

export const usageDocument = graphql(`
  query DepartmentUsage($id: ID!) {
    own: claims(first: 0, where: { atFaultDepartment: { id: { eq: $id } } }) {
      totalCount
      totalCountPrecision
    }
    all: claims(first: 0, where: { atFaultDepartment: { within: [$id] } }) {
      totalCount
      totalCountPrecision
    }
  }
`);

export const membersDocument = graphql(`
  query DepartmentMembers($id: ID!) {
    department(id: $id) {
      id
      users(first: 100, where: { deactivatedAt: { isNull: true } }, orderBy: [{ field: NAME, direction: ASC }]) {
        nodes {
          id
          version
          name
          login
          staffRole
        }
        totalCount
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`);

export const placeDocument = graphql(`
  mutation MemberPlace($input: UserUpdateInput!) {
    userUpdate(input: $input) {
      errors {
        ...Problems
      }
      user {
        id
        version
        department {
          id
          name
        }
      }
    }
  }
`);
