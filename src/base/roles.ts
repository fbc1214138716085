/** What one may do with a record: a reader reads; a reviewer corrects, and undoes its own; an owner undoes others' too. */
export const ROLES = ["reader", "reviewer", "owner"] as const;
/** One of them. */
export type Role = (typeof ROLES)[number];
