import { ask, type Schema } from '../../api/client';

/** A committee or cell in its place in the tree. */
export interface Branch {
  committee: Schema['Committee'];
  depth: number;
  below: readonly Branch[];
}

/** Committees as a tree: what is below each, by name; those whose parent is out of sight stand at the top. */
export function tree(all: readonly Schema['Committee'][]): Branch[] {
  const slugs = new Set(all.map((one) => one.slug));
  const byParent = new Map<string, Schema['Committee'][]>();
  for (const one of all) {
    const parent = one.parent !== undefined && slugs.has(one.parent) ? one.parent : '';
    byParent.set(parent, [...(byParent.get(parent) ?? []), one]);
  }
  const below = (parent: string, depth: number): Branch[] =>
    (byParent.get(parent) ?? []).map((committee) => ({ committee, depth, below: below(committee.slug, depth + 1) }));
  return below('', 0);
}

/** The same in the order of reading, from above. */
export function flat(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((branch) => [branch, ...flat(branch.below)]);
}

/** Choices for a field: each committee, set in by its depth. */
export function choices(all: readonly Schema['Committee'][], none: string): (readonly [string, string])[] {
  return [['', none], ...flat(tree(all)).map(({ committee, depth }) => [committee.slug, `${'\u2003'.repeat(depth)}${committee.name}`] as const)];
}

/** All committees and cells. */
export async function committees(): Promise<Schema['Committee'][]> {
  return (await ask('get', '/api/v1/admin/committees')).body.items;
}
