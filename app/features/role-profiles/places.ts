/** Full-time places as schools write them: 35000 is `3,5`. */
export const placesText = (tenThousandths: number) => String(tenThousandths / 10_000).replace(".", ",");

/** `3,5` (or with a point) to ten-thousandths; undefined when it is no such number. */
export function readPlaces(text: string): number | undefined {
  const parts = /^(\d{1,4})(?:[.,](\d{1,4}))?$/.exec(text.trim());
  return parts ? Number(parts[1]) * 10_000 + Number((parts[2] ?? "").padEnd(4, "0")) : undefined;
}
