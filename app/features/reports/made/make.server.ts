import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Report } from "../report.ts";

/**
 * Makes a report as the viewer may see it, whole, from what the URL asks. Each asks for itself whether the viewer may.
 * @throws NotFound for who may not see it, and for what is asked outside her reach
 */
export type MakeReport = (db: Db, viewer: Viewer, search: URLSearchParams) => Report;
