export type NameParts = { givenName: string; namePrefix: string | null; familyName: string };

/** Karel de Wit */
export const fullName = ({ givenName, namePrefix, familyName }: NameParts) =>
  [givenName, namePrefix, familyName].filter(Boolean).join(" ");

/** Wit, Karel de: how a list is sorted, without the tussenvoegsel. */
export const listName = ({ givenName, namePrefix, familyName }: NameParts) =>
  `${familyName}, ${[givenName, namePrefix].filter(Boolean).join(" ")}`;

/** KW */
export const initials = ({ givenName, familyName }: NameParts) =>
  `${[...givenName][0] ?? ""}${[...familyName][0] ?? ""}`.toUpperCase();
