import { findViewer } from "#app/features/auth/viewer.server.ts";
import { keepEvidence } from "#app/features/evidence/commands.server.ts";
import { fileStoreIn } from "#app/features/evidence/file-store.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { daysLater } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";

/** Files lie beside the database, so they are kept once its story is told: a certificate that soon has to be renewed. */
export async function keepDemoFiles(db: Db, dataDir: string, now: Date) {
  const today = dayOf(now);
  const owner = db.select().from(people).where(eq(people.email, "leraar@wissel.example")).get();
  const viewer = owner && findViewer(db, owner.id, today);
  if (!viewer) return;
  await keepEvidence(
    db,
    fileStoreIn(dataDir),
    viewer,
    {
      upload: { name: "Certificaat BHV.pdf", bytes: aPage("Certificaat bedrijfshulpverlening") },
      title: "Certificaat bedrijfshulpverlening",
      validUntil: daysLater(today, 19),
    },
    now,
  );
}

/** One page with one line on it, as small as a PDF can be. */
function aPage(line: string): Buffer {
  const text = `BT /F 20 Tf 60 760 Td (${line}) Tj ET`;
  const parts = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let body = "%PDF-1.4\n";
  const places = parts.map((part, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj${part}endobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(`${body}${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`);
}
