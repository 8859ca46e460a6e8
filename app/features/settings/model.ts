export const sectors = ["po", "so", "vo", "mbo"] as const;
export const teacherWords = ["leraar", "leerkracht", "docent"] as const;
export const teamWords = ["team", "bouw", "sectie"] as const;
export const holidayRegions = ["noord", "midden", "zuid"] as const;

export type Sector = (typeof sectors)[number];
export type TeacherWord = (typeof teacherWords)[number];
export type TeamWord = (typeof teamWords)[number];
export type HolidayRegion = (typeof holidayRegions)[number];

/** Six characters: the institution (two digits, two letters) and its location (two digits), as DUO writes them. */
export const isBrin = (text: string) => /^\d{2}[A-Z]{2}\d{2}$/.test(text);
