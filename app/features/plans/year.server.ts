import { NotFound } from "#app/lib/refusals.ts";
import { readPlanYear } from "./model.ts";

/** The school year an address asks for with `?year=2026`. @throws NotFound for what no sheet can be of */
export function yearFrom(request: Request, today: string): number {
  const year = readPlanYear(new URL(request.url).searchParams.get("year"), today);
  if (year === undefined) throw new NotFound();
  return year;
}
