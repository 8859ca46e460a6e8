import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { hostOf } from "#app/features/evidence/components/evidence-list.tsx";
import { fileInWords, kindInWords, pageOfKind } from "#app/features/evidence/components/words.ts";
import { getEvidence } from "#app/features/evidence/queries.server.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { SharingFold } from "#app/features/items/components/sharing-form.tsx";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.evidence_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const { may, ...evidence } = getEvidence(db, viewer, keyFrom(args.params.id));
    const offered = may("share") ? listOfferedAudiences(db, viewer, evidence) : [];
    return { me: viewer.personId, today: viewer.today, evidence, offered, mayChange: may("change") };
  });
}

export default function EvidencePage() {
  const { me, today, evidence, offered, mayChange } = useLoaderData<typeof loader>();
  const { id, file, url, validUntil, owner } = evidence;
  const until = validUntil && { day: showDay(validUntil) };
  return (
    <>
      <PageHead
        title={evidence.title}
        over={m.evidence_kept({ day: showDay(evidence.keptOn) })}
        actions={
          mayChange && (
            <ButtonLink variant="quiet" to={paths.editEvidence(id)}>
              {m.evidence_edit()}
            </ButtonLink>
          )
        }
      />
      <div className="stack measure">
        <Sheet as="article" seen={<SeenByItem audiences={evidence.audiences} owner={owner} me={me} />}>
          <div className="stack near">
            <div className="actions">
              {file && (
                <ButtonLink to={paths.evidenceFile(id)} icon="download" reloadDocument>
                  {m.evidence_open_file()}
                </ButtonLink>
              )}
              {url && (
                <a className="button" href={url} target="_blank" rel="noopener noreferrer nofollow">
                  {m.evidence_open_link({ host: hostOf(url) })}
                </a>
              )}
            </div>
            <p className="meta">
              {file && <span>{file.name}</span>}
              {file && <span>{fileInWords(file)}</span>}
              {until && (
                <span>{validUntil < today ? m.evidence_valid_past(until) : m.evidence_valid(until)}</span>
              )}
            </p>
          </div>
          {mayChange && (
            <div className="stack near over">
              <SharingFold
                itemId={id}
                offered={offered}
                audiences={evidence.audiences}
                teamName={owner.teamName}
              />
              <p>
                <Link to={paths.itemRemoval(id)}>{m.evidence_delete()}</Link>
              </p>
            </div>
          )}
        </Sheet>
        {evidence.of.length > 0 && (
          <Sheet title={m.evidence_of_title()}>
            <div className="rows">
              {evidence.of.map((item) => (
                <p key={item.id}>
                  <span className="faint">{kindInWords(item.kind)}: </span>
                  <Link to={pageOfKind(item)}>{item.text}</Link>
                </p>
              ))}
            </div>
          </Sheet>
        )}
      </div>
    </>
  );
}
